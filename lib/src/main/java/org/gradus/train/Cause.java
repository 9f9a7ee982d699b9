package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import java.util.Locale;
import java.util.Set;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/** Why a loss may have gone astray: what can be measured is looked at, most likely cause first. */
final class Cause {
  // Numbers beyond these make gradients so large that usual learning rates overshoot.
  private static final float SCALED_INPUT = 20;
  private static final float SCALED_TARGET = 100;
  private static final double EXPLODING = 1000;

  private Cause() {}

  /**
   * One sentence.
   *
   * @param training with its weights back at the beginning of the epoch
   * @param data some examples
   * @param batch one that went astray
   * @param learned whether a step was taken before the loss went astray
   * @param rate the learning rate in force
   */
  static String of(Training training, Dataset data, Batch batch, boolean learned, double rate) {
    float input = largest(data.features());
    if (input > SCALED_INPUT) {
      return "Likely cause: inputs go up to %s; scale them to about 0 to 1."
          .formatted(number(input));
    }
    float target = data.hasClasses() ? 0 : largest(data.targets());
    if (target > SCALED_TARGET) {
      return "Likely cause: targets go up to %s; scale them to about −1 to 1, and the predictions back."
          .formatted(number(target));
    }
    Leaves leaves = new Leaves(batch.inputs().getManager(), training.frozen());
    float loss = gradients(training, batch, leaves);
    if (!learned || !Float.isFinite(loss)) {
      return "Likely cause: a layer, or the loss, takes a logarithm or a root of zero or less, or divides by zero: the loss is no number even before the weights move.";
    }
    float norm = Clipping.norm(leaves.gradients()).getFloat();
    if (!Float.isFinite(norm)) {
      return "Likely cause: a layer, or the loss, takes a logarithm or a root close to zero: the loss is a number, but its slope is none.";
    }
    return norm > EXPLODING
        ? "Likely cause: exploding gradients, of norm %s at the beginning of the epoch; clip them with clipNorm(1), or lower the learning rate %s."
            .formatted(number(norm), rate)
        : "Likely cause: the learning rate %s is too large; try a tenth of it.".formatted(rate);
  }

  private static float gradients(Training training, Batch batch, Leaves leaves) {
    leaves.begin(batch.inputs().getManager());
    try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
      NDArray outputs =
          training.block().forward(leaves, new NDList(batch.inputs()), true).singletonOrThrow();
      NDArray loss = training.loss().mean(outputs, batch.targets());
      recorder.backward(loss);
      return loss.getFloat();
    }
  }

  /** Whether the weights, and the loss they give on a batch, are still numbers. */
  static boolean sound(Training training, Batch batch) {
    NDArray outputs =
        training
            .block()
            .forward(
                new Leaves(batch.inputs().getManager(), Set.of()),
                new NDList(batch.inputs()),
                false)
            .singletonOrThrow();
    return Float.isFinite(training.loss().mean(outputs, batch.targets()).getFloat())
        && training.parameters().values().stream().allMatch(Cause::sound);
  }

  private static boolean sound(Parameter parameter) {
    // A sum is a number only if everything in it is one.
    try (NDArray sum = parameter.getArray().sum()) {
      return Float.isFinite(sum.getFloat());
    }
  }

  private static float largest(Features features) {
    float largest = 0;
    if (features instanceof FloatFeatures table) {
      for (float value : table.values()) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
