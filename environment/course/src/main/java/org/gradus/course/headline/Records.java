package org.gradus.course.headline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.headlines.Headline;
import org.gradus.headlines.Headlines;

/** The folder {@code notebooks/headlines}: the table, and a recorded curve for each of its rows. */
public final class Records {
  /** Quotes stand where they must, and not where a text happens to be long. */
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private final Path folder;

  /**
   * Reads and writes in this folder.
   *
   * @param repository the repository's folder
   */
  public Records(Path repository) {
    this.folder = repository.resolve("notebooks/headlines");
  }

  /** Where the table lies. */
  public Path table() {
    return folder.resolve("headlines.csv");
  }

  /** Where the curve of a headline lies. */
  public Path curve(String name) {
    return folder.resolve(name + ".csv");
  }

  /**
   * The rows of the table; none where there is no table yet.
   *
   * @throws CourseException if a line is malformed
   */
  public List<Row> rows() throws IOException {
    return Files.exists(table()) ? read(table(), Row.class) : List.of();
  }

  /** The recorded curve of a headline. */
  public List<Point> points(String name) throws IOException {
    return read(curve(name), Point.class);
  }

  private static <T> List<T> read(Path file, Class<T> type) throws IOException {
    try (var rows =
        CSV.readerFor(type)
            .with(CSV.schemaFor(type).withHeader().withStrictHeaders(true))
            .<T>readValues(file.toFile())) {
      return rows.readAll();
    } catch (JsonProcessingException e) {
      throw new CourseException(
          "%s: line %d cannot be read (%s): only make headlines writes this file; restore it."
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
  }

  /** Puts a row in its place, and its curve beside it. Rows stand in the order of the headlines. */
  void keep(Headline headline, Row row, List<Point> points) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<Row> former = rows();
    for (Headline each : Headlines.all()) {
      if (each.name().equals(headline.name())) {
        rows.add(row);
      } else {
        former.stream().filter(old -> old.metric().equals(each.metric())).forEach(rows::add);
      }
    }
    write(curve(headline.name()), Point.class, points);
    write(table(), Row.class, rows);
  }

  private static <T> void write(Path file, Class<T> type, List<T> rows) throws IOException {
    ObjectWriter writer = CSV.writer(CSV.schemaFor(type).withHeader());
    AtomicWrite.write(file, writer.writeValueAsString(rows).getBytes(UTF_8));
  }
}
