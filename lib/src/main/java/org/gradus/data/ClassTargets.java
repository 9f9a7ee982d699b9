package org.gradus.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One class number an example. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out uncopied
record ClassTargets(int[] labels, List<String> names) implements Targets {

  static ClassTargets checked(int[] labels, List<String> names, Provenance provenance) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no names for its classes: there is at least one class."
              .formatted(provenance.name()));
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= names.size()) {
        throw new IllegalArgumentException(
            "Label %d of %s is %d: with %d classes labels go from 0 to %d."
                .formatted(i, provenance.name(), labels[i], names.size(), names.size() - 1));
      }
    }
    return new ClassTargets(labels.clone(), List.copyOf(names));
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public String kind() {
    return "labels";
  }

  @Override
  public String goal() {
    return names.size() == 1 ? "in 1 class" : "in %d classes".formatted(names.size());
  }

  @Override
  public ClassTargets select(int... indices) {
    return new ClassTargets(Arrays.stream(indices).map(i -> labels[i]).toArray(), names);
  }

  @Override
  public List<int[]> strata() {
    return IntStream.range(0, names.size())
        .mapToObj(k -> IntStream.range(0, size()).filter(i -> labels[i] == k).toArray())
        .toList();
  }
}
