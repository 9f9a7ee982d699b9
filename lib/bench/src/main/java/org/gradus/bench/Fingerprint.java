package org.gradus.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells apart what is measured: the classes of library and benchmark, the scripts, the Java. */
final class Fingerprint {
  private static final Pattern OURS = Pattern.compile("gradus-(lib|bench)\\b");

  private Fingerprint() {}

  /**
   * The same as long as nothing of it changes.
   *
   * @param scripts their folder
   */
  static String of(Path scripts) throws IOException {
    MessageDigest digest = sha256();
    digest.update(System.getProperty("java.runtime.version").getBytes(UTF_8));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path place = Path.of(entry);
      if (OURS.matcher(entry).find() && Files.isDirectory(place)) {
        add(digest, place);
      } else if (OURS.matcher(entry).find() && Files.isRegularFile(place)) {
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
          add(digest, jar.getPath("/"));
        }
      }
    }
    if (Files.isDirectory(scripts)) {
      add(digest, scripts);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*\\.(class|py)"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }
}
