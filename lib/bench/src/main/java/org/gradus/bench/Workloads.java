package org.gradus.bench;

import java.util.List;
import java.util.stream.Collectors;

/** What is compared, in the order of the table. */
final class Workloads {
  static final List<Workload> ALL =
      List.of(
          new Logistic(),
          new Mlp(),
          new Cnn(),
          new LeNet(),
          new SpokenLstm(),
          Characters.withLstm(),
          Characters.withGru(),
          new Asking(new Mlp(), Asking.BATCH),
          new Asking(new Mlp(), 1),
          new Asking(new LeNet(), Asking.BATCH),
          new Asking(new LeNet(), 1));

  private Workloads() {}

  /**
   * Those of these names; all if there is none.
   *
   * @throws BenchException if there is no such workload
   */
  static List<Workload> of(List<String> ids) {
    return ids.isEmpty() ? ALL : ids.stream().distinct().map(Workloads::of).toList();
  }

  /**
   * The workload of that name.
   *
   * @throws BenchException if there is none
   */
  static Workload of(String id) {
    return ALL.stream()
        .filter(workload -> workload.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchException(
                    "There is no workload '%s'; the workloads are %s."
                        .formatted(
                            id, ALL.stream().map(Workload::id).collect(Collectors.joining(", ")))));
  }
}
