package org.gradus.nn;

import java.util.ArrayList;
import java.util.List;

/** Layers one after the other. For networks that branch see {@link Functional}. */
public final class Sequential {
  private Sequential() {}

  /**
   * A network of these layers, in this order.
   *
   * @throws IllegalArgumentException if there is no layer, a name occurs twice, or an input stands
   *     elsewhere than first
   */
  public static Network of(Layer... layers) {
    if (layers.length == 0) {
      throw new IllegalArgumentException(
          "A network needs at least one layer, for example dense(10).");
    }
    List<Architecture.Entry> entries = new ArrayList<>();
    for (int i = 0; i < layers.length; i++) {
      Text.given(layers[i], "Sequential.of(…) wants layers");
      if (i > 0 && NamedLayer.bare(layers[i]) instanceof Input) {
        throw new IllegalArgumentException(
            "input(…) states the shape of the data: it can only be the first layer, not number %d."
                .formatted(i + 1));
      }
      entries.add(Architecture.Entry.of(layers[i], i - 1));
    }
    return new Network(new Architecture(entries));
  }
}
