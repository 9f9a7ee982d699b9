package org.gradus.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/** Asks a block, without teaching it: batch by batch, nothing is recorded for gradients. */
public final class Inference {
  /** Large enough to be quick, small enough to stay in the processor's cache. */
  static final int BATCH = 256;

  private Inference() {}

  /**
   * What a block answers: one row an example, flattened.
   *
   * @param memory where the block's parameters live
   * @param block takes [batch, shape of one example…]
   * @param features the inputs
   * @param work multiply-adds of one example: what the choice of threads goes by
   * @throws IllegalArgumentException with a sentence if an input is no number
   * @throws IllegalStateException with a sentence if the engine fails, for want of memory above all
   * @throws CancellationException if the thread is interrupted; it is asked in every layer
   */
  public static float[][] outputs(NDManager memory, Block block, Features features, long work) {
    Hardware.use(Hardware.threads(work * Math.min(BATCH, features.size())));
    float[][] rows = new float[features.size()][];
    try (Patience patience = new Patience("Predicting", features.size())) {
      forward(
          memory,
          block,
          new Passing(features),
          (from, outputs) -> {
            float[] values = outputs.toFloatArray();
            int size = Math.min(BATCH, features.size() - from);
            int width = values.length / size;
            for (int i = 0; i < size; i++) {
              rows[from + i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
            }
            patience.reached(from + size);
          });
    }
    return rows;
  }

  /** Examples, a batch at a time. */
  interface Source {

    /** How many there are. */
    int size();

    /** Those from here to there, as numbers: [to − from, shape…]. */
    NDArray range(NDManager manager, int from, int to);
  }

  /** Examples that are asked once: a batch goes to the device when it is its turn. */
  private record Passing(Features features) implements Source {

    @Override
    public int size() {
      return features.size();
    }

    @Override
    public NDArray range(NDManager manager, int from, int to) {
      int width = features.width();
      int first = from * width;
      int count = (to - from) * width;
      Shape shape = DeviceData.shape(to - from, features.shape());
      if (features instanceof ByteFeatures pictures) {
        return Upload.pixels(manager, pictures.view().slice(first, count), shape);
      }
      float[] rows = new float[count];
      ((FloatFeatures) features).view().get(first, rows);
      Checks.finite(rows, from, width);
      return Upload.floats(manager, rows, shape);
    }
  }

  /** Is told the outputs of a batch, which are freed afterwards. */
  interface Receiver {
    void accept(int from, NDArray outputs);
  }

  static void forward(NDManager memory, Block block, Source data, Receiver receiver) {
    Leaves parameters = new Leaves(memory, Set.of());
    for (int from = 0; from < data.size(); from += BATCH) {
      int to = Math.min(data.size(), from + BATCH);
      try (NDManager step = memory.newSubManager()) {
        NDArray inputs = data.range(step, from, to);
        Leaves.requireCalm();
        receiver.accept(from, forward(block, parameters, inputs));
      } catch (CancellationException stop) {
        throw new CancellationException(
            "Interrupted after %d of %d examples.".formatted(from, data.size()));
      }
    }
  }

  private static NDArray forward(Block block, Leaves parameters, NDArray inputs) {
    try {
      return block.forward(parameters, new NDList(inputs), false).singletonOrThrow();
    } catch (EngineException failure) {
      throw EngineFailure.ofBatch(failure, inputs.getShape());
    }
  }
}
