package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.grader.sandbox.Cgroups.Parent;

/**
 * Finds the folders of the groups that this process is in: the only ones below which it may be
 * allowed to make others.
 *
 * <p>Source: the manual pages cgroups(7), proc_pid_mountinfo(5).
 */
final class CgroupMounts {

  private static final List<String> WANTED = List.of("memory", "pids");

  private CgroupMounts() {}

  static List<Parent> parents() {
    try {
      return parents(
          Files.readAllLines(Path.of("/proc/self/mountinfo")),
          Files.readAllLines(Path.of("/proc/self/cgroup")));
    } catch (IOException e) {
      return List.of(); // Not Linux, or nothing to see.
    }
  }

  /**
   * The same from what those two files say.
   *
   * @param mounts lines {@code 36 35 98:0 ROOT MOUNTPOINT options - TYPE source superoptions}
   * @param groups lines {@code 4:memory:/path}, of version 2 {@code 0::/path}
   */
  static List<Parent> parents(List<String> mounts, List<String> groups) {
    List<Parent> parents = new ArrayList<>();
    for (String mount : mounts) {
      String[] halves = mount.split(" - ", 2);
      String[] where = halves[0].split(" ", -1);
      String[] what = halves.length < 2 ? new String[0] : halves[1].split(" ", -1);
      if (where.length < 5
          || what.length < 3
          || where[4].contains("\\")
          || where[4].contains("'")) {
        continue; // A path with such letters is no usual mount point.
      }
      if (what[0].equals("cgroup")) {
        List<String> options = Arrays.asList(what[2].split(",", -1));
        List<String> own = WANTED.stream().filter(options::contains).toList();
        if (!own.isEmpty()) {
          add(parents, path(groups, own.get(0)), where, 1, own);
        }
      } else if (what[0].equals("cgroup2")) {
        addUnified(parents, path(groups, ""), where);
      }
    }
    return parents;
  }

  private static void add(
      List<Parent> parents, String path, String[] where, int version, List<String> controllers) {
    Path inside = Path.of("/").resolve(path);
    Path root = Path.of(where[3]);
    if (!path.isEmpty() && inside.startsWith(root)) {
      Path folder = Path.of(where[4]).resolve(root.relativize(inside).toString());
      parents.add(new Parent(folder, version, controllers));
    }
  }

  /** A group with processes cannot part its memory among others: so the one above must. */
  private static void addUnified(List<Parent> parents, String path, String[] where) {
    List<Parent> own = new ArrayList<>();
    add(own, path, where, 2, List.of());
    for (Parent each : own) {
      Path folder = each.folder();
      Stream.of(folder, folder.getParent())
          .filter(candidate -> candidate.startsWith(where[4]))
          .filter(candidate -> !controllers(candidate).isEmpty())
          .findFirst()
          .ifPresent(found -> parents.add(new Parent(found, 2, controllers(found))));
    }
  }

  /** What a group parts among its children. */
  private static List<String> controllers(Path folder) {
    try {
      List<String> parted =
          Arrays.asList(
              Files.readString(folder.resolve("cgroup.subtree_control")).strip().split(" ", -1));
      return WANTED.stream().filter(parted::contains).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String path(List<String> groups, String controller) {
    return groups.stream()
        .map(line -> line.split(":", 3))
        .filter(parts -> parts.length == 3)
        .filter(
            parts ->
                controller.isEmpty()
                    ? parts[1].isEmpty()
                    : Arrays.asList(parts[1].split(",", -1)).contains(controller))
        .map(parts -> parts[2])
        .findFirst()
        .orElse("");
  }
}
