package org.gradus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result for people (Markdown) and for programs (JSON). */
final class Report {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final int PERCENT = 100;

  private final Result result;
  private final Optional<WordReport> words;

  /**
   * Makes the page.
   *
   * @param words the other benchmark, where it has a kept result
   */
  Report(Result result, Optional<WordReport> words) {
    this.result = result;
    this.words = words;
  }

  /** Writes {@code bench.md} and {@code bench.json}. */
  void write(Path folder) throws IOException {
    Whole.write(folder.resolve("bench.json"), JSON.writeValueAsString(result) + "\n");
    Whole.write(folder.resolve("bench.md"), markdown());
  }

  /** The whole page. */
  String markdown() {
    Machine machine = result.machine();
    return """
        # Training speed, side by side

        Written by `make bench` on %s: %s; on the processor.%s
        %d rounds of fresh processes in turns. Each process: %d epochs to warm up, then %d timed ones.
        Data: %s.

        %sSeconds are those of one epoch: the median of a process' epochs, then the median of the rounds; behind them, processor seconds.
        The ratio is the peer's seconds ÷ Gradus' seconds in the same round, so above 1 Gradus is faster: median, then least to most.
        Both start from weights drawn from the same distribution and take the same number of steps; the loss is that of the last epoch's training.
        Where a network is asked, an epoch is one pass over the pictures, and nobody timed the epoch in which it learned before.

        %s%s"""
        .formatted(
            result.date(),
            machine.words(),
            machine.remark(),
            result.rounds(),
            result.warmUp(),
            result.epochs(),
            result.data(),
            tables(),
            words.map(report -> report.sentence() + "\n\n").orElse(""),
            columns());
  }

  private String tables() {
    return result.threads().stream()
        .map(
            threads ->
                "## %s\n\n%s\n%s".formatted(heading(threads), table(threads), choices(threads)))
        .collect(Collectors.joining());
  }

  private static String heading(int threads) {
    return threads == 1 ? "One thread" : threads + " threads";
  }

  /** The table of so many threads alone. */
  String table(int threads) {
    return """
        | workload | peer | Gradus s | peer s | ratio | ratio of processor s | loss Gradus / peer | accuracy Gradus / peer |
        |---|---|---|---|---|---|---|---|
        %s
        """
        .formatted(
            result.comparisons(threads).stream()
                .map(Report::row)
                .collect(Collectors.joining("\n")));
  }

  /** What Gradus' own choice of threads is worth; nothing where there was none. */
  private String choices(int threads) {
    List<Comparison> choices = result.choices(threads);
    return choices.isEmpty()
        ? ""
        : """
        Gradus' own choice among %d threads against one thread, one thread's seconds ÷ those of the choice:

        | workload | one thread s | own choice s | ratio |
        |---|---|---|---|
        %s

        """
            .formatted(
                threads, choices.stream().map(Report::choice).collect(Collectors.joining("\n")));
  }

  private static String choice(Comparison pair) {
    return "| %s | %s | %s | %s |"
        .formatted(
            Workloads.of(pair.workload()).title(),
            times(pair.other()),
            times(pair.gradus()),
            ratio(pair));
  }

  /** A few short lines for a terminal. */
  String summary() {
    String row = "%-14s %-20s %7s %9s %9s  %-18s %s%n";
    return String.format(
            row, "workload", "peer", "threads", "Gradus s", "peer s", "ratio", "of processor s")
        + result.threads().stream()
            .flatMap(
                threads ->
                    Stream.concat(
                            result.comparisons(threads).stream(), result.choices(threads).stream())
                        .map(pair -> summary(row, threads, pair)))
            .collect(Collectors.joining());
  }

  private static String summary(String row, int threads, Comparison pair) {
    return String.format(
        row,
        pair.workload(),
        pair.peer(),
        threads,
        decimals(Comparison.seconds(pair.gradus())),
        decimals(Comparison.seconds(pair.other())),
        ratio(pair),
        String.format(Locale.ROOT, "%.2f", Measurement.median(pair.processorRatios())));
  }

  private static String decimals(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  private static String ratio(Comparison pair) {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", pair.ratio(), pair.least(), pair.most());
  }

  private static String row(Comparison pair) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %.2f | %.4f / %.4f%s | %.2f %% / %.2f %% |",
        Workloads.of(pair.workload()).title(),
        pair.peer(),
        times(pair.gradus()),
        times(pair.other()),
        ratio(pair),
        Measurement.median(pair.processorRatios()),
        Comparison.loss(pair.gradus()),
        Comparison.loss(pair.other()),
        pair.alike() ? "" : ": **not alike**",
        PERCENT * Comparison.accuracy(pair.gradus()),
        PERCENT * Comparison.accuracy(pair.other()));
  }

  private static String times(List<Measurement> runs) {
    return decimals(Comparison.seconds(runs))
        + " ("
        + decimals(Comparison.processorSeconds(runs))
        + ")";
  }

  private String columns() {
    return result.columns().stream()
        .map(
            column ->
                "* **%s**: %s (%s); %s\n"
                    .formatted(
                        column.name(),
                        column.settings(),
                        column.allocator().isEmpty()
                            ? "no variable sets malloc"
                            : listed(column.allocator(), "="),
                        listed(column.versions(), " ")))
        .collect(Collectors.joining());
  }

  private static String listed(Map<String, String> values, String between) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(value -> value.getKey() + between + value.getValue())
            .collect(Collectors.joining(", "));
  }

  /** A sentence for each pair that did not learn alike; empty if all did. */
  List<String> complaints() {
    return result.comparisons().stream()
        .filter(pair -> !pair.alike())
        .map(
            pair ->
                String.format(
                    Locale.ROOT,
                    "On '%s' Gradus ended at a loss of %.4f and %s at %.4f: they did not do the same work, so their times say nothing; see that both are given the same network and data.",
                    pair.workload(),
                    Comparison.loss(pair.gradus()),
                    pair.peer(),
                    Comparison.loss(pair.other())))
        .toList();
  }
}
