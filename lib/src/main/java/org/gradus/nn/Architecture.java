package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.train.Seeds;
import org.jspecify.annotations.Nullable;

/** How the parts of a network are put together; knows nothing of training, and holds no numbers. */
final class Architecture {
  /** Where the data come in. */
  static final int DATA = -1;

  private final List<Place> places;

  /**
   * A part with its name and what it gets.
   *
   * @param from the places of its inputs, or {@link #DATA}
   */
  record Place(String name, Part part, List<Integer> from) {}

  /** What to put at a place; the name may be empty. */
  record Entry(String name, Part part, List<Integer> from) {
    static Entry of(Layer layer, int from) {
      return layer instanceof NamedLayer named
          ? new Entry(named.name(), new Part.Single(named.layer()), List.of(from))
          : new Entry("", new Part.Single(layer), List.of(from));
    }
  }

  /**
   * Names the parts.
   *
   * @param entries in an order in which each finds its inputs before it
   * @throws IllegalArgumentException if a name occurs twice
   */
  Architecture(List<Entry> entries) {
    List<String> names = names(entries);
    List<Place> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      all.add(new Place(names.get(i), entries.get(i).part, entries.get(i).from));
    }
    this.places = List.copyOf(all);
  }

  /** The shape of one example, where the first layer states it. */
  Optional<Shape> statedInput() {
    Layer first = first();
    if (first instanceof Input input) {
      return Optional.of(input.shape());
    }
    return first instanceof Flatten flatten ? flatten.stated() : Optional.empty();
  }

  /** Whether a network built for one shape takes examples of another. */
  boolean accepts(Shape example, Shape built) {
    // Laying numbers in a row does not care how they were arranged, if only their count was stated.
    return example.equals(built)
        || (first() instanceof Flatten flatten
            && flatten.stated().isPresent()
            && example.size() == built.size());
  }

  private @Nullable Layer first() {
    return places.get(0).part instanceof Part.Single single ? single.layer() : null;
  }

  /**
   * Makes the blocks for examples of this shape, without numbers yet.
   *
   * @throws IllegalArgumentException if a layer cannot take what it gets
   */
  List<BuiltLayer> build(Shape input, long seed) {
    List<BuiltLayer> built = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      List<Shape> inputs =
          place.from.stream().map(at -> at == DATA ? input : built.get(at).output()).toList();
      Shape output = place.part.outputShape(inputs, place.name);
      // Each layer draws from a generator of its own, so that adding one leaves the others alone.
      long own = Seeds.generator(seed, i).nextLong();
      built.add(new BuiltLayer(place, place.part.newBlock(inputs, output, own), inputs, output));
    }
    return built;
  }

  /** The names given, and for the rest their kinds: dense, dense2, dense3. */
  private static List<String> names(List<Entry> entries) {
    Set<String> taken = new HashSet<>();
    for (Entry entry : entries) {
      if (!entry.name.isEmpty() && !taken.add(entry.name)) {
        throw new IllegalArgumentException(
            "Two layers are called '%s': give each a name of its own.".formatted(entry.name));
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Entry entry : entries) {
      String name = entry.name;
      while (name.isEmpty() || (entry.name.isEmpty() && !taken.add(name))) {
        int count = counts.merge(entry.part.kind(), 1, Integer::sum);
        name = count == 1 ? entry.part.kind() : entry.part.kind() + count;
      }
      names.add(name);
    }
    return names;
  }
}
