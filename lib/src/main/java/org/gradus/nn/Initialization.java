package org.gradus.nn;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;
import java.util.SplittableRandom;
import org.gradus.train.Seeds;

/** What the weights of a layer are before anything is learned; biases begin at zero. */
public enum Initialization {
  /** {@link #HE} after activations that cut off the negative half, {@link #GLOROT} otherwise. */
  BY_ACTIVATION,
  /**
   * Uniform in ±√(6 / (in + out)): signals keep their size in both directions. Source: Glorot and
   * Bengio 2010.
   */
  GLOROT,
  /**
   * Uniform in ±√(6 / in): makes up for the half that a ReLU cuts off. Source: He and others 2015.
   */
  HE,
  /** All zero: enough for a single layer, fatal for more, whose units would all learn the same. */
  ZEROS;

  private static final double SIX = 6;

  /** For weights of shape [out, in…], drawn in Java, so that they are the same on every device. */
  Initializer initializer(Activation activation, long seed) {
    Initialization resolved = this != BY_ACTIVATION ? this : activation.halves() ? HE : GLOROT;
    return resolved == ZEROS
        ? Initializer.ZEROS
        : (manager, shape, type) -> resolved.uniform(manager, shape, type, seed);
  }

  private ai.djl.ndarray.NDArray uniform(NDManager manager, Shape shape, DataType type, long seed) {
    long out = shape.get(0);
    long in = shape.size() / out;
    double bound = Math.sqrt(SIX / (this == HE ? in : in + out));
    SplittableRandom random = Seeds.generator(seed, 0);
    float[] weights = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (bound * (2 * random.nextDouble() - 1));
    }
    return manager.create(weights, shape).toType(type, false);
  }
}
