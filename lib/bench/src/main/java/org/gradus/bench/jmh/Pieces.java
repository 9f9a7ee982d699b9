package org.gradus.bench.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gradus.bench.BenchException;
import org.gradus.bench.Machine;
import org.gradus.train.Hardware;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the pieces with JMH, each in fresh Javas on one thread, and writes their page. */
public final class Pieces {
  private static final int WARM_UPS = 3;
  private static final int MEASUREMENTS = 5;

  private Pieces() {}

  /**
   * Measures; takes under a minute a round.
   *
   * @param page the file to write
   * @param rounds how many fresh Javas measure each piece
   * @return the page
   * @throws BenchException if a piece fails
   * @throws IOException if the page cannot be written
   */
  public static String run(Path page, int rounds) throws IOException {
    Options options =
        new OptionsBuilder()
            .include(Pieces.class.getPackageName() + "\\.")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .threads(1)
            .forks(rounds)
            .warmupIterations(WARM_UPS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(MEASUREMENTS)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgsAppend("-Djava.awt.headless=true", "-Dai.djl.pytorch.num_threads=1")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Machine before = Machine.before();
    try {
      String text = page(new Runner(options).run(), before.after(), rounds);
      Files.createDirectories(page.toAbsolutePath().resolveSibling(""));
      Files.writeString(page, text);
      return text;
    } catch (RunnerException e) {
      throw new BenchException("JMH could not measure the pieces: %s".formatted(e.getMessage()), e);
    }
  }

  static String page(Collection<RunResult> results, Machine machine, int rounds) {
    Map<String, String> rows = new TreeMap<>();
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      rows.put(
          time.getLabel(),
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f |%n",
              time.getLabel(),
              time.getScore(),
              time.getStatistics().getStandardDeviation()));
    }
    return """
        # Pieces inside Java

        Written by `gradus bench --pieces` on %s: %s; one thread.%s
        %d fresh Javas a piece, each with %d seconds to warm up and %d that are timed; %s.

        | piece | mean µs | standard deviation |
        |---|---|---|
        %s"""
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            machine.words(),
            machine.remark(),
            rounds,
            WARM_UPS,
            MEASUREMENTS,
            new TreeMap<>(Hardware.versions())
                .entrySet().stream()
                    .map(version -> version.getKey() + " " + version.getValue())
                    .collect(Collectors.joining(", ")),
            String.join("", rows.values()));
  }
}
