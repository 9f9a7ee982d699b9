package org.gradus.grader.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gradus.grader.result.Status;

/**
 * One sample submission and what grading must find in it.
 *
 * @param source its file
 * @param whatItIs a sentence
 * @param released whether it starts from the students' version instead of the solved one
 * @param form what kind of file it becomes
 * @param loses the tests that fail, as {@code softmax.isStable}
 * @param says what the message of a failed public test contains
 * @param outcome what becomes of it
 * @param publicPoints what its public tests earn; empty where that is not told
 * @param hiddenPoints what its hidden tests earn; empty where that is not told
 * @param reason what the result's reason, the problem of a cell, or what is told of a restored one
 *     contains; nothing was restored where this is empty
 * @param handedInAs the name of the file that is handed in
 * @param sign what would show that an attack succeeded
 * @param grader in which way the grader itself is run for it
 * @param blocks what it changes, in the source's order
 */
public record Sample(
    Path source,
    String whatItIs,
    boolean released,
    Form form,
    List<String> loses,
    Optional<String> says,
    Status outcome,
    OptionalDouble publicPoints,
    OptionalDouble hiddenPoints,
    Optional<String> reason,
    String handedInAs,
    Optional<Sign> sign,
    GraderRun grader,
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
    /** A notebook whose check cells say that they are worth a thousand points each. */
    EDITED_POINTS("edited points"),
    /** A notebook without its check cells. */
    NO_CHECKS("without check cells"),
    /** A notebook without cells. */
    EMPTY("empty"),
    /** A file without content. */
    NO_BYTES("no bytes"),
    /** A notebook whose letters are those of ISO 8859-1. */
    LATIN_1("latin-1"),
    /** A notebook whose first code cell has 60 MB of outputs. */
    LARGE_OUTPUTS("60 MB of outputs"),
    /** A zip archive that holds the notebook, and beside it an entry above its own folder. */
    ZIP_SLIP("zip with ../"),
    /** The same with an entry that has an absolute path. */
    ZIP_ABSOLUTE("zip with /"),
    /** The same with a link to a file outside, and an entry below a link to a folder outside. */
    ZIP_LINKS("zip with links"),
    /** The same with an entry that is a thousand times as large as its bytes in the archive. */
    ZIP_BOMB("zip bomb");

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

    /** Whether it is an archive with a notebook in it. */
    public boolean isArchive() {
      return words.startsWith("zip");
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

  /** In which way the grader is run. */
  public enum GraderRun {
    /** As ever, with all other submissions beside it. */
    USUAL("beside others"),
    /** In a process that knows no letter but those of ASCII, and whose language is Turkish. */
    CHARSET("with a hostile charset"),
    /** In a process whose clock stands in a zone far from ours. */
    ZONE("in another time zone"),
    /** Killed with everything in the middle of it, and run again. */
    KILLED("killed half-way");

    private final String words;

    GraderRun(String words) {
      this.words = words;
    }

    /** The way as a source names it. */
    public String words() {
      return words;
    }
  }

  /** The source's file name without its ending. */
  public String name() {
    return String.valueOf(source.getFileName()).replaceFirst("\\.jsh$", "");
  }
}
