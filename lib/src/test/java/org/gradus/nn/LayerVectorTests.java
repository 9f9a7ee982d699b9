package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer, forward and backward, against the numbers that PyTorch gave. */
class LayerVectorTests {
  private static final double TOLERANCE = 1e-4;

  static List<LayerVector> vectors() {
    return LayerVector.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void theEngineAgreesWithPyTorch(LayerVector vector) {
    Probe probe = Probe.of(vector);

    assertClose("output", probe.y(), vector.numbers("y"));
    if (vector.hasInputGradient()) {
      assertClose("gradient of the input", probe.dx(), vector.numbers("dx"));
    }
    vector
        .group("gradients")
        .forEach((name, expected) -> assertClose(name, probe.gradient(name), expected));
    vector
        .group("stateAfter")
        .forEach((name, expected) -> assertClose(name, probe.state(name), expected));
  }

  /** Relative to the largest number: a small one may be a difference of large ones. */
  static void assertClose(String what, float[] actual, double... expected) {
    assertThat(actual).as(what).hasSize(expected.length);
    double size = Math.max(1e-3, DoubleStream.of(expected).map(Math::abs).max().orElse(0));
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i]) / size)
          .as("%s, place %d: %s for %s", what, i, actual[i], expected[i])
          .isLessThan(TOLERANCE);
    }
  }
}
