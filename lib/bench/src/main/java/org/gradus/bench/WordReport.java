package org.gradus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Word vectors of Gradus and gensim, for people (Markdown) and for programs (JSON). */
final class WordReport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final double PERCENT = 100;

  /** In points of the share of analogies that are answered. */
  private static final double AS_GOOD = 2;

  private final Result result;
  private final Comparison pair;

  WordReport(Result result) {
    this.result = result;
    this.pair = result.comparisons().get(0);
  }

  /** What is kept in a folder; nothing if it was never run. */
  static Optional<WordReport> kept(Path folder) throws IOException {
    Path file = folder.resolve("words.json");
    return Files.exists(file)
        ? Optional.of(new WordReport(JSON.readValue(file.toFile(), Result.class)))
        : Optional.empty();
  }

  /** Writes {@code words.md} and {@code words.json}. */
  void write(Path folder) throws IOException {
    Whole.write(folder.resolve("words.json"), JSON.writeValueAsString(result) + "\n");
    Whole.write(folder.resolve("words.md"), markdown());
  }

  /** The whole page. */
  String markdown() {
    Machine machine = result.machine();
    return """
        # Word vectors, side by side

        Written by `make bench-words` on %s: %s; %d threads a process.%s
        %d rounds of fresh processes in turns, on %s: skip-gram, negative sampling, 100 numbers, window 5, %d epochs, words that come 5 times or more.

        | | seconds | processor seconds | analogies | family |
        |---|---|---|---|---|
        %s
        Seconds are those of counting and learning, the words in memory: the median of the rounds. gensim's ÷ Gradus' in the same round, so above 1 Gradus is
        faster: **%s**. The analogies are those of questions-words whose four words are known; scores are means of the rounds.

        %s"""
        .formatted(
            result.date(),
            machine.words(),
            WordBench.THREADS,
            machine.remark(),
            result.rounds(),
            result.data(),
            result.epochs(),
            row("Gradus", pair.gradus()) + row(pair.peer(), pair.other()),
            ratio(),
            columns());
  }

  private static String row(String name, List<Measurement> runs) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f %% | %.1f %% |%n",
        name,
        Comparison.seconds(runs),
        Comparison.processorSeconds(runs),
        PERCENT * Comparison.accuracy(runs),
        PERCENT * (1 - Comparison.loss(runs)));
  }

  /** What the page of the trainings says of it. */
  String sentence() {
    return "Word vectors on %d threads, gensim's seconds ÷ Gradus': %s, measured by `make bench-words` on %s (`words.md`)."
        .formatted(WordBench.THREADS, ratio(), result.date());
  }

  private String ratio() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", pair.ratio(), pair.least(), pair.most());
  }

  private String columns() {
    return result.columns().stream()
        .map(
            column ->
                "* **%s**: %s; %s\n"
                    .formatted(column.name(), column.settings(), listed(column.versions())))
        .collect(Collectors.joining());
  }

  private static String listed(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .collect(Collectors.joining(", "));
  }

  /** A few short lines for a terminal. */
  String summary() {
    return row("Gradus", pair.gradus())
        + row(pair.peer(), pair.other())
        + "%s's seconds ÷ Gradus': %s%n".formatted(pair.peer(), ratio());
  }

  /** A sentence if one of the two learned better, so that their times say nothing. */
  List<String> complaints() {
    double apart =
        PERCENT * Math.abs(Comparison.accuracy(pair.gradus()) - Comparison.accuracy(pair.other()));
    return apart <= AS_GOOD
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "The scores of Gradus and %s are %.1f points apart, where %.0f are allowed: their times are not those of the same work.",
                pair.peer(),
                apart,
                AS_GOOD));
  }
}
