package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.attention;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.conv1d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.layerNorm;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.huber;
import static org.gradus.train.Optimizers.adam;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.Provenance;
import org.gradus.train.Epoch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the engine still needs must not lie in memory that the garbage collector frees: with a
 * collector that never rests, the losses have the same bits.
 */
@Tag("long")
@Tag("one-jdk")
class CollectorTests {

  @Test
  void itFreesNothingThatLayersNeed() {
    assertUnmoved(
        () ->
            losses(
                Sequential.of(
                        embedding(9, 4).mask(0),
                        bidirectional(lstm(4).sequences()),
                        attention().heads(2),
                        layerNorm(),
                        gru(5).resetBefore().sequences(),
                        conv1d(4, 2),
                        gru(5),
                        dense(3))
                    .compile(crossEntropy(), adam(0.01)),
                Words.of(200, 6, 3, 1)));
  }

  @Test
  void itFreesNothingThatLossesNeed() {
    float[][] rows = new float[200][2];
    float[][] goals = new float[200][1];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {i % 7 - 3, i % 5 - 2};
      goals[i] = new float[] {3 * rows[i][0] - rows[i][1]};
    }
    Dataset data =
        Dataset.ofValues(
            Features.of(rows),
            Features.of(goals),
            List.of("goal"),
            new Provenance("lines", "made here", "", "", "", true, "all"));
    assertUnmoved(() -> losses(Sequential.of(dense(1)).compile(huber(1), adam(0.01)), data));
  }

  private static List<Double> losses(Network network, Dataset data) {
    try (network) {
      return network.fit(data, epochs(3).batch(18)).epochs().stream().map(Epoch::loss).toList();
    }
  }

  private static void assertUnmoved(Supplier<List<Double>> run) {
    List<Double> undisturbed = run.get();
    AtomicBoolean over = new AtomicBoolean();
    Thread collector =
        new Thread(
            () -> {
              while (!over.get()) {
                System.gc();
              }
            });
    collector.start();
    try {
      assertThat(run.get()).isEqualTo(undisturbed);
    } finally {
      over.set(true);
    }
  }
}
