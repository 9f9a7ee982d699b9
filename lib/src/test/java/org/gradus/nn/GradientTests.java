package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.sgd;

import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.nn.Reference.Numbers;
import org.gradus.train.Blobs;
import org.gradus.train.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine computes, held against plain Java in double precision. */
class GradientTests {
  private static final double TOLERANCE = 1e-4;

  private final Dataset data = Blobs.of(7, 6, 3, 5);
  private final float[][] rows =
      IntStream.range(0, 7).mapToObj(data.features()::row).toArray(float[][]::new);

  @ParameterizedTest
  @EnumSource
  void forwardAndBackwardAgreeWithTheReference(Activation activation) {
    try (Network network =
        Sequential.of(input(6), dense(5, activation), dense(3)).compile(crossEntropy(), sgd(1))) {
      Numbers hidden = numbers(network, "dense");
      Numbers output = numbers(network, "dense2");
      for (int n = 0; n < rows.length; n++) {
        double[] expected = Reference.scores(hidden, activation, output, rows[n]);
        assertClose(Reference.widen(network.predict(rows[n]).outputs()[0]), expected);
      }

      // One step of rate 1 over all examples moves the weights by exactly the gradient.
      double loss = network.fit(data, epochs(1).batch(7)).last().orElseThrow().loss();
      assertThat(loss)
          .isCloseTo(
              Reference.loss(hidden, activation, output, rows, data.labels()),
              withPercentage(100 * TOLERANCE));
      for (String layer : new String[] {"dense", "dense2"}) {
        Numbers before = layer.equals("dense") ? hidden : output;
        Numbers gradient =
            Reference.gradient(before, hidden, activation, output, rows, data.labels());
        Numbers after = numbers(network, layer);
        assertClose(minus(before.bias(), after.bias()), gradient.bias());
        for (int k = 0; k < before.weights().length; k++) {
          assertClose(minus(before.weights()[k], after.weights()[k]), gradient.weights()[k]);
        }
      }
    }
  }

  @Test
  void momentumAndWeightDecayFollowTheirFormula() {
    double rate = 0.1;
    double momentum = 0.9;
    double decay = 0.01;
    try (Network network = oneLayer(sgd(rate).momentum(momentum).weightDecay(decay))) {
      Numbers numbers = numbers(network, "dense");
      double[] velocity = new double[6];
      for (int step = 1; step <= 6; step++) {
        double[] gradient = gradientOfRow(numbers);
        network.fit(data, epochs(1).batch(7));
        for (int i = 0; i < 6; i++) {
          double w = numbers.weights()[0][i];
          velocity[i] = momentum * velocity[i] + rate * (gradient[i] + decay * w);
          gradient[i] = w - velocity[i];
        }
        numbers = numbers(network, "dense");
        assertClose(numbers.weights()[0], gradient);
      }
    }
  }

  @Test
  void adamFollowsItsFormula() {
    double rate = 0.05;
    try (Network network = oneLayer(adam(rate))) {
      Numbers numbers = numbers(network, "dense");
      double[] mean = new double[6];
      double[] square = new double[6];
      for (int step = 1; step <= 6; step++) {
        double[] gradient = gradientOfRow(numbers);
        network.fit(data, epochs(1).batch(7));
        for (int i = 0; i < 6; i++) {
          mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
          square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
          double corrected = mean[i] / (1 - Math.pow(0.9, step));
          double scale = Math.sqrt(square[i] / (1 - Math.pow(0.999, step)));
          gradient[i] = numbers.weights()[0][i] - rate * corrected / (scale + 1e-8);
        }
        numbers = numbers(network, "dense");
        assertClose(numbers.weights()[0], gradient);
      }
    }
  }

  private static Network oneLayer(Optimizer optimizer) {
    return Sequential.of(input(6), dense(3)).compile(crossEntropy(), optimizer);
  }

  /** The gradient for the first output's weights in a network of one layer. */
  private double[] gradientOfRow(Numbers only) {
    Numbers same = new Numbers(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[3]);
    return Reference.gradient(only, only, Activation.LINEAR, same, rows, data.labels())
        .weights()[0];
  }

  private static Numbers numbers(Network network, String layer) {
    return new Numbers(network.weights(layer), network.bias(layer));
  }

  private static double[] minus(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }

  /** Relative to the largest number of the row: a small one may be a difference of large ones. */
  private static void assertClose(double[] actual, double[] expected) {
    double size =
        IntStream.range(0, expected.length)
            .mapToDouble(i -> Math.abs(expected[i]))
            .max()
            .orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i]) / Math.max(size, 1e-3)).isLessThan(TOLERANCE);
    }
  }
}
