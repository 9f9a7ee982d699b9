package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.gradus.data.Dataset;

/** Holds examples on the device and says, as often as it is asked, how the block does on them. */
final class Judge implements AutoCloseable {
  private final Training training;
  private final NDManager memory;
  private final DeviceData inputs;
  private final Answers answers;

  Judge(Training training, Dataset data) {
    this.training = training;
    this.memory = training.memory().newSubManager();
    this.inputs = new DeviceData(memory, data.features());
    this.answers = new Answers(memory, data);
  }

  /**
   * Loss and metrics of the block as it is now.
   *
   * @param progress is told how many examples are done
   * @throws CancellationException if the thread is interrupted
   */
  Scores scores(IntConsumer progress) {
    try (NDManager here = memory.newSubManager();
        Readings readings = new Readings(here, training.metrics())) {
      Inference.forward(
          here,
          training.block(),
          inputs,
          (from, outputs) -> {
            int size = Math.toIntExact(outputs.getShape().get(0));
            NDArray part = answers.range(outputs.getManager(), from, from + size);
            readings.add(training.loss().mean(outputs, part), outputs, part, size);
            if (readings.due()) {
              readings.read();
            }
            progress.accept(from + size);
          });
      readings.read();
      return readings.scores();
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
