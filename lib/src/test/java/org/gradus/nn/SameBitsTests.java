package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.attention;
import static org.gradus.nn.Layers.averagePool2d;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.conv1d;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.layerNorm;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.reshape;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import java.util.List;
import org.gradus.data.Dataset;
import org.gradus.train.Blobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same losses to the bit in two runs at a fixed number of threads, with work that is large
 * enough for the engine to share out: small arrays it gives to one thread, whatever it is told.
 */
@Tag("long")
@Tag("one-jdk")
class SameBitsTests {

  @Test
  void ofPictures() {
    Dataset pictures = Blobs.of(64, 784, 3, 1);
    assertTwice(
        pictures,
        reshape(1, 28, 28),
        conv2d(16, 5, RELU).same(),
        batchNorm(),
        maxPool2d(2),
        conv2d(16, 4).stride(2).same(),
        averagePool2d(2),
        flatten(),
        dropout(0.3),
        dense(200, RELU),
        dense(3));
  }

  @Test
  void ofWords() {
    assertTwice(
        Words.of(64, 18, 3, 1),
        embedding(9, 64).mask(0),
        bidirectional(lstm(32).sequences()),
        attention().heads(4),
        layerNorm(),
        conv1d(64, 3),
        gru(64).sequences(),
        dropout(0.3),
        gru(32).resetBefore(),
        dense(3));
  }

  private static void assertTwice(Dataset data, Layer... layers) {
    List<Double> first = losses(data, layers);
    assertThat(first).doesNotContain(Double.NaN).hasSize(1);
    assertThat(losses(data, layers)).isEqualTo(first);
  }

  private static List<Double> losses(Dataset data, Layer... layers) {
    try (Network network = Sequential.of(layers).compile(crossEntropy(), adam(0.01))) {
      return network.fit(data, epochs(1).batch(32).threads(2)).epochs().stream()
          .map(epoch -> epoch.loss())
          .toList();
    }
  }
}
