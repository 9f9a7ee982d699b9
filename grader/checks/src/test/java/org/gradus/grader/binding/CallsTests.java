package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallsTests {
  interface Student {
    void take(Object value);

    @Expr("scale(a0, a1) + a2 + aa1 + a10")
    double scaled(double x, double y);
  }

  private static String text(@Nullable Object value) {
    return Calls.text(TestTypes.method(Student.class, "take"), new Object[] {value});
  }

  @Test
  void valuesAreWrittenAsInASource() {
    assertThat(text(null)).isEqualTo("take(null)");
    assertThat(text(1.5)).isEqualTo("take(1.5)");
    assertThat(text("a $1 word")).isEqualTo("take(\"a $1 word\")");
    assertThat(text(new int[][] {{1}, {2, 3}})).isEqualTo("take([[1], [2, 3]])");
    DoubleUnaryOperator square = x -> x * x;
    assertThat(text(square)).isEqualTo("take(a function)");
    assertThat(text(Map.of("a", 1))).isEqualTo("take({a=1})");
  }

  @Test
  void longTextsAreCutAfter120Letters() {
    assertThat(text("x".repeat(118))).isEqualTo("take(\"" + "x".repeat(118) + "\")");
    assertThat(text("x".repeat(119))).isEqualTo("take(\"" + "x".repeat(119) + "…)");
  }

  @Test
  void ofLongArraysOnlyTheLengthIsTold() {
    assertThat(text(new int[120])).startsWith("take([0, 0,").endsWith("…)");
    assertThat(text(new int[121])).isEqualTo("take(an array of 121)");
  }

  @Test
  void onlyTheArgumentsOfAnExpressionAreFilledIn() {
    assertThat(
            Calls.text(
                TestTypes.method(Student.class, "scaled"), new @Nullable Object[] {1.0, "$0"}))
        .isEqualTo("scale(1.0, \"$0\") + a2 + aa1 + a10");
  }
}
