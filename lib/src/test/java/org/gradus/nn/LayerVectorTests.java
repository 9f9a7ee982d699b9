package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.nn.Layers.activation;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
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

  @Test
  void thereIsACaseForEveryLayer() {
    Set<String> words =
        Arrays.stream(Layers.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toSet());
    // These compute nothing, somebody else's, and what the words of the activations are for.
    words.removeAll(Set.of("input", "block", "activation"));
    words.addAll(Arrays.stream(Activation.values()).map(each -> activation(each).kind()).toList());
    words.addAll(Arrays.stream(Merge.values()).map(Merge::kind).toList());
    Set<String> kinds = new HashSet<>();
    for (LayerVector vector : LayerVector.all()) {
      try (Network network = LayerCases.network(vector)) {
        network.summary().rows().forEach(row -> kinds.add(row.kind()));
      }
    }
    assertThat(kinds).containsAll(words).contains("lstm", "concat", "attend", "leakyRelu");
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
