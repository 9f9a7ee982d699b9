package org.gradus.train;

import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import java.nio.file.Path;
import java.util.List;

/**
 * A process of its own that trains, keeps a checkpoint, and says each loss to the bit. Everything
 * that a resumed run could get wrong takes part: moments, running means, dropout, a schedule, the
 * best weights.
 */
public final class LongRun {
  private LongRun() {}

  /** The checkpoint's file, and how many epochs. */
  public static void main(String[] arguments) {
    try (NDManager memory = Hardware.cpu().newManager()) {
      Block block =
          new SequentialBlock()
              .add(Linear.builder().setUnits(32).build())
              .add(BatchNorm.builder().build())
              .add(Activation.reluBlock())
              .add(Dropout.builder().optRate(0.3f).build())
              .add(Linear.builder().setUnits(3).build());
      block.setInitializer(
          (manager, shape, type) -> {
            float[] values = new float[(int) shape.size()];
            for (int i = 0; i < values.length; i++) {
              values[i] = (float) Math.sin(i + 1) / 3;
            }
            return manager.create(values, shape);
          },
          Parameter.Type.WEIGHT);
      block.initialize(memory, DataType.FLOAT32, new Shape(1, 6));
      int epochs = Integer.parseInt(arguments[1]);
      Plan plan =
          Plan.epochs(epochs)
              .batch(20)
              .threads(1)
              .schedule(Schedules.cosine(0.1))
              .clipNorm(1)
              .stopAfter(EarlyStopping.patience(epochs))
              .checkpoint(Path.of(arguments[0]))
              .each(Callback.eachEpoch(LongRun::say));
      new Training(memory, block, crossEntropy(), adam(0.01), List.of(accuracy()))
          .fit(Blobs.of(120, 6, 3, 2, 1), Blobs.of(60, 6, 3, 2, 2), plan);
    }
    System.out.println("finished");
  }

  private static void say(Epoch epoch) {
    System.out.println(
        epoch.number()
            + " "
            + Double.toHexString(epoch.loss())
            + " "
            + Double.toHexString(epoch.validationLoss().orElseThrow()));
    System.out.flush();
  }
}
