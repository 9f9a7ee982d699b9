package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.Release;

/** Hand-ins of the course's own exercise 02. */
final class Exercise {

  static final String ID = "02-multinomial-regression";

  private static final Path REFERENCE =
      Path.of(System.getProperty("gradus.root", "../.."), "notebooks", "exercises", ID + ".ipynb");

  private Exercise() {}

  /** With its solutions. */
  static void reference(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(REFERENCE, file);
  }

  /** Untouched. */
  static void released(Path file) throws IOException {
    Release.of(NotebookFile.read(REFERENCE)).write(file);
  }

  /** With the first solution's method replaced by this text in each of its lines. */
  static void broken(Path file, String from, String to) throws IOException {
    Files.createDirectories(file.getParent());
    String text = Files.readString(REFERENCE);
    if (!text.contains(from)) {
      throw new AssertionError("The exercise does not contain " + from);
    }
    Files.write(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
