package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.gradus.data.Dataset;

/** Holds examples on the device and says, as often as it is asked, how the block does on them. */
final class Judge implements AutoCloseable {
  private final Training training;
  private final NDManager memory;
  private final DeviceData inputs;
  private final NDArray labels;

  Judge(Training training, Dataset data) {
    this.training = training;
    this.memory = training.memory().newSubManager();
    this.inputs = new DeviceData(memory, data.features());
    this.labels = Upload.longs(memory, Arrays.stream(data.labels()).asLongStream().toArray());
  }

  /**
   * Loss and metrics of the block as it is now.
   *
   * @throws CancellationException if the thread is interrupted
   */
  Scores scores() {
    try (NDManager here = memory.newSubManager();
        Readings readings = new Readings(here, training.metrics())) {
      Inference.forward(
          here,
          training.block(),
          inputs,
          (from, outputs) -> {
            int size = Math.toIntExact(outputs.getShape().get(0));
            NDArray part = labels.get(new NDIndex().addSliceDim(from, from + size));
            part.attach(outputs.getManager());
            readings.add(training.loss().mean(outputs, part), outputs, part, size);
            if (readings.due()) {
              readings.read();
            }
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
