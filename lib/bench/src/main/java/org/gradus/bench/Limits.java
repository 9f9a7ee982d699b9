package org.gradus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gradus.data.Dataset;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Network;
import org.gradus.nn.Summary;
import org.gradus.progress.Progress;

/**
 * How near Gradus comes to what the processor can do: what it multiplies and adds in a second of
 * each workload, beside large matrices that are multiplied in turns with it. On one thread.
 */
public final class Limits {
  private static final int PERCENT = 100;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;

  private final Path root;
  private final Wish wish;
  private final List<Workload> workloads;
  private final List<Peer> both = List.of(GradusPeer.training(), new Products());

  /**
   * Chooses what to measure.
   *
   * @param root the repository
   * @param wish the workloads, rounds and epochs; the rest of it plays no part
   * @throws BenchException if there is no such workload
   */
  public Limits(Path root, Wish wish) {
    this.root = root;
    this.wish = wish;
    this.workloads = Workloads.of(wish.workloads());
  }

  /**
   * A workload beside the large matrices.
   *
   * @param work multiply-adds of one of its epochs
   * @param pair their times
   */
  record Row(String title, long work, Comparison pair) {

    private double factor() {
      return (double) work / ProductsWorker.WORK;
    }

    /** The part of the limit that was reached: the median of the rounds. */
    double share() {
      return factor() * pair.ratio();
    }

    String text() {
      return String.format(
          Locale.ROOT,
          "| %s | %,.0f | %.1f | %.1f | %.0f %% (%.0f–%.0f) |",
          title,
          work / MILLION,
          work / BILLION / Comparison.seconds(pair.gradus()),
          ProductsWorker.WORK / BILLION / Comparison.seconds(pair.other()),
          PERCENT * share(),
          PERCENT * factor() * pair.least(),
          PERCENT * factor() * pair.most());
    }
  }

  /**
   * Measures; takes minutes.
   *
   * @param page the file to write
   * @return the page
   * @throws BenchException if a process fails
   * @throws IOException if something cannot be written
   */
  public String run(Path page) throws IOException {
    Path folder = root.resolve("build/bench");
    Map<Workload, Long> work = new LinkedHashMap<>();
    for (Workload workload : workloads) {
      TrainTest data = workload.data();
      DataFolder.write(data, folder.resolve("data").resolve(workload.dataFolder()));
      work.put(workload, work(workload, data));
    }
    Machine before = Machine.before();
    List<Result.Run> runs = runs(folder);
    List<Row> rows =
        workloads.stream()
            .map(
                workload ->
                    new Row(
                        workload.title(),
                        Objects.requireNonNull(work.get(workload)),
                        pair(workload, runs)))
            .toList();
    String text = page(rows, before.after(), wish);
    Whole.write(page, text);
    return text;
  }

  private List<Result.Run> runs(Path folder) throws IOException {
    List<Turn> turns = Turn.all(workloads, both, List.of(1), wish.rounds());
    List<Result.Run> runs = new ArrayList<>();
    try (Progress.Task bar = Progress.current().start("Limits", turns.size(), "run")) {
      for (Turn turn : turns) {
        bar.note(turn.words());
        Task task = turn.task(folder.resolve("data"), wish.epochs());
        runs.add(Result.Run.of(PeerProcess.timed(turn.peer(), task, folder.resolve("logs"))));
        bar.advance(1);
      }
    }
    return runs;
  }

  private Comparison pair(Workload workload, List<Result.Run> runs) {
    return new Comparison(
        workload.id(),
        both.get(1).name(),
        measured(runs, workload, both.get(0)),
        measured(runs, workload, both.get(1)));
  }

  private static List<Measurement> measured(List<Result.Run> runs, Workload workload, Peer peer) {
    return runs.stream()
        .filter(run -> run.workload().equals(workload.id()) && run.column().equals(peer.name()))
        .map(Result.Run::measurement)
        .toList();
  }

  /**
   * The multiply-adds of an epoch. Training goes forward once and back twice: to the weights, and
   * to what came in, where that was computed.
   */
  static long work(Workload workload, TrainTest data) {
    Summary summary = summary(workload, data.train().take(workload.batch()));
    long forward = summary.multiplyAdds();
    if (workload.ask() > 0) {
      int all = data.test().size();
      return forward * (workload.ask() == 1 ? Math.min(Asking.SINGLES, all) : all);
    }
    long first =
        summary.rows().stream()
            .mapToLong(Summary.Row::multiplyAdds)
            .filter(count -> count > 0)
            .findFirst()
            .orElseThrow();
    long unasked = Math.round(first * workload.madeOfData());
    return (3 * forward - unasked) * data.train().size();
  }

  /** A network knows its sizes when it has seen data. */
  private static Summary summary(Workload workload, Dataset few) {
    try (Network network = workload.network()) {
      network.fit(few, FitOptions.epochs(1).batch(workload.batch()));
      return network.summary();
    }
  }

  static String page(List<Row> rows, Machine machine, Wish wish) {
    return """
        # How near the machine's limit

        Written by `gradus bench --limits` on %s: %s; one thread.%s
        %d rounds of fresh processes in turns, Gradus and large matrices. Each process: %d epochs to warm up, then %d timed ones.

        | workload | million multiply-adds an epoch | Gradus: billion a second | large matrices: billion a second | share |
        |---|---|---|---|---|
        %s

        Large matrices: %s.
        The share is that of the same round: median, then least to most. Counted are the products of layers with weights: in training on the way forward, back to
        the weights, and back to what came into a layer, unless that was the data. What is missing went to functions between the layers, to the optimizer, to
        memory, and to products that are too small to be quick.
        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            machine.words(),
            machine.remark(),
            wish.rounds(),
            Turn.WARM_UP,
            wish.epochs(),
            rows.stream().map(Row::text).collect(Collectors.joining("\n")),
            new Products().settings());
  }
}
