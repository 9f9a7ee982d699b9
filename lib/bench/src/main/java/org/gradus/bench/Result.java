package org.gradus.bench;

import java.util.List;
import java.util.Map;

/**
 * All that a run of the benchmark found; {@link Comparison}s are made of it.
 *
 * @param date when, as year-month-day
 * @param machine on what
 * @param rounds how often everything was done
 * @param warmUp epochs before the clock started
 * @param epochs epochs that were timed
 * @param data what was learned, in words
 * @param columns who took part; Gradus is the first
 * @param runs one a process
 */
record Result(
    String date,
    Machine machine,
    int rounds,
    int warmUp,
    int epochs,
    String data,
    List<Column> columns,
    List<Run> runs) {

  /**
   * A peer as it ran.
   *
   * @param name of the column
   * @param settings what one must know of them
   * @param allocator the variables that set malloc; none where it is as users have it
   * @param versions of what computed
   */
  record Column(
      String name, String settings, Map<String, String> allocator, Map<String, String> versions) {

    /** A peer, with the versions that its first run named. */
    static Column of(Peer peer, List<Run> runs) {
      return new Column(
          peer.name(),
          peer.settings(),
          Peer.allocator(peer.environment(System.getenv())),
          runs.stream()
              .filter(run -> run.column().equals(peer.name()))
              .findFirst()
              .orElseThrow()
              .measurement()
              .versions());
    }
  }

  /**
   * One process.
   *
   * @param workload its id
   * @param column its name
   * @param round from 1
   * @param measurement what it printed
   */
  record Run(String workload, String column, int round, Measurement measurement) {}

  /** What a column measured on a workload, in the order of the rounds. */
  List<Measurement> of(String workload, String column) {
    return runs.stream()
        .filter(run -> run.workload.equals(workload) && run.column.equals(column))
        .map(Run::measurement)
        .toList();
  }

  /** Gradus against each other column on each workload. */
  List<Comparison> comparisons() {
    return runs.stream()
        .map(Run::workload)
        .distinct()
        .flatMap(
            workload ->
                columns.stream()
                    .skip(1)
                    .map(
                        peer ->
                            new Comparison(
                                workload,
                                peer.name(),
                                of(workload, columns.get(0).name()),
                                of(workload, peer.name()))))
        .toList();
  }
}
