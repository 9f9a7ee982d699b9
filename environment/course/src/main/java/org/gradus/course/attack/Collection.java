package org.gradus.course.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.course.Course;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.Samples;

/**
 * Every attack and fault that the grader must withstand, as {@code grader/attacks/rows.tsv} lists
 * them.
 *
 * @param rows in the file's order
 * @param cases of all rows, by name, in the order of the rows
 * @param reference the solved exercise from which they are made
 */
public record Collection(List<Row> rows, Map<String, Sample> cases, NotebookFile reference) {

  /** The exercise of all of them. */
  public static final String EXERCISE = "02-multinomial-regression";

  private static final String HEAD = "group\trow\tcases";

  /**
   * One line of the list.
   *
   * @param group {@code time}
   * @param row what is done, in words
   * @param cases the names of the sources that do it
   */
  public record Row(String group, String row, List<String> cases) {
    public Row {
      cases = List.copyOf(cases);
    }
  }

  public Collection {
    rows = List.copyOf(rows);
  }

  /**
   * Reads list and sources.
   *
   * @throws CourseException when a row has no source, or a source no row: the sentence names it
   */
  public static Collection read(Course course) throws IOException {
    Path folder = course.root().resolve("grader/attacks");
    Map<String, Sample> sources = sources(folder);
    Path samples = course.root().resolve("grader/samples").resolve(EXERCISE);
    Map<String, Sample> known = new LinkedHashMap<>(sources);
    for (Sample sample : Samples.read(samples)) {
      if (known.putIfAbsent(sample.name(), sample) != null) {
        throw new CourseException(
            course.show(sample.source()) + ": an attack has this name too; give it another.");
      }
    }
    Path list = folder.resolve("rows.tsv");
    List<Row> rows = rows(list, course.show(list));
    Map<String, Sample> cases = new LinkedHashMap<>();
    for (Row row : rows) {
      for (String name : row.cases()) {
        Sample sample = known.get(name);
        if (sample == null) {
          throw new CourseException(
              "%s: \"%s\" names the case %s, which has no source."
                  .formatted(course.show(list), row.row(), name));
        }
        cases.put(name, sample);
      }
    }
    for (Sample source : sources.values()) {
      if (!cases.containsKey(source.name())) {
        throw new CourseException(
            "%s: no row of %s names this case."
                .formatted(course.show(source.source()), course.show(list)));
      }
    }
    return new Collection(
        rows,
        cases,
        NotebookFile.read(course.root().resolve("notebooks/exercises/" + EXERCISE + ".ipynb")));
  }

  /** The group of the row that names the case. */
  String group(String name) {
    return rows.stream()
        .filter(row -> row.cases().contains(name))
        .map(Row::group)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No row names " + name + "."));
  }

  private static Map<String, Sample> sources(Path folder) throws IOException {
    Map<String, Sample> sources = new LinkedHashMap<>();
    List<Path> groups;
    try (Stream<Path> files = Files.list(folder)) {
      groups = files.filter(Files::isDirectory).sorted().toList();
    }
    for (Path group : groups) {
      for (Sample sample : Samples.read(group)) {
        if (sources.put(sample.name(), sample) != null) {
          throw new CourseException("Two attacks are called " + sample.name() + ".");
        }
      }
    }
    return sources;
  }

  private static List<Row> rows(Path list, String shown) throws IOException {
    List<String> lines = Course.text(list).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new CourseException(shown + ": the first line is \"" + HEAD + "\", with tabs.");
    }
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 3 || parts[2].isBlank()) {
        throw new CourseException(shown + ": a line has a group, a row and cases: " + line);
      }
      rows.add(new Row(parts[0], parts[1], List.of(parts[2].split(" "))));
    }
    return rows;
  }
}
