package org.gradus.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What of the benchmark is to be run.
 *
 * @param workloads by their names; all if none is given
 * @param peers beside Gradus, by their names; all if none is given
 * @param threads how many each process may use, one run of everything for each number
 * @param rounds how often each peer does each workload
 * @param epochs how many are timed in each process
 */
public record Wish(
    List<String> workloads, List<String> peers, List<Integer> threads, int rounds, int epochs) {
  /** How many threads a whole run compares. */
  public static final List<Integer> THREADS = List.of(1, 2);

  private static final int ROUNDS = 5;
  private static final int EPOCHS = 5;

  /**
   * Keeps its own copies.
   *
   * @throws BenchException if a number makes no sense
   */
  public Wish {
    workloads = List.copyOf(workloads);
    peers = List.copyOf(peers);
    threads = threads.stream().distinct().sorted().toList();
    threads.forEach(number -> positive("threads", number));
    positive("rounds", rounds);
    positive("epochs", epochs);
  }

  static int positive(String what, int number) {
    if (number < 1) {
      throw new BenchException(
          "The number of %s must be at least 1, got %d.".formatted(what, number));
    }
    return number;
  }

  /**
   * Where a page lies that has rounds alone: among the results if they are of everything, and
   * enough.
   *
   * @param root the repository
   * @param name of the page, {@code pieces.md}
   */
  public Path page(Path root, String name) {
    boolean kept = workloads.isEmpty() && rounds >= ROUNDS;
    return root.resolve(kept ? "lib/bench/results" : "build/bench").resolve(name);
  }

  /** Whether this is the run whose result is kept: everything, often enough. */
  boolean isWhole() {
    return workloads.isEmpty()
        && peers.isEmpty()
        && threads.equals(THREADS)
        && rounds >= ROUNDS
        && epochs >= EPOCHS;
  }
}
