package org.gradus.bench;

import java.io.IOException;
import org.gradus.data.Features;
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
    measure(Task.of(arguments)).print();
  }

  private static Measurement measure(Task task) throws IOException {
    TrainTest data = DataFolder.read(task.data());
    try (Network network =
        Workloads.of(task.workload()).network().seed(task.seed()).on(Hardware.cpu())) {
      return task.ask() == 0 ? training(task, data, network) : asking(task, data, network);
    }
  }

  private static Measurement training(Task task, TrainTest data, Network network) {
    Laps laps = new Laps();
    History history =
        network.fit(
            data.train(),
            FitOptions.epochs(task.warmUp() + task.epochs())
                .batch(task.batch())
                .eachEpoch(epoch -> laps.lap()));
    return measurement(task, data, network, history, laps);
  }

  private static Measurement asking(Task task, TrainTest data, Network network) {
    History history =
        network.fit(data.train(), FitOptions.epochs(task.warmUp()).batch(task.batch()));
    Features pictures = data.test().features();
    Laps laps = new Laps();
    for (int lap = 0; lap < task.warmUp() + task.epochs(); lap++) {
      if (task.ask() == 1) {
        for (int i = 0; i < Math.min(Asking.SINGLES, pictures.size()); i++) {
          network.predict(pictures.row(i)).classes();
        }
      } else {
        network.predict(pictures).classes();
      }
      laps.lap();
    }
    return measurement(task, data, network, history, laps);
  }

  private static Measurement measurement(
      Task task, TrainTest data, Network network, History history, Laps laps) {
    return new Measurement(
        laps.seconds(task.warmUp()),
        laps.processorSeconds(task.warmUp()),
        history.epochs().stream().map(epoch -> epoch.loss()).toList(),
        RightAnswers.share(network.predict(data.test().features()).outputs(), data.test()),
        Hardware.versions());
  }
}
