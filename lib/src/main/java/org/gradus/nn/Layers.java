package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;

/** The layers, by the words that lectures use. */
public final class Layers {
  private Layers() {}

  /**
   * States the shape of one example, so that the network can be built before it has seen data. Only
   * as the first layer; without it the shape is taken from the data at {@link Network#fit}.
   *
   * @param shape for example 28, 28
   */
  public static Layer input(int... shape) {
    return new Input(new Shape(IntStream.of(shape).asLongStream().toArray()));
  }

  /** Lays all numbers of an example in one row: [28, 28] becomes [784]. */
  public static Layer flatten() {
    return new Flatten();
  }

  /**
   * A fully connected layer without an activation: z = W x + b.
   *
   * @param units how many outputs, at least 1
   */
  public static Dense dense(int units) {
    return dense(units, Activation.LINEAR);
  }

  /**
   * A fully connected layer: a = g(W x + b).
   *
   * @param units how many outputs, at least 1
   * @param activation the function g, applied to each number
   */
  public static Dense dense(int units, Activation activation) {
    return new Dense(units, activation, Initialization.BY_ACTIVATION);
  }
}
