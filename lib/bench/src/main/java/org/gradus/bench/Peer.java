package org.gradus.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the table: a program that does a {@link Task} in a process of its own and prints a
 * {@link Measurement} as its last line. To add one, write its class (and its script, if it is not
 * Java), and put it into {@link Peers}.
 */
interface Peer {

  /** For the table: "PyTorch, tuned". */
  String name();

  /** The word by which the command line chooses it: "pytorch-tuned". */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
  }

  /** What one must know of how it ran: one line. */
  String settings();

  /** Whether it takes part in this workload. */
  default boolean does(Workload workload) {
    return true;
  }

  /**
   * Sees whether it can run here: what lies on this class path always can.
   *
   * @throws BenchException if not: what is missing, and what to do
   */
  default void require() {}

  /** The command that does the task. */
  List<String> command(Task task);

  /**
   * The variables of its process.
   *
   * @param own those of this process; the launcher has set the allocator in them
   * @param threads how many may compute
   */
  Map<String, String> environment(Map<String, String> own, int threads);

  /** The settings of the allocator among these variables. */
  static Map<String, String> allocator(Map<String, String> own) {
    return own.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("MALLOC_"))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The same without anything that changes how a peer computes, so many threads, on the processor:
   * whatever the user's shell or a set-up for a GPU says.
   */
  static Map<String, String> plain(Map<String, String> own, int threads) {
    Map<String, String> plain =
        own.entrySet().stream()
            .filter(
                variable ->
                    Stream.of("MALLOC_", "PYTORCH_", "PYTHON", "GRADUS_", "OMP_", "MKL_", "KMP_")
                        .noneMatch(variable.getKey()::startsWith))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    plain.put("OMP_NUM_THREADS", "" + threads);
    plain.put("MKL_NUM_THREADS", "" + threads);
    return plain;
  }

  /** The same with the launcher's settings of malloc. */
  static Map<String, String> tuned(Map<String, String> own, int threads) {
    Map<String, String> tuned = plain(own, threads);
    tuned.putAll(allocator(own));
    return tuned;
  }
}
