package org.gradus.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One number an example, or several of one shape. */
record NumberTargets(Features values, List<String> names) implements Targets {
  private static final int NAMED = 3;

  static NumberTargets checked(Features values, List<String> names, Provenance provenance) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no name for its targets: say what the numbers are, for example List.of(\"price\")."
              .formatted(provenance.name()));
    }
    return new NumberTargets(values, List.copyOf(names));
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public String kind() {
    return "targets";
  }

  @Override
  public String goal() {
    String what =
        values.width() == 1 ? "a number" : "numbers of shape " + Arrays.toString(values.shape());
    String listed = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return "with %s to learn (%s%s)".formatted(what, listed, names.size() > NAMED ? ", …" : "");
  }

  @Override
  public Targets select(int... indices) {
    return new NumberTargets(values.select(indices), names);
  }

  @Override
  public List<int[]> strata() {
    return List.of(IntStream.range(0, size()).toArray());
  }
}
