package org.gradus.course.attack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Folders that must be the same before and after, to the last byte. */
final class Watched {

  /** The ids that sandboxes of root have. */
  private static final int FIRST_SLOT = 60_800;

  private static final int SLOTS = 384;

  private final Map<Path, String> files;

  private Watched(Map<Path, String> files) {
    this.files = files;
  }

  /** What the folders hold now. */
  static Watched look(List<Path> folders) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path folder : folders) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              files.put(file, describe(file, attributes));
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return new Watched(files);
  }

  private static String describe(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      return "no file: " + attributes.isSymbolicLink();
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** What is there and was not, or was and is not, or is another, a sentence each. */
  List<String> differences(Watched after) {
    List<String> differences = new ArrayList<>();
    TreeSet<Path> all = new TreeSet<>(files.keySet());
    all.addAll(after.files.keySet());
    for (Path file : all) {
      String before = files.get(file);
      String now = after.files.get(file);
      if (!Objects.equals(before, now)) {
        differences.add(
            file
                + (before == null
                    ? " was made."
                    : now == null ? " was deleted." : " was changed."));
      }
    }
    return differences;
  }

  /** Files in the machine's folders for everybody that belong to a sandbox's user. */
  static List<String> leftBehind() throws IOException {
    List<String> left = new ArrayList<>();
    for (Path folder : List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            if (isSandboxes(file)) {
              left.add(file + " was left by a sandbox.");
            }
          }
        }
      }
    }
    return left;
  }

  private static boolean isSandboxes(Path file) {
    try {
      int owner = (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
      return owner >= FIRST_SLOT && owner < FIRST_SLOT + SLOTS;
    } catch (IOException gone) {
      return false;
    }
  }
}
