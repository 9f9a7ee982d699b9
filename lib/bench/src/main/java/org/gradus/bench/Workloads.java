package org.gradus.bench;

import java.util.List;
import java.util.stream.Collectors;

/** The trainings that are compared, in the order of the table. */
final class Workloads {
  static final List<Workload> ALL = List.of(new Mlp(), new LeNet());

  private Workloads() {}

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
