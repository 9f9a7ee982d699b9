package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * User ids for sandboxes started by root, one at a time each: Linux counts processes by user id, so
 * a thread bomb under a shared one would starve the innocent submission beside it.
 */
final class Slots {

  /** A range that systemd leaves unused: neither accounts nor dynamic users have these ids. */
  private static final int FIRST = 60_800;

  private static final int COUNT = 384;

  private static final Set<Integer> TAKEN = new HashSet<>();

  private Slots() {}

  /** An id that no live process has, until it is given back. */
  static synchronized int take() throws SandboxException {
    Set<Integer> used = usedByProcesses();
    // Two graders beside each other start at different ends of the range.
    int start = (int) (ProcessHandle.current().pid() * 17 % COUNT);
    for (int i = 0; i < COUNT; i++) {
      int id = FIRST + (start + i) % COUNT;
      if (!used.contains(id) && TAKEN.add(id)) {
        return id;
      }
    }
    throw new SandboxException(
        "All " + COUNT + " user ids for sandboxes are in use.",
        "Grade fewer submissions at once, or end the graders that were left running.");
  }

  static synchronized void giveBack(int id) {
    TAKEN.remove(id);
  }

  private static Set<Integer> usedByProcesses() {
    Set<Integer> used = new HashSet<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      processes.forEach(process -> used.add(userOf(process)));
    } catch (IOException | DirectoryIteratorException e) {
      // Without a list of processes the ids of this process are kept apart still.
      return used;
    }
    return used;
  }

  private static int userOf(Path process) {
    try {
      return (Integer) Files.getAttribute(process, "unix:uid");
    } catch (IOException e) {
      return -1; // It ended meanwhile.
    }
  }
}
