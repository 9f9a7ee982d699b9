package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First weights have the spread that was asked for. */
class InitializationTests {

  private static float[][] weights(int in, int out, Initialization start, long seed) {
    try (Network network = Sequential.of(input(in), dense(out).start(start)).seed(seed)) {
      assertThat(network.bias("dense")).containsOnly(0);
      return network.weights("dense");
    }
  }

  @Test
  void normalNumbersHaveTheirSpread() {
    float[][] weights = weights(300, 200, Initialization.normal(0.02), 3);
    double mean = 0;
    double square = 0;
    for (float[] row : weights) {
      for (float w : row) {
        mean += w / 60_000;
        square += (double) w * w / 60_000;
      }
    }
    assertThat(mean).isCloseTo(0, offset(0.0004));
    assertThat(Math.sqrt(square)).isCloseTo(0.02, offset(0.0003));
    assertThat(weights(300, 200, Initialization.normal(0.02), 3)).isDeepEqualTo(weights);
    assertThat(weights(300, 200, Initialization.normal(0.02), 4)[0]).isNotEqualTo(weights[0]);
  }

  @Test
  void uniformAndConstantNumbersAreWhatTheySay() {
    float[][] weights = weights(300, 200, Initialization.uniform(0.5), 3);
    assertThat(
            Arrays.stream(weights).flatMapToDouble(InitializationTests::sizes).max().orElseThrow())
        .isBetween(0.499, 0.5);
    assertThat(weights(2, 2, Initialization.constant(0.25), 3))
        .isDeepEqualTo(new float[][] {{0.25f, 0.25f}, {0.25f, 0.25f}});
  }

  private static DoubleStream sizes(float[] row) {
    return IntStream.range(0, row.length).mapToDouble(i -> Math.abs(row[i]));
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "30, 12", "12, 30"})
  void rotationsHaveOrthogonalRowsOrColumns(int in, int out) {
    float[][] w = weights(in, out, Initialization.orthogonal(), 3);
    int count = Math.min(in, out);
    int length = Math.max(in, out);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double dot = 0;
        for (int i = 0; i < length; i++) {
          dot += out <= in ? w[a][i] * w[b][i] : w[i][a] * w[i][b];
        }
        assertThat(dot).isCloseTo(a == b ? 1 : 0, offset(1e-5));
      }
    }
  }

  @Test
  void senselessOnesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialization.normal(0))
        .withMessage("The spread of the first weights must be a positive number, got 0.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialization.uniform(Double.NaN))
        .withMessage("The bound of the first weights must be a positive number, got NaN.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialization.constant(Double.POSITIVE_INFINITY))
        .withMessage("The first weights must be a number, got Infinity.");
  }
}
