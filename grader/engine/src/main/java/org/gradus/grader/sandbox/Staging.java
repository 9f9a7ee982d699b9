package org.gradus.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what root can read readable for the sandbox's own user. A course that lies in root's home
 * is shut off by that folder's permissions; its jars are then copied to a temporary folder once.
 */
final class Staging {

  private final Map<Path, Path> staged = new HashMap<>();
  private @Nullable Path folder;

  /** The path itself where everybody may read it, else a copy that everybody may read. */
  synchronized Path readable(Path path) throws SandboxException {
    try {
      Path real = path.toRealPath();
      if (open(real)) {
        return real;
      }
      Path copy = staged.get(real);
      if (copy == null) {
        copy = copy(real);
        staged.put(real, copy);
      }
      return copy;
    } catch (IOException | UncheckedIOException e) {
      throw new SandboxException(
          "The sandbox needs " + path + ", which cannot be read (" + e.getMessage() + ").",
          "Run make setup again.");
    }
  }

  /** Whether every user may read it; of a folder's contents the same is taken for granted. */
  static boolean open(Path path) throws IOException {
    Set<PosixFilePermission> own = Files.getPosixFilePermissions(path);
    if (!own.contains(PosixFilePermission.OTHERS_READ)) {
      return false;
    }
    for (Path up = path.getParent(); up != null; up = up.getParent()) {
      if (!Files.getPosixFilePermissions(up).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private Path copy(Path source) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("gradus-sandbox-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      folder.toFile().deleteOnExit();
    }
    Path target = folder.resolve(staged.size() + "-" + source.getFileName());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(source)) {
      files = walk.toList();
    }
    for (Path file : files) {
      Path copy = target.resolve(source.relativize(file).toString());
      boolean directory = Files.isDirectory(file);
      if (directory) {
        Files.createDirectory(copy);
      } else {
        Files.copy(file, copy);
      }
      Files.setPosixFilePermissions(
          copy, PosixFilePermissions.fromString(directory ? "rwxr-xr-x" : "r--r--r--"));
      copy.toFile().deleteOnExit();
    }
    return target;
  }
}
