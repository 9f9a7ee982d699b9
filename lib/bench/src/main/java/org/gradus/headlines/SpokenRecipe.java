package org.gradus.headlines;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.activation;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import java.nio.file.Path;
import org.gradus.audio.Spectrogram;
import org.gradus.data.Dataset;
import org.gradus.data.Datasets;
import org.gradus.data.Recordings;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.gradus.train.History;
import org.gradus.vision.Augment;

/**
 * Spoken digits as pictures of their spectra, shifted a little in time and pitch each time they are
 * seen, for a network of three convolutions.
 */
abstract class SpokenRecipe implements Recipe {
  private static final int BATCH = 50;
  private static final int EPOCHS = 16;

  /** The real recordings: no stand-in may pass for them. */
  static Recordings recordings() {
    return Datasets.spokenDigits();
  }

  static Dataset pictures(Recordings recordings) {
    Spectrogram spectrogram = Spectrogram.of(8_000).bands(32).frames(48);
    return recordings.dataset(spectrogram::picture);
  }

  static Network network() {
    return Sequential.of(
            conv2d(16, 3).same().withoutBias(),
            batchNorm(),
            activation(RELU),
            maxPool2d(2),
            conv2d(32, 3).same().withoutBias(),
            batchNorm(),
            activation(RELU),
            maxPool2d(2),
            conv2d(64, 3).same().withoutBias(),
            batchNorm(),
            activation(RELU),
            maxPool2d(2),
            flatten(),
            dropout(0.5),
            dense(10))
        .compile(crossEntropy(), adam(2e-3), accuracy());
  }

  static History teach(
      Network network, Dataset train, Dataset validation, long seed, Path checkpoint) {
    Augment augment = Augment.none().shift(3).zoom(0.15);
    return network.fit(
        augment.batches(train, BATCH, seed),
        epochs(EPOCHS)
            .stepsPerEpoch(train.size() / BATCH)
            .schedule(cosine())
            .validation(validation)
            .seed(seed)
            .checkpoint(checkpoint));
  }
}
