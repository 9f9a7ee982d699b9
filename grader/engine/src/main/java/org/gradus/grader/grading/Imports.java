package org.gradus.grader.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a cell can name without an import: what the course's kernel imports, less what an exercise
 * with the JDK alone does not have.
 */
final class Imports {
  /** A test in the real kernel reads the same file. */
  private static final String FILE = "imports.txt";

  private Imports() {}

  /** {@code java.util.*}. */
  static List<String> plain() {
    try (InputStream in = Objects.requireNonNull(Imports.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " could not be read.", e);
    }
  }
}
