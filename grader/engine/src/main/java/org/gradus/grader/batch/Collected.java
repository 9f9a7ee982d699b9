package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what other tools say of the files that they collected: Gradescope in {@code
 * submission_metadata.yml}, Canvas in the file's name, nbgrader in {@code timestamp.txt}.
 */
final class Collected {
  /** {@code lovelaceada_LATE_501_90210_exercise.ipynb}: student's name, student, file at Canvas. */
  private static final Pattern CANVAS =
      Pattern.compile("([^_]+)(?:_LATE)?_(\\d{2,})_(\\d{2,})_.+\\.ipynb", Pattern.CASE_INSENSITIVE);

  private final GradescopeMetadata gradescope;

  /** Whether a file of this name may say something of notebooks. */
  static boolean isAboutNotebooks(String name) {
    return name.equals(GradescopeMetadata.FILE) || name.equals(Timestamp.FILE);
  }

  private Collected(GradescopeMetadata gradescope) {
    this.gradescope = gradescope;
  }

  /** What is known of a folder's files. */
  static Collected in(Path folder) throws IOException {
    return new Collected(GradescopeMetadata.in(folder));
  }

  /**
   * Who handed a file in: several for a group.
   *
   * @param usual whom the folder or the file's name means, where no tool says it
   * @param nbgrader whether it lies in nbgrader's tree, whose exchange writes the time over
   *     whatever a student put there; elsewhere the file beside a notebook may be the student's own
   */
  List<Origin> of(Path file, String usual, boolean nbgrader) {
    List<Origin> group = gradescope.of(file);
    if (!group.isEmpty()) {
      return group;
    }
    Instant at = nbgrader ? Timestamp.beside(file).orElse(null) : null;
    Matcher canvas = CANVAS.matcher(FileNames.text(file));
    if (canvas.matches()) {
      return List.of(new Origin(List.of(canvas.group(1), canvas.group(2)), at));
    }
    return List.of(new Origin(List.of(usual), at));
  }
}
