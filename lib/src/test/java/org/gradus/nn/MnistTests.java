package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.sgd;

import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;
import org.gradus.train.History;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The lecture's claim on the real thing, where this machine has it. */
@EnabledIfEnvironmentVariable(named = "GRADUS_MIRROR", matches = ".+")
@Tag("one-jdk")
class MnistTests {

  @Test
  void softmaxRegressionReadsNinetyTwoPercent() {
    TrainTest mnist = Datasets.mnist();
    try (Network network =
        Sequential.of(flatten(), dense(10)).compile(crossEntropy(), sgd(0.2), accuracy())) {
      History history = network.fit(mnist.train(), epochs(5).batch(100));

      assertThat(network.evaluate(mnist.test()).accuracy()).isBetween(0.915, 0.93);
      assertThat(history.threads()).isEqualTo(1);
      assertThat(history.wallSeconds()).isPositive();
    }
  }
}
