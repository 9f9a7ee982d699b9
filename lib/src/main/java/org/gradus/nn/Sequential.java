package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.train.Seeds;

/** Layers one after the other. */
public final class Sequential implements Architecture {
  private final List<Layer> layers;
  private final List<String> names;

  private Sequential(List<Layer> layers) {
    this.layers = layers;
    this.names = names(layers);
  }

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
    for (int i = 1; i < layers.length; i++) {
      if ("input".equals(layers[i].kind())) {
        throw new IllegalArgumentException(
            "input(…) states the shape of the data: it can only be the first layer, not number %d."
                .formatted(i + 1));
      }
    }
    return new Network(new Sequential(List.of(layers)));
  }

  @Override
  public Optional<Shape> statedInput() {
    Layer first = layers.get(0) instanceof NamedLayer named ? named.layer() : layers.get(0);
    return first instanceof Input input ? Optional.of(input.shape()) : Optional.empty();
  }

  @Override
  public Plan plan(Shape input, long seed) {
    SequentialBlock root = new SequentialBlock();
    List<BuiltLayer> built = new ArrayList<>();
    Shape shape = input;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      Shape output = layer.outputShape(shape, names.get(i));
      // Each layer draws from a generator of its own, so that adding one leaves the others alone.
      Block block = layer.newBlock(Seeds.generator(seed, i).nextLong());
      root.add(block);
      built.add(new BuiltLayer(names.get(i), layer, block, shape, output));
      shape = output;
    }
    return new Plan(root, built);
  }

  /** The names given, and for the rest their kinds: dense, dense2, dense3. */
  private static List<String> names(List<Layer> layers) {
    Set<String> taken = new HashSet<>();
    for (Layer layer : layers) {
      if (layer instanceof NamedLayer named && !taken.add(named.name())) {
        throw new IllegalArgumentException(
            "Two layers are called '%s': give each a name of its own.".formatted(named.name()));
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Layer layer : layers) {
      if (layer instanceof NamedLayer named) {
        names.add(named.name());
        continue;
      }
      String name;
      do {
        int count = counts.merge(layer.kind(), 1, Integer::sum);
        name = count == 1 ? layer.kind() : layer.kind() + count;
      } while (!taken.add(name));
      names.add(name);
    }
    return names;
  }
}
