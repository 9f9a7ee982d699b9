package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What students get of an exercise: the lines between {@code // BEGIN SOLUTION} and {@code // END
 * SOLUTION} give way to a line that throws, and all outputs are gone. The markers are nbgrader's,
 * so that its own tools work on the same notebook.
 */
public final class Release {
  /**
   * What stands in place of a solution. It throws, because a comment would not compile in a method
   * that must return something, and says what to do, because it is the first thing a student runs.
   */
  public static final String STUB =
      "throw new UnsupportedOperationException(\"Not written yet: replace this line with your own"
          + " code.\");";

  private static final Pattern BEGIN = Pattern.compile("(\\s*)// BEGIN SOLUTION\\s*");
  private static final Pattern END = Pattern.compile("\\s*// END SOLUTION\\s*");

  private Release() {}

  /**
   * Strips an exercise. The digest of the result stands in its {@code metadata.gradus.release}: it
   * tells later which release a submission began from.
   *
   * @param exercise with its solutions
   * @throws NotebookFormatException when a marker has no partner, stands in a text cell, or none
   *     stands anywhere: the sentence names the cell and the line
   */
  public static NotebookFile of(NotebookFile exercise) throws NotebookFormatException {
    ObjectNode released = exercise.json();
    ArrayNode cells = (ArrayNode) released.path("cells");
    int solutions = 0;
    for (Cell cell : exercise.cells()) {
      ObjectNode json = (ObjectNode) cells.get(cell.number() - 1);
      List<String> lines = cell.source().lines().toList();
      List<String> kept = new Stripper(exercise.path(), cell).strip(lines);
      if (!kept.equals(lines)) {
        solutions++;
        json.put("source", String.join("\n", kept));
      }
      if (cell.type() == Cell.Type.CODE) {
        json.putArray("outputs");
        json.putNull("execution_count");
      }
    }
    if (solutions == 0) {
      throw new NotebookFormatException(
          exercise + ": no cell holds // BEGIN SOLUTION, so there is nothing to take out.");
    }
    ((ObjectNode) released.path("metadata").path("gradus")).remove("release");
    NotebookFile stripped = exercise.with(released);
    return stripped.withGradus("release", digest(stripped.toBytes()));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256", e);
    }
  }

  /** Strips the lines of one cell. */
  private record Stripper(Path path, Cell cell) {

    List<String> strip(List<String> lines) throws NotebookFormatException {
      List<String> kept = new ArrayList<>();
      int open = 0;
      for (int i = 1; i <= lines.size(); i++) {
        String line = lines.get(i - 1);
        Matcher begin = BEGIN.matcher(line);
        boolean begins = begin.matches();
        boolean ends = END.matcher(line).matches();
        if ((begins || ends) && cell.type() != Cell.Type.CODE) {
          throw wrong(i, "a solution marker stands in a cell that is not code");
        }
        if (begins) {
          if (open > 0) {
            throw wrong(i, "a solution begins inside the one that began in line " + open);
          }
          open = i;
          kept.add(begin.group(1) + STUB);
        } else if (ends) {
          if (open == 0) {
            throw wrong(i, "a solution ends that never began");
          }
          open = 0;
        } else if (open == 0) {
          kept.add(line);
        }
      }
      if (open > 0) {
        throw wrong(open, "a solution begins and never ends: // END SOLUTION is missing");
      }
      return kept;
    }

    private NotebookFormatException wrong(int line, String what) {
      return new NotebookFormatException("%s, %s, line %d: %s.".formatted(path, cell, line, what));
    }
  }
}
