package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How many processes and threads this process's own user has: a limit on them counts those too. */
final class OwnProcesses {

  private OwnProcesses() {}

  static int count() {
    int threads = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      for (Path process : processes) {
        threads += threads(process, self);
      }
    } catch (IOException e) {
      return threads;
    }
    return threads;
  }

  private static int threads(Path process, Object user) {
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      return Files.getAttribute(process, "unix:uid").equals(user) ? (int) tasks.count() : 0;
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // It ended meanwhile, or belongs to another user.
    }
  }
}
