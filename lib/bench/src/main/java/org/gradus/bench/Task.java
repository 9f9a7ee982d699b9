package org.gradus.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one process is told to do.
 *
 * @param workload which training
 * @param data the folder with the data, as {@link DataFolder} wrote it
 * @param batch examples a step
 * @param warmUp epochs before the clock starts
 * @param epochs epochs that are timed
 * @param seed of the first weights and of the order of the examples; the round
 * @param threads how many may compute
 * @param ask 0: the clock times training; else it times how the trained network is asked, so many
 *     inputs at a time
 */
record Task(
    String workload,
    Path data,
    int batch,
    int warmUp,
    int epochs,
    long seed,
    int threads,
    int ask) {
  private static final String WORKLOAD = "--workload";
  private static final String DATA = "--data";
  private static final String BATCH = "--batch";
  private static final String WARM_UP = "--warm-up";
  private static final String EPOCHS = "--epochs";
  private static final String SEED = "--seed";
  private static final String THREADS = "--threads";
  private static final String ASK = "--ask";

  /** As words of a command line; every peer's script takes the same. */
  List<String> arguments() {
    return List.of(
        WORKLOAD,
        workload,
        DATA,
        data.toString(),
        BATCH,
        "" + batch,
        WARM_UP,
        "" + warmUp,
        EPOCHS,
        "" + epochs,
        SEED,
        "" + seed,
        THREADS,
        "" + threads,
        ASK,
        "" + ask);
  }

  /** From the words of a command line. */
  static Task of(String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      values.put(arguments[i], arguments[i + 1]);
    }
    return new Task(
        value(values, WORKLOAD),
        Path.of(value(values, DATA)),
        Integer.parseInt(value(values, BATCH)),
        Integer.parseInt(value(values, WARM_UP)),
        Integer.parseInt(value(values, EPOCHS)),
        Long.parseLong(value(values, SEED)),
        Integer.parseInt(value(values, THREADS)),
        Integer.parseInt(value(values, ASK)));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new BenchException(
          "%s is missing: make bench starts this program and tells it all.".formatted(name));
    }
    return value;
  }
}
