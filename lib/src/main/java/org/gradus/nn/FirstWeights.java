package org.gradus.nn;

import ai.djl.training.initializer.Initializer;
import java.util.SplittableRandom;
import org.gradus.train.Seeds;

/** First weights of layers that have several arrays, or one of a special kind. */
final class FirstWeights {
  private static final double EMBEDDING = 0.05;
  private static final double SIX = 6;

  private FirstWeights() {}

  static Initializer embedding(long seed) {
    return (manager, shape, type) -> {
      float[] values = new float[Math.toIntExact(shape.size())];
      Initialization.uniform(values, EMBEDDING, Seeds.generator(seed, 0));
      return manager.create(values, shape);
    };
  }

  /** Glorot's, for several matrices [out, in] that lie one under the other. */
  static Initializer glorot(int matrices, long seed, long purpose) {
    return (manager, shape, type) -> {
      float[] values = new float[Math.toIntExact(shape.size())];
      long out = shape.get(0) / matrices;
      Initialization.uniform(
          values, Math.sqrt(SIX / (out + shape.get(1))), Seeds.generator(seed, purpose));
      return manager.create(values, shape);
    };
  }

  /**
   * Random rotations, one under the other: a state that is multiplied by one keeps its length, so
   * that what passes many steps neither dies out nor grows at first. Source: Saxe, McClelland and
   * Ganguli 2014; Le, Jaitly and Hinton 2015.
   */
  static Initializer rotations(int matrices, long seed, long purpose) {
    return (manager, shape, type) -> {
      int size = Math.toIntExact(shape.get(1) * shape.get(1));
      SplittableRandom random = Seeds.generator(seed, purpose);
      float[] values = new float[Math.toIntExact(shape.size())];
      for (int m = 0; m < matrices; m++) {
        float[] rotation = new float[size];
        Rotation.into(rotation, shape.get(1), random);
        System.arraycopy(rotation, 0, values, m * size, size);
      }
      return manager.create(values, shape);
    };
  }
}
