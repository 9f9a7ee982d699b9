package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Control groups for students' JVMs, where this process may make some: they bound the memory that
 * is really used, native memory included, and the number of processes, each JVM by itself.
 *
 * <p>Source: Linux, Documentation/admin-guide/cgroup-v1 and cgroup-v2.rst.
 */
final class Cgroups {

  private static final String PREFIX = "gradus-";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /**
   * A folder in which groups can be made.
   *
   * @param folder whose children they are
   * @param version 1 or 2
   * @param controllers what can be bounded there: memory, pids
   */
  record Parent(Path folder, int version, List<String> controllers) {}

  private final List<Parent> parents;

  Cgroups(List<Parent> parents) {
    this.parents = List.copyOf(parents);
  }

  /** Those of this machine; what a grader that was killed left behind is taken away. */
  static Cgroups find() {
    List<Parent> usable = new ArrayList<>();
    for (Parent each : CgroupMounts.parents()) {
      sweep(each.folder());
      if (works(each)) {
        usable.add(each);
      }
    }
    return new Cgroups(usable);
  }

  /** Only making one tells whether it may be made. */
  private static boolean works(Parent parent) {
    Path probe = parent.folder().resolve(name());
    try {
      Files.createDirectory(probe);
      boolean whole =
          parent.controllers().stream()
              .allMatch(each -> Files.isWritable(probe.resolve(file(parent, each))));
      Files.delete(probe);
      return whole;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether something is bounded: {@code memory}, {@code pids}. */
  boolean bound(String controller) {
    return parents.stream().anyMatch(each -> each.controllers().contains(controller));
  }

  /** A group of its own for one JVM, empty so far. */
  Cgroup make(Limits limits) throws IOException {
    List<Path> folders = new ArrayList<>();
    Cgroup group = new Cgroup(folders);
    String name = name();
    boolean whole = false;
    try {
      for (Parent parent : parents) {
        Path folder = parent.folder().resolve(name);
        Files.createDirectory(folder);
        folders.add(folder);
        for (String controller : parent.controllers()) {
          long value =
              controller.equals("pids") ? limits.processes() : (long) limits.memory() << 20;
          Files.writeString(folder.resolve(file(parent, controller)), Long.toString(value));
        }
      }
      whole = true;
      return group;
    } finally {
      if (!whole) {
        group.remove();
      }
    }
  }

  private static String file(Parent parent, String controller) {
    return controller.equals("pids")
        ? "pids.max"
        : parent.version() == 1 ? "memory.limit_in_bytes" : "memory.max";
  }

  /** Tells whose it is: the process by number and by its start, for numbers come back. */
  private static String name() {
    ProcessHandle self = ProcessHandle.current();
    return PREFIX + self.pid() + "-" + start(self) + "-" + NUMBERS.incrementAndGet();
  }

  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }

  static void sweep(Path folder) {
    try (Stream<Path> groups = Files.list(folder)) {
      groups
          .filter(each -> each.getFileName().toString().startsWith(PREFIX))
          .filter(each -> !isOwned(each.getFileName().toString()))
          .forEach(each -> new Cgroup(List.of(each)).remove());
    } catch (IOException | java.io.UncheckedIOException e) {
      return; // Not ours to look at, or taken away by another grader at this moment.
    }
  }

  private static boolean isOwned(String name) {
    String[] parts = name.split("-", -1);
    try {
      return parts.length == 4
          && ProcessHandle.of(Long.parseLong(parts[1]))
              .filter(owner -> start(owner) == Long.parseLong(parts[2]))
              .isPresent();
    } catch (NumberFormatException e) {
      return true; // Whatever it is, it is not one of these.
    }
  }
}
