package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sandbox has beside namespaces and limits, where the machine offers it.
 *
 * @param groups control groups; without parents where none can be made
 * @param filter the file of a compiled filter of system calls
 */
record Protections(Cgroups groups, Optional<Path> filter) {

  /** None of them: for comparison. */
  static final Protections NONE = new Protections(new Cgroups(List.of()), Optional.empty());

  /** All that this machine offers. */
  static Protections find() throws SandboxException {
    return new Protections(Cgroups.find(), filterFile());
  }

  /** Bubblewrap takes the filter from a descriptor, which the shell opens for it. */
  private static Optional<Path> filterFile() throws SandboxException {
    Optional<byte[]> program = SystemCallFilter.ofThisMachine();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file =
          Files.createTempFile(
              "gradus-filter-",
              ".bpf",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      file.toFile().deleteOnExit();
      return Optional.of(Files.write(file, program.get()));
    } catch (IOException e) {
      throw new SandboxException(
          "The filter of system calls could not be written (" + e.getMessage() + ").",
          "Make room in the temporary folder.");
    }
  }

  /** In words: {@code system-call filter, memory and pids groups}. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    filter.ifPresent(file -> names.add("system-call filter"));
    if (groups.bound("memory")) {
      names.add("memory group");
    }
    if (groups.bound("pids")) {
      names.add("process group");
    }
    return names;
  }
}
