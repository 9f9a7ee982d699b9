package org.gradus.grader.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * Fills one assignment's column of the gradebook that Canvas exported ("Grades", "Export"), so that
 * Canvas can import it again. Every other cell stays as it is, and so does the cell of whoever has
 * no graded hand-in.
 */
public final class CanvasColumn {
  /** How Canvas says who somebody is, from the surest to the least. */
  private static final List<String> IDENTITIES =
      List.of("SIS Login ID", "SIS User ID", "ID", "Student");

  private static final String STUDENT = "Student";
  private static final String POSSIBLE = "Points Possible";
  private static final String TEST_STUDENT = "Student, Test";
  private static final Pattern NUMBERED = Pattern.compile(" \\(\\d+\\)$");

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean mark;
  private final Path file;
  private final int column;

  private CanvasColumn(Path file, boolean mark, List<List<String>> rows, int column) {
    this.file = file;
    this.mark = mark;
    this.rows.addAll(rows);
    this.column = column;
  }

  /**
   * Reads what Canvas exported.
   *
   * @param assignment the column's title, with or without the number that Canvas puts behind it
   * @throws IllegalArgumentException with a sentence, if there is no such column
   */
  public static CanvasColumn read(Path file, String assignment) throws IOException {
    String text = Files.readString(file);
    boolean mark = text.startsWith("\uFEFF");
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(mark ? text.substring(1) : text, CSVFormat.RFC4180)) {
      for (CSVRecord each : parser) {
        rows.add(each.toList());
      }
    }
    if (rows.isEmpty() || !rows.get(0).contains(STUDENT) || !rows.get(0).contains("ID")) {
      throw new IllegalArgumentException(
          "%s is no gradebook that Canvas exported: its first row has no columns \"Student\" and \"ID\"."
              .formatted(file));
    }
    List<String> head = rows.get(0);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String title = head.get(i).strip();
      if (title.equals(assignment) || NUMBERED.matcher(title).replaceFirst("").equals(assignment)) {
        found.add(i);
      }
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "%s has %s column \"%s\"; its assignments are: %s."
              .formatted(
                  file,
                  found.isEmpty() ? "no" : "more than one",
                  assignment,
                  head.stream()
                      .filter(title -> NUMBERED.matcher(title.strip()).find())
                      .collect(Collectors.joining(", "))));
    }
    return new CanvasColumn(file, mark, rows, found.get(0));
  }

  /**
   * Fills the column.
   *
   * @return students with a hand-in whom Canvas does not know, who have two, or who were not graded
   */
  public List<String> fill(List<Standing> standings) {
    Map<String, Set<Standing>> byName = new HashMap<>();
    for (Standing each : standings) {
      for (String name : List.of(each.id(), each.result().student())) {
        byName.computeIfAbsent(key(name), unused -> new HashSet<>()).add(each);
      }
    }
    Set<String> filled = new HashSet<>();
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      Standing standing = standing(row, byName);
      if (standing != null && standing.result().status() == Status.GRADED) {
        while (row.size() <= column) {
          row.add("");
        }
        row.set(column, number(standing.counted()));
        rows.set(i, row);
        filled.add(standing.id());
      }
    }
    return standings.stream()
        .filter(each -> !filled.contains(each.id()))
        .map(each -> each.result().student())
        .toList();
  }

  /** What Canvas says that can be reached; null where it does not. */
  public @Nullable Double possible() {
    for (List<String> row : rows.subList(1, Math.min(rows.size(), 4))) {
      if (row.get(0).strip().equals(POSSIBLE) && row.size() > column) {
        try {
          return Double.valueOf(row.get(column).strip());
        } catch (NumberFormatException e) {
          return null; // "(read only)" of a column that Canvas computes.
        }
      }
    }
    return null;
  }

  /** The file that was read, its column filled, aside and then in place. */
  public void write(Path target) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
      for (List<String> row : rows) {
        csv.printRecord(row);
      }
    }
    AtomicWrite.write(target, ((mark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8));
  }

  /** Where two hand-ins have one name, a person must say which counts. */
  private @Nullable Standing standing(List<String> row, Map<String, Set<Standing>> byName) {
    List<String> head = rows.get(0);
    for (String identity : IDENTITIES) {
      int place = head.indexOf(identity);
      if (place >= 0 && place < row.size()) {
        String value = row.get(place).strip();
        boolean nobody = value.isEmpty() || value.equals(POSSIBLE) || value.equals(TEST_STUDENT);
        Set<Standing> found = nobody ? Set.of() : byName.getOrDefault(key(value), Set.of());
        if (found.size() == 1) {
          return found.iterator().next();
        }
      }
    }
    return null;
  }

  /** Canvas writes "Lovelace, Ada", other tools "Ada Lovelace"; case says nothing. */
  private static String key(String name) {
    String[] parts = name.split(",", 2);
    String said = parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : name.strip();
    return said.toLowerCase(Locale.ROOT);
  }

  private static String number(double points) {
    return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
  }

  @Override
  public String toString() {
    return "column %d of %s".formatted(column + 1, file);
  }
}
