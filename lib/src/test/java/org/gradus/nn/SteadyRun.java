package org.gradus.nn;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.train.EarlyStopping.patience;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.huber;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Metrics.rootMeanSquaredError;
import static org.gradus.train.Optimizers.adamW;
import static org.gradus.train.Optimizers.rmsProp;
import static org.gradus.train.Schedules.cosine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.data.Dataset;
import org.gradus.train.Blobs;
import org.gradus.train.Epoch;

/** A process of its own that trains and predicts for long, and says how large it is meanwhile. */
public final class SteadyRun {
  private static final int PAGE = 4096;
  private static final int PREDICTIONS = 1_000;

  private SteadyRun() {}

  /** A folder for the checkpoint. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Dataset blobs = Blobs.of(3_000, 50, 3, 1);
    Dataset line = Blobs.line(500, 1);
    try (Network classes =
            Sequential.of(dense(64, RELU), dense(3))
                .compile(crossEntropy(), adamW(0.001), accuracy());
        Network numbers =
            Sequential.of(dense(16, RELU), dense(2))
                .compile(huber(), rmsProp(0.001).momentum(0.9), rootMeanSquaredError())) {
      FitOptions options = epochs(50).schedule(cosine()).clipNorm(1).clipValue(1).threads(1);
      classes.fit(
          blobs,
          options
              .validation(0.1)
              .stopAfter(patience(50))
              .balanceClasses()
              .checkpoint(folder.resolve("run"))
              .eachBatch(step -> step.loss())
              .eachEpoch(epoch -> say("classes", epoch)));
      numbers.fit(
          List.of(line, line.take(100)),
          options.stepsPerEpoch(40).eachEpoch(epoch -> say("numbers", epoch)));
      for (int i = 1; i <= PREDICTIONS; i++) {
        classes.predict(blobs.features().row(i));
        numbers.predict(line.features());
        if (i % 100 == 0) {
          System.out.println("predict " + i + " " + resident());
        }
      }
    }
  }

  private static void say(String what, Epoch epoch) {
    System.out.println(what + " " + epoch.number() + " " + resident());
  }

  /** How many bytes of this process are in memory. */
  static long resident() {
    try {
      String pages = Files.readString(Path.of("/proc/self/statm"));
      return PAGE * Long.parseLong(List.of(pages.split(" ", -1)).get(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
