package org.gradus.grader.similar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.grader.notebook.AtomicWrite;

/**
 * Which hand-ins of an exercise are alike. It says what to read, and nothing about anybody: people
 * who answer the same question shortly write alike.
 *
 * @param format of this record, {@link #FORMAT}
 * @param exercise {@code 02-multinomial-regression}
 * @param tool that compared them, with its version
 * @param compared how many hand-ins
 * @param median of the similarities of all pairs: how alike two hand-ins of this exercise are who
 *     have nothing to do with each other
 * @param from the similarity from which on pairs are listed
 * @param pairs the most alike first
 * @param leftOut what could not be compared, and why
 */
public record Similarities(
    int format,
    String exercise,
    String tool,
    int compared,
    double median,
    double from,
    List<Pair> pairs,
    List<LeftOut> leftOut) {
  /** The format that this version writes. */
  public static final int FORMAT = 1;

  /** Its name, in the exercise's folder of results. */
  public static final String FILE = "similar.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  // The same bytes on every system.
  private static final ObjectWriter WRITER =
      JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  /** Copies the lists. */
  public Similarities {
    pairs = List.copyOf(pairs);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A hand-in.
   *
   * @param id names the files of its results
   * @param student as the roster, the folder or the file names them
   * @param submission SHA-256 of the notebook's bytes
   */
  public record Side(String id, String student, String submission) {}

  /**
   * Two that are alike.
   *
   * @param similarity the share of both that is in the other one too, 0 to 1
   */
  public record Pair(double similarity, Side first, Side second) {}

  /**
   * A hand-in, or a cell of one, that was not compared.
   *
   * @param why the rest of a sentence
   */
  public record LeftOut(String id, String student, String why) {}

  /** What was found last, if anything was. What cannot be read is made anew by the same command. */
  public static Optional<Similarities> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Similarities read = JSON.readValue(Files.readAllBytes(file), Similarities.class);
      return read.format() == FORMAT ? Optional.of(read) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Writes it beside the gradebook. */
  public void write(Path folder) throws IOException {
    String text = WRITER.writeValueAsString(this) + "\n";
    AtomicWrite.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
  }
}
