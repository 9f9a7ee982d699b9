package org.gradus.grader.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The students of a course, from a CSV file with a header. The column {@code id} is what results
 * are kept under; every other cell (name, login, e-mail, the number at Canvas or Gradescope) is
 * another word for the same student.
 *
 * <pre>
 * id,name,email,canvas
 * s1041,Ada Lovelace,ada@example.org,501
 * </pre>
 */
public final class Roster {
  /** Without one, everybody is who they say they are. */
  public static final Roster NONE = new Roster(List.of(), Map.of());

  private static final String ID = "id";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final List<String> ids;
  private final Map<String, String> idByWord;

  private Roster(List<String> ids, Map<String, String> idByWord) {
    this.ids = List.copyOf(ids);
    this.idByWord = Map.copyOf(idByWord);
  }

  /**
   * Reads one.
   *
   * @throws CohortException if it has no ids, or a word means two students
   */
  public static Roster read(Path file) throws IOException {
    String text = Files.readString(file);
    List<String> ids = new ArrayList<>();
    Map<String, String> idByWord = new HashMap<>();
    try (CSVParser parser =
        CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
      if (!parser.getHeaderNames().contains(ID)) {
        throw new CohortException(
            "%s: its first line names no column \"id\"; it names: %s."
                .formatted(file, String.join(", ", parser.getHeaderNames())));
      }
      for (CSVRecord row : parser) {
        String id = row.get(ID);
        if (id.isEmpty()) {
          throw new CohortException(
              "%s, line %d: this student has no id.".formatted(file, line(parser)));
        }
        for (String word : row) {
          String other = word.isEmpty() ? null : idByWord.put(key(word), id);
          if (other != null && (!other.equals(id) || ids.contains(id))) {
            throw new CohortException(
                "%s, line %d: \"%s\" stands for %s and for %s: each word may mean one student only."
                    .formatted(file, line(parser), word, other, id));
          }
        }
        ids.add(id);
      }
    } catch (CohortException e) {
      throw e;
    } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
      throw new CohortException("%s is no CSV file: %s".formatted(file, e.getMessage()));
    }
    return new Roster(ids, idByWord);
  }

  private static long line(CSVParser parser) {
    return parser.getCurrentLineNumber();
  }

  /** The id of the student whom a file, a folder or another tool calls so. */
  public Optional<String> id(String word) {
    return Optional.ofNullable(idByWord.get(key(word)));
  }

  /** All students, in the file's order. */
  public List<String> ids() {
    return ids;
  }

  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
