package org.gradus.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** A peer, with the versions that its first run named; nothing if it ran nowhere. */
    static Optional<Column> of(Peer peer, List<Run> runs) {
      return runs.stream()
          .filter(run -> run.column().equals(peer.name()))
          .findFirst()
          .map(
              run ->
                  new Column(
                      peer.name(),
                      peer.settings(),
                      Peer.allocator(peer.environment(System.getenv(), run.threads())),
                      run.measurement().versions()));
    }
  }

  /**
   * One process.
   *
   * @param workload its id
   * @param column its name
   * @param threads how many could compute
   * @param round from 1
   * @param took its seconds, from start to end
   * @param load how many processes wanted to compute in its last minute
   * @param measurement what it printed
   */
  record Run(
      String workload,
      String column,
      int threads,
      int round,
      double took,
      double load,
      Measurement measurement) {

    static Run of(Journal.Entry entry) {
      Task task = entry.task();
      return new Run(
          task.workload(),
          entry.column(),
          task.threads(),
          Math.toIntExact(task.seed()),
          entry.took(),
          entry.load(),
          entry.measurement());
    }
  }

  /** How many threads there were, each number once, from few to many. */
  List<Integer> threads() {
    return runs.stream().map(Run::threads).distinct().sorted().toList();
  }

  /** What a column measured on a workload, in the order of the rounds. */
  List<Measurement> of(String workload, String column, int threads) {
    return runs.stream()
        .filter(run -> run.workload.equals(workload) && run.column.equals(column))
        .filter(run -> run.threads == threads)
        .map(Run::measurement)
        .toList();
  }

  private List<String> workloads() {
    return runs.stream().map(Run::workload).distinct().toList();
  }

  /** Gradus against each other column that did a workload, with so many threads. */
  List<Comparison> comparisons(int threads) {
    return workloads().stream()
        .flatMap(
            workload ->
                columns.stream()
                    .skip(1)
                    .map(Column::name)
                    .filter(peer -> !of(workload, peer, threads).isEmpty())
                    .map(
                        peer ->
                            new Comparison(
                                workload,
                                peer,
                                of(workload, columns.get(0).name(), threads),
                                of(workload, peer, threads))))
        .toList();
  }

  /** All of these. */
  List<Comparison> comparisons() {
    return threads().stream().flatMap(number -> comparisons(number).stream()).toList();
  }

  /** Gradus choosing among so many threads against Gradus with one; none if one was not run. */
  List<Comparison> choices(int threads) {
    String gradus = columns.get(0).name();
    return workloads().stream()
        .filter(workload -> threads > 1)
        .filter(workload -> !of(workload, gradus, 1).isEmpty())
        .filter(workload -> !of(workload, gradus, threads).isEmpty())
        .map(
            workload ->
                new Comparison(
                    workload, "one thread", of(workload, gradus, threads), of(workload, gradus, 1)))
        .toList();
  }
}
