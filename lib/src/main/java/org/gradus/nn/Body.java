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
import java.util.stream.IntStream;
import org.gradus.data.Features;
import org.gradus.train.Hardware;

/** What a network consists of once the shape of its inputs is known: blocks with numbers. */
final class Body implements AutoCloseable {
  private final Architecture architecture;
  private final Shape input;
  private final Graph root;
  private final List<BuiltLayer> layers;
  private final List<BuiltLayer> readers;
  private final long multiplyAdds;
  private final NDManager memory;
  private final Set<Parameter> frozen = new HashSet<>();
  private final Cleaner.Cleanable release;

  Body(Architecture architecture, Shape input, Hardware hardware, long seed) {
    this.architecture = architecture;
    this.input = input;
    this.layers = architecture.build(input, seed);
    layers.forEach(this::requireSense);
    // Found out once: who asks for a single answer waits for it.
    this.readers = layers.stream().filter(this::takesData).toList();
    this.multiplyAdds = layers.stream().mapToLong(BuiltLayer::multiplyAdds).sum();
    this.root = new Graph(layers);
    NDManager own = hardware.newManager();
    this.memory = own;
    // The engine keeps hold of every open manager, so a forgotten network would never be freed
    // by itself. Its block may outlive it in somebody's hands: the memory goes with the block.
    this.release = Forgotten.free(root, Float.BYTES * numbers(), own::close);
    root.initialize(memory, DataType.FLOAT32, new Shape(1).addAll(input));
    // Training records gradients on leaves of its own; asking must not record any.
    for (Parameter parameter : root.getParameters().values()) {
      parameter.getArray().setRequiresGradient(false);
    }
  }

  private long numbers() {
    return layers.stream().mapToLong(layer -> layer.parameterCount() + layer.stateCount()).sum();
  }

  NDManager memory() {
    return memory;
  }

  Block root() {
    return root;
  }

  /** What comes out of one of the layers, on the way from the data to it. */
  Block upTo(BuiltLayer layer) {
    return root.upTo(layer);
  }

  int[] inputShape() {
    return Arrays.stream(input.getShape()).mapToInt(Math::toIntExact).toArray();
  }

  /** The shape of one example. */
  Shape input() {
    return input;
  }

  /** The shape of one answer. */
  Shape output() {
    return layers.get(layers.size() - 1).output();
  }

  int width() {
    return Math.toIntExact(input.size());
  }

  long multiplyAdds() {
    return multiplyAdds;
  }

  /** Refuses examples that the network was not built for, or that a layer cannot read. */
  void check(Features features) {
    Shape example = shape(features);
    if (!architecture.accepts(example, input)) {
      throw Text.wrongShape(
          layers.get(0).name(),
          "examples of shape " + Text.shape(input),
          example,
          "Give the network data of the shape it was built for, or build another network.");
    }
    for (BuiltLayer layer : readers) {
      // Only who looks words up cares which part of the data comes to it.
      layer.check(layer.wantsData() ? arriving(layer, features) : features);
    }
  }

  /** The data as they come to a layer. */
  private Features arriving(BuiltLayer layer, Features data) {
    int place = layer.from().get(0);
    return place == Architecture.DATA
        ? data
        : layers.get(place).passed(arriving(layers.get(place), data));
  }

  /** Whether the data come to this layer as they are, at most arranged otherwise. */
  private boolean takesData(BuiltLayer layer) {
    return layer.from().stream().anyMatch(this::givesData);
  }

  private boolean givesData(int place) {
    return place == Architecture.DATA
        || (layers.get(place).passesDataOn() && takesData(layers.get(place)));
  }

  /** Refuses what can be counted, but not be held in memory; and an embedding of anything else. */
  private void requireSense(BuiltLayer layer) {
    if (layer.wantsData() && !takesData(layer)) {
      throw new IllegalArgumentException(
          "Layer '%s' looks word numbers up, so it must get the data themselves, but it gets what layer '%s' computes: put it first."
              .formatted(layer.name(), layers.get(layer.from().get(0)).name()));
    }
    long most = Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / Float.BYTES);
    for (Parameter parameter : layer.block().getParameters().values()) {
      long size = BuiltLayer.size(parameter);
      if (size > most) {
        throw new IllegalArgumentException(
            "Layer '%s' would have %,d numbers in '%s', and Java can draw at most %,d at a time: make the layer smaller, or what comes into it."
                .formatted(layer.name(), size, parameter.getName(), most));
      }
    }
  }

  static Shape shape(Features features) {
    return new Shape(IntStream.of(features.shape()).asLongStream().toArray());
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
    return Summary.of(layers);
  }

  @Override
  public void close() {
    release.clean();
  }
}
