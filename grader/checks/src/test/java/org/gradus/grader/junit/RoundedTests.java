package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedTests {

  @Test
  void theLastBitsAreLeftOut() {
    assertThat(Rounded.of(0.1 + 0.2)).isEqualTo(0.3);
    assertThat(Rounded.of(1.0000000004)).isEqualTo(1);
    assertThat(Rounded.of(1.0000000016)).isEqualTo(1.000000002);
  }

  @Test
  void zeroHasNoSign() {
    assertThat(Rounded.text(-0.0)).isEqualTo("0.0");
    assertThat(Rounded.text(-1e-12)).isEqualTo("0.0");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        1e6,
        -2345678.0625,
        1e300,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        -Double.MAX_VALUE
      })
  void whatCannotBeRoundedStaysAsItIs(double value) {
    assertThat(Rounded.text(value)).isEqualTo(Double.toString(value));
  }

  @Test
  void rowsAreRoundedIntoNewOnes() {
    double[][] rows = {{0.1 + 0.2, -0.0}, {2}};
    assertThat(Rounded.of(rows)).isDeepEqualTo(new double[][] {{0.3, 0.0}, {2}});
    assertThat(Rounded.text(rows)).isEqualTo("[[0.3, 0.0], [2.0]]");
    assertThat(Rounded.text(rows[0])).isEqualTo("[0.3, 0.0]");
    assertThat(rows[0][0]).isEqualTo(0.1 + 0.2);
  }

  @Test
  void anAnswerThatIsMissingHasNoNumbers() {
    assertThat(Rounded.text((double[][]) null)).isEqualTo("[]");
    assertThat(Rounded.text(new double[][] {{1}, null})).isEqualTo("[[1.0], []]");
  }
}
