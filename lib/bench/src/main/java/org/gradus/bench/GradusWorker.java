package org.gradus.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import org.gradus.data.Dataset;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Network;
import org.gradus.train.Hardware;
import org.gradus.train.History;

/**
 * One process of Gradus: does a {@link Task} with what the library offers everybody, and prints the
 * {@link Measurement}.
 */
public final class GradusWorker {
  private GradusWorker() {}

  /** Takes the words of a task; the last line of its output is JSON. */
  public static void main(String[] arguments) throws IOException {
    Measurement measurement = measure(Task.of(arguments));
    new PrintStream(System.out, true, UTF_8)
        .println(new ObjectMapper().writeValueAsString(measurement));
  }

  private static Measurement measure(Task task) throws IOException {
    TrainTest data = DataFolder.read(task.data());
    Laps laps = new Laps();
    try (Network network =
        Workloads.of(task.workload()).network().seed(task.seed()).on(Hardware.cpu())) {
      History history =
          network.fit(
              data.train(),
              FitOptions.epochs(task.warmUp() + task.epochs())
                  .batch(task.batch())
                  .threads(1)
                  .eachEpoch(epoch -> laps.lap()));
      return new Measurement(
          laps.seconds(task.warmUp()),
          laps.processorSeconds(task.warmUp()),
          history.epochs().stream().map(epoch -> epoch.loss()).toList(),
          accuracy(network, data.test()),
          Hardware.versions());
    }
  }

  private static double accuracy(Network network, Dataset test) {
    int[] classes = network.predict(test.features()).classes();
    int[] labels = test.labels();
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += classes[i] == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
