package org.gradus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are whole or not there. */
final class Whole {
  private Whole() {}

  /** Writes the text beside the file and moves it into place. */
  static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    // Not a temporary file of Java's: those may be read by their owner only.
    Path aside = folder.resolve("." + file.getFileName() + ".part");
    try {
      Files.writeString(aside, text);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
