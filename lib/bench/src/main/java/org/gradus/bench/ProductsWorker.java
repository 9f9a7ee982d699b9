package org.gradus.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.train.Hardware;

/** One process of {@link Products}: of a {@link Task} it does only so many epochs. */
public final class ProductsWorker {
  /** Rows and columns. */
  static final int SIDE = 1024;

  /** Products an epoch: some tenths of a second. */
  private static final int PRODUCTS = 10;

  /** Multiply-adds of what it calls an epoch. */
  static final long WORK = (long) PRODUCTS * SIDE * SIDE * SIDE;

  private ProductsWorker() {}

  /** Takes the words of a task; the last line of its output is JSON. */
  public static void main(String[] arguments) throws IOException {
    Task task = Task.of(arguments);
    try (NDManager memory = Hardware.cpu().newManager()) {
      NDArray left = memory.randomNormal(new Shape(SIDE, SIDE));
      NDArray right = memory.randomNormal(new Shape(SIDE, SIDE));
      // Each of SIDE places of a picture, SIDE channels to SIDE: oneDNN's way to the same product.
      NDArray places = left.reshape(1, SIDE, 1, SIDE);
      NDArray kernels = right.reshape(SIDE, SIDE, 1, 1);
      Measurement product = measured(task, () -> left.matMul(right));
      Measurement convolution =
          measured(task, () -> Conv2d.conv2d(places, kernels).singletonOrThrow());
      (product.epoch() < convolution.epoch() ? product : convolution).print();
    }
  }

  private static Measurement measured(Task task, Supplier<NDArray> product) {
    Laps laps = new Laps();
    for (int epoch = 0; epoch < task.warmUp() + task.epochs(); epoch++) {
      for (int i = 0; i < PRODUCTS; i++) {
        product.get().close();
      }
      laps.lap();
    }
    return new Measurement(
        laps.seconds(task.warmUp()),
        laps.processorSeconds(task.warmUp()),
        List.of(),
        0,
        Hardware.versions());
  }
}
