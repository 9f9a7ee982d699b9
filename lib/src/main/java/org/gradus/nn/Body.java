package org.gradus.nn;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gradus.train.Hardware;

/** What a network consists of once the shape of its inputs is known: blocks with numbers. */
final class Body implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Shape input;
  private final Block root;
  private final List<BuiltLayer> layers;
  private final NDManager memory;
  private final Set<Parameter> frozen = new HashSet<>();
  private final Cleaner.Cleanable release;

  Body(Architecture architecture, Shape input, Hardware hardware, long seed) {
    Architecture.Plan plan = architecture.plan(input, seed);
    this.input = input;
    this.root = plan.root();
    this.layers = plan.layers();
    NDManager own = hardware.newManager();
    this.memory = own;
    // The engine keeps hold of every open manager, so a forgotten network would never be freed
    // by itself. Its block may outlive it in somebody's hands: the memory goes with the block.
    this.release = CLEANER.register(root, own::close);
    root.initialize(
        memory,
        DataType.FLOAT32,
        new Shape(LongStream.concat(LongStream.of(1), Arrays.stream(input.getShape())).toArray()));
    // Training records gradients on leaves of its own; asking must not record any.
    for (Parameter parameter : root.getParameters().values()) {
      parameter.getArray().setRequiresGradient(false);
    }
  }

  NDManager memory() {
    return memory;
  }

  Block root() {
    return root;
  }

  int[] inputShape() {
    return Arrays.stream(input.getShape()).mapToInt(Math::toIntExact).toArray();
  }

  int width() {
    return Math.toIntExact(input.size());
  }

  long multiplyAdds() {
    return layers.stream().mapToLong(built -> built.layer().multiplyAdds(built.input())).sum();
  }

  /** Refuses examples of another shape than the network was built for. */
  void check(Shape example) {
    if (!example.equals(input)) {
      throw Text.wrongShape(
          layers.get(0).name(),
          "examples of shape " + Text.shape(input),
          example,
          "Give the network data of the shape it was built for, or build another network.");
    }
  }

  void checkWidth(int numbers, int row) {
    if (numbers != width()) {
      throw new IllegalArgumentException(
          "Layer '%s' wants examples of shape %s, that is %d numbers, but row %d has %d."
              .formatted(layers.get(0).name(), Text.shape(input), width(), row, numbers));
    }
  }

  BuiltLayer layer(String name) {
    return layers.stream()
        .filter(built -> built.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no layer '%s'; the layers are %s."
                        .formatted(
                            name,
                            layers.stream()
                                .map(built -> "'" + built.name() + "'")
                                .collect(Collectors.joining(", ")))));
  }

  void freeze(String... names) {
    for (String name : names) {
      frozen.addAll(layer(name).block().getParameters().values());
    }
  }

  void unfreeze(String... names) {
    if (names.length == 0) {
      frozen.clear();
    }
    for (String name : names) {
      layer(name).block().getParameters().values().forEach(frozen::remove);
    }
  }

  Set<Parameter> frozen() {
    return frozen;
  }

  List<BuiltLayer> layers() {
    return layers;
  }

  Summary summary() {
    return new Summary(
        layers.stream()
            .map(
                built ->
                    new Summary.Row(
                        built.name(),
                        built.layer().kind(),
                        Text.shape(built.output()),
                        built.parameterCount(),
                        built.layer().multiplyAdds(built.input())))
            .toList());
  }

  @Override
  public void close() {
    release.clean();
  }
}
