package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What real assertions say, in the three lines that a student reads. */
class AssertionTextTests {
  private static final double[][] RAGGED = {{1, 2}, {3}};

  private static void assertTold(
      ThrowingCallable assertion, @Nullable String expected, @Nullable String actual) {
    assertThat(Explanation.of(catchThrowable(assertion)))
        .isEqualTo(Explanation.failed(expected, actual, "what it is"));
  }

  private static double @Nullable [] nothing() {
    return null;
  }

  @Test
  void nothingIsToldAsNull() {
    assertTold(
        () -> assertThat(nothing()).as("what it is").containsExactly(1, 2), "a value", "null");
  }

  @Test
  void aWrongNumberOfValuesShowsThem() {
    assertTold(
        () -> assertThat(new double[] {1, 2}).as("what it is").hasSize(3),
        "3 values",
        "2 values: [1.0, 2.0]");
  }

  @Test
  void aWrongNumberOfRowsShowsThem() {
    assertTold(
        () -> assertThat(RAGGED).as("what it is").hasDimensions(3, 2),
        "3 rows",
        "2 rows: [[1.0, 2.0], [3.0]]");
  }

  @Test
  void arraysOfArraysAreShownWholeNotByTheRowThatDiffers() {
    assertTold(
        () -> assertThat(RAGGED).as("what it is").isDeepEqualTo(new double[][] {{1, 2}, {3, 4}}),
        "[[1.0, 2.0], [3.0, 4.0]]",
        "[[1.0, 2.0], [3.0]]");
    assertTold(
        () -> assertThat(RAGGED).as("what it is").isDeepEqualTo(new double[][] {{1, 2}}),
        "[[1.0, 2.0]]",
        "[[1.0, 2.0], [3.0]]");
    assertTold(
        () -> assertThat(new int[][] {{1, 2}}).as("what it is").isDeepEqualTo(new int[][] {{1, 3}}),
        "[[1, 3]]",
        "[[1, 2]]");
  }

  @Test
  void usualComparisonsStayAsTheyAre() {
    assertTold(() -> assertThat(2).as("what it is").isEqualTo(3), "3", "2");
    assertTold(
        () -> assertThat(2.0).as("what it is").isLessThan(1), "1.0  (to be less than)", "2.0");
    assertTold(() -> assertThat("a").as("what it is").isNull(), "null", "\"a\"");
  }
}
