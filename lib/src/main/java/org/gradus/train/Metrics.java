package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** The metrics of the lectures. */
public final class Metrics {
  /** The name under which histories keep the accuracy. */
  public static final String ACCURACY = "accuracy";

  private Metrics() {}

  /**
   * The share of examples whose highest output is that of their class: 1/N Σ [argmax<sub>k</sub>
   * z<sub>nk</sub> = y<sub>n</sub>]. Outputs: [batch, classes].
   */
  public static Metric accuracy() {
    return new Accuracy();
  }

  private record Accuracy() implements Metric {
    @Override
    public String name() {
      return ACCURACY;
    }

    @Override
    public NDArray sum(NDArray outputs, NDArray labels) {
      return outputs.argMax(1).eq(labels).sum();
    }

    @Override
    public void check(Shape output) {
      if (output.dimension() != 1 || output.get(0) < 2) {
        throw new IllegalArgumentException(
            "Accuracy wants one output for each class, but the network gives shape %s."
                .formatted(Text.shape(output)));
      }
    }
  }
}
