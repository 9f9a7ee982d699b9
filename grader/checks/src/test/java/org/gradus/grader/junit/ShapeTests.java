package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTests {

  @Test
  void valuesAndRowsAreCounted() {
    assertThat(Shape.of(new double[3])).isEqualTo("3 values");
    assertThat(Shape.of(new String[1])).isEqualTo("1 value");
    assertThat(Shape.of(new int[2][4])).isEqualTo("2 rows of 4");
    assertThat(Shape.of(new boolean[1][0])).isEqualTo("1 row of 0");
    assertThat(Shape.of(new float[0][])).isEqualTo("0 rows");
  }

  @Test
  void whatIsUnevenOrMissingIsToldToo() {
    assertThat(Shape.of(null)).isEqualTo("null");
    assertThat(Shape.of(new double[][] {{1, 2}, {3}})).isEqualTo("2 rows of 2, 1");
    assertThat(Shape.of(new double[][] {{1, 2}, null})).isEqualTo("2 rows of 2, null");
  }

  @Test
  void otherThingsHaveNone() {
    assertThatThrownBy(() -> Shape.of("text")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shape.of(new int[1][1][1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Shape.of tells of one or two dimensions, not of more.");
  }
}
