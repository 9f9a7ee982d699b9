package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradus.grader.gradebook.Gradebook;
import org.gradus.grader.result.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a grading run with -9, again and again, at random moments, and lets it go on: no result is
 * lost, none is there twice. {@code -Dgradus.kills=50} kills fifty times.
 */
@Timeout(600)
@Tag("long")
@Tag("one-jdk")
class KilledGradingTests {
  private static final int KILLS = Integer.getInteger("gradus.kills", 8);
  private static final int SUBMISSIONS = 120;

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random();
  private Path submissions = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void manySubmissions() throws IOException {
    submissions = Files.createDirectory(folder.resolve("submissions"));
    for (int i = 0; i < SUBMISSIONS; i++) {
      Files.writeString(submissions.resolve("s%03d.ipynb".formatted(i)), "same as s" + i);
    }
  }

  @Test
  void nothingIsLostAndNothingIsDoubled() throws Exception {
    int killed = 0;
    for (int round = 0; killed < KILLS; round++) {
      out = folder.resolve("out-" + round);
      Set<String> before = Set.of();
      while (killed < KILLS && before.size() < SUBMISSIONS) {
        killed += startAndKill() ? 1 : 0;
        Set<String> recorded = recorded();
        assertThat(recorded).as("what was there before is there still").containsAll(before);
        before = recorded;
      }
      Process last = start();
      assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(last.exitValue()).isZero();
      assertThat(recorded()).hasSize(SUBMISSIONS);
      assertThat(number("SELECT count(*) FROM result")).isEqualTo(SUBMISSIONS);
      assertThat(number("SELECT count(*) FROM attempt"))
          .as("each was recorded once")
          .isEqualTo(SUBMISSIONS);
      assertThat(filesOfResults()).isEqualTo(recorded());
    }
  }

  /** Whether it was at work when it was killed. */
  private boolean startAndKill() throws Exception {
    Process process = start();
    boolean over = process.waitFor(300 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !over;
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            FixtureGradeMain.class.getName(),
            submissions.toString(),
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  /** Students whose result is in the gradebook, each of which can be read. */
  private Set<String> recorded() throws SQLException {
    Set<String> students = new HashSet<>();
    if (!Files.exists(gradebook())) {
      return students;
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (number(statement, "SELECT count(*) FROM sqlite_master WHERE name = 'event'") == 0) {
        return students; // Killed before the tables were made.
      }
      List<String> unsound = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
        while (rows.next()) {
          unsound.add(rows.getString(1));
        }
      }
      assertThat(unsound).containsExactly("ok");
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT student, json FROM hand_in JOIN result ON result.id = hand_in.result")) {
        while (rows.next()) {
          Result result = Result.fromJson(rows.getString(2));
          assertThat(result.reason()).isEqualTo("same as s" + place(rows.getString(1)));
          students.add(rows.getString(1));
        }
      }
    }
    return students;
  }

  private static int place(String student) {
    return Integer.parseInt(student.substring(1));
  }

  /** The files are made of the gradebook, so after a run that ended all are there. */
  private Set<String> filesOfResults() throws IOException {
    Set<String> students = new HashSet<>();
    try (Stream<Path> files = Files.list(out.resolve(FixtureGradeMain.EXERCISE + "/results"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (String.valueOf(file.getFileName()).endsWith(".json")) {
          students.add(Result.fromJson(Files.readString(file)).student());
        }
      }
    }
    return students;
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return number(statement, sql);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + gradebook());
  }

  private Path gradebook() {
    return out.resolve(FixtureGradeMain.EXERCISE).resolve(Gradebook.FILE);
  }
}
