package org.gradus.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.grader.batch.GradeVerb;
import picocli.CommandLine;

/** What a batch has written. */
final class Results {

  private static final SortedMap<String, String> ALONE = new TreeMap<>();

  private Results() {}

  /** The files that are made of results alone: of the same submissions they are the same. */
  static SortedMap<String, String> in(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(each).toString();
        if (name.matches(".*/(results|feedback|faults|exports)/.*")) {
          files.put(name, Files.readString(each));
        }
      }
    }
    return files;
  }

  /** Those of {@code gradus grade}, on this machine: graded once, for all tests. */
  static synchronized SortedMap<String, String> ofTheCommand(Path cohort, Path out)
      throws IOException {
    if (ALONE.isEmpty()) {
      StringWriter said = new StringWriter();
      int status =
          new CommandLine(new GradeVerb())
              .setOut(new PrintWriter(said))
              .setErr(new PrintWriter(said))
              .execute(cohort.toString(), "--out", out.toString());
      assertThat(status).as(said.toString()).isZero();
      ALONE.putAll(in(out));
      assertThat(ALONE.keySet().stream().filter(name -> name.contains("/results/")))
          .hasSize(Cohort.SIZE);
    }
    return ALONE;
  }

  /** How often something was graded, by the gradebooks: more than once would count here. */
  static int attempts(Path out) throws SQLException {
    int attempts = 0;
    for (String each : Cohort.EXERCISES) {
      String book = "jdbc:sqlite:" + out.resolve(each).resolve("gradebook.sqlite");
      try (Connection connection = DriverManager.getConnection(book);
          Statement statement = connection.createStatement();
          ResultSet count = statement.executeQuery("SELECT count(*) FROM attempt")) {
        attempts += count.getInt(1);
      }
    }
    return attempts;
  }

  /** The rows of the table that a run prints. */
  static long rows(String out) {
    return out.lines()
        .filter(line -> Cohort.EXERCISES.stream().anyMatch(line::contains))
        .filter(line -> !line.startsWith("Results:"))
        .count();
  }
}
