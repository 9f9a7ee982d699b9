package org.gradus.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the threads of a student's JVM were ready to run and had no processor: others used it. A
 * busy machine so tells from code that is slow.
 *
 * <p>Source: Linux, Documentation/scheduler/sched-stats.rst, {@code /proc/PID/task/TID/schedstat}.
 */
final class Waiting {

  private final Process process;
  private List<Path> tasks = List.of();

  Waiting(Process process) {
    this.process = process;
  }

  /** Nanoseconds since its start, of all threads that live; 0 where the system does not count. */
  synchronized long nanos() {
    if (tasks.isEmpty()) {
      tasks = tasks();
    }
    return tasks.stream().mapToLong(Waiting::ofThreads).sum();
  }

  /** The sandbox's own processes wait for nothing. What the code itself starts is left out. */
  private List<Path> tasks() {
    try (Stream<ProcessHandle> inside = process.descendants()) {
      return Stream.concat(Stream.of(process.toHandle()), inside)
          .map(each -> Path.of("/proc", Long.toString(each.pid()), "task"))
          .toList();
    }
  }

  private static long ofThreads(Path tasks) {
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads.mapToLong(Waiting::ofThread).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // It has ended.
    }
  }

  private static long ofThread(Path thread) {
    try {
      String[] fields = Files.readString(thread.resolve("schedstat")).strip().split(" ", -1);
      return fields.length > 1 ? Long.parseLong(fields[1]) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0; // It has ended, or the system does not count.
    }
  }
}
