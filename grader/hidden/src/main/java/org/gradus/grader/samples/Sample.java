package org.gradus.grader.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gradus.grader.result.Status;

/**
 * One sample submission and what grading must find in it.
 *
 * @param file its source
 * @param whatItIs a sentence
 * @param released whether it starts from the students' version instead of the solved one
 * @param form what kind of file it becomes
 * @param loses the tests that fail, as {@code softmax.isStable}
 * @param says what the message of a failed public test contains
 * @param outcome what becomes of it
 * @param publicPoints what its public tests earn; empty where that is not told
 * @param hiddenPoints what its hidden tests earn; empty where that is not told
 * @param reason what the result's reason, or the problem of a cell, contains
 * @param blocks what it changes, in the source's order
 */
public record Sample(
    Path file,
    String whatItIs,
    boolean released,
    Form form,
    List<String> loses,
    Optional<String> says,
    Status outcome,
    OptionalDouble publicPoints,
    OptionalDouble hiddenPoints,
    Optional<String> reason,
    List<Block> blocks) {

  public Sample {
    loses = List.copyOf(loses);
    blocks = List.copyOf(blocks);
  }

  /** What kind of file a sample becomes. */
  public enum Form {
    /** A notebook as Jupyter saves it. */
    NOTEBOOK("notebook"),
    /** The first half of one: the upload broke off. */
    INVALID_JSON("invalid json"),
    /** A notebook that was saved with the Python kernel. */
    PYTHON("python"),
    /** A notebook without cells. */
    EMPTY("empty"),
    /** A file without content. */
    NO_BYTES("no bytes");

    private final String words;

    Form(String words) {
      this.words = words;
    }

    /** The form as a source names it. */
    public String words() {
      return words;
    }

    /** Whether anything of a changed cell would be left in it. */
    boolean hasCells() {
      return this != EMPTY && this != NO_BYTES;
    }
  }

  /**
   * The text of one cell.
   *
   * @param cell the name of the cell
   * @param after the cell that it follows where it is a new one
   * @param source its text
   * @param line where the block begins in the source, from 1
   */
  public record Block(String cell, Optional<String> after, String source, int line) {}

  /** The source's file name without its ending. */
  public String name() {
    return String.valueOf(file.getFileName()).replaceFirst("\\.jsh$", "");
  }
}
