package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The control group of one JVM: a folder in each hierarchy. */
final class Cgroup {

  private static final Duration AGAIN = Duration.ofMillis(50);
  private static final int TRIES = 200;

  private final List<Path> folders;
  private boolean killed;

  Cgroup(List<Path> folders) {
    this.folders = folders;
  }

  /** What a shell does to enter it, with all that it starts; a failure ends the shell. */
  String entering() {
    return folders.stream()
        .map(each -> "echo $$ > '" + each.resolve("cgroup.procs") + "' || exit 97; ")
        .collect(Collectors.joining());
  }

  /** Whether the system ended a process of it for want of memory. */
  synchronized boolean killedForMemory() {
    for (Path each : folders) {
      killed |= counts(each.resolve("memory.oom_control")) || counts(each.resolve("memory.events"));
    }
    return killed;
  }

  private static boolean counts(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("oom_kill "))
          .anyMatch(line -> !line.endsWith(" 0"));
    } catch (IOException e) {
      return false; // Another hierarchy, or gone.
    }
  }

  /** Takes it away as soon as its last process has ended, which a kill does not wait for. */
  void remove() {
    killedForMemory();
    remove(TRIES);
  }

  private void remove(int tries) {
    boolean gone = true;
    for (Path each : folders) {
      gone &= isDeleted(each);
    }
    if (!gone && tries > 0) {
      var unused = Watch.schedule(() -> remove(tries - 1), AGAIN.toNanos());
    }
  }

  /** Perhaps by somebody who swept here. */
  private static boolean isDeleted(Path folder) {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
