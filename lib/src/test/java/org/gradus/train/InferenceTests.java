package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Blocks;
import java.util.stream.Stream;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InferenceTests {

  /** One, a batch, some batches; and pictures of which no batch fits through the window at once. */
  static Stream<Features> features() {
    return Stream.of(
        numbers(1), numbers(256), numbers(700), pixels(1, 3), pixels(700, 3), pixels(300, 80));
  }

  private static Features numbers(int size) {
    float[] values = new float[size * 3];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 7f;
    }
    return new FloatFeatures(values, 3);
  }

  private static Features pixels(int size, int side) {
    byte[] values = new byte[size * side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i % 251);
    }
    return new ByteFeatures(values, side, side);
  }

  @ParameterizedTest
  @MethodSource("features")
  void aBlockThatDoesNothingAnswersWithWhatItWasAsked(Features features) {
    try (NDManager memory = Hardware.cpu().newManager()) {
      assertThat(Inference.outputs(memory, Blocks.identityBlock(), features, 1))
          .isDeepEqualTo(features.rows());
    }
  }
}
