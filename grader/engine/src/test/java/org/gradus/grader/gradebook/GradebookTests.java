package org.gradus.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With real SQLite files. */
class GradebookTests {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00.123456Z"), ZoneOffset.UTC);

  @TempDir private Path folder = Path.of("");

  @Test
  void givesBackWhatWasRecordedForTheSameBytesAndConditions() throws IOException {
    Result result = result("ada", "bytes-1", Status.GRADED, 7.5);
    try (Gradebook book = open()) {
      book.record(entry("ada", result, "tests-1"));
    }
    try (Gradebook book = open()) {
      assertThat(book.find("bytes-1", "tests-1")).contains(result.of(""));
      assertThat(book.find("bytes-1", "tests-2")).isEmpty();
      assertThat(book.find("bytes-2", "tests-1")).isEmpty();
      assertThat(book.find("bytes-1", "tests-1").orElseThrow().of("ada").toJson())
          .isEqualTo(result.toJson());
    }
  }

  @Test
  void aStudentsLastHandInCounts() throws IOException {
    try (Gradebook book = open()) {
      book.record(entry("ada", result("ada", "bytes-1", Status.GRADED, 3), "tests"));
      book.record(entry("ada", result("ada", "bytes-2", Status.GRADED, 9), "tests"));
      book.record(entry("ben", result("ben", "bytes-3", Status.GRADED, 5), "tests"));
      assertThat(book.standings().stream().map(each -> each.result().points()))
          .containsExactly(9.0, 5.0);
      // Handing in the first one again needs no grading.
      book.keep(entry("ada", result("ada", "bytes-1", Status.GRADED, 3), "tests"));
      assertThat(book.standings().get(0).result().points()).isEqualTo(3);
      assertThat(book.standings().get(0).seconds()).isEqualTo(0.25);
    }
    assertThat(rows("SELECT count(*) FROM attempt")).containsExactly("3");
    assertThat(rows("SELECT count(*) FROM result")).containsExactly("3");
    assertThat(rows("SELECT count(*) FROM hand_in")).containsExactly("2");
  }

  @Test
  void whoGradesAgainReplacesTheResultAndKeepsTheAttempts() throws IOException {
    try (Gradebook book = open()) {
      book.record(entry("ada", result("ada", "bytes", Status.GRADED, 3), "tests"));
      book.record(entry("ada", result("ada", "bytes", Status.GRADED, 4), "tests"));
      assertThat(book.find("bytes", "tests").orElseThrow().points()).isEqualTo(4);
    }
    assertThat(rows("SELECT points FROM result")).containsExactly("4.0");
    assertThat(rows("SELECT ended || ' ' || machine FROM attempt"))
        .containsExactly("2026-11-20T12:00:00.123Z here", "2026-11-20T12:00:00.123Z here");
  }

  @Test
  void aFaultOfTheGraderIsWrittenDownAndNeverUsedAgain() throws IOException {
    try (Gradebook book = open()) {
      Result fault = result("ada", "bytes", Status.GRADER_FAULT, 0);
      book.record(
          new Entry("ada", "ada", "ada.ipynb", Arrival.UNKNOWN, fault, "tests", 1, "a trace"));
      book.record(
          new Entry("ada", "ada", "ada.ipynb", Arrival.UNKNOWN, fault, "tests", 1, "another"));
      assertThat(book.find("bytes", "tests")).isEmpty();
      assertThat(book.standings()).hasSize(1);
    }
    assertThat(rows("SELECT log FROM attempt")).containsExactly("a trace", "another");
    assertThat(rows("SELECT status FROM result")).containsExactly("grader fault", "grader fault");
  }

  /** A link, a folder: each student has a row, though there were no bytes. */
  @Test
  void whatCouldNotBeReadHasAResultOfItsOwn() throws IOException {
    try (Gradebook book = open()) {
      book.record(entry("ada", result("ada", "", Status.NOT_GRADABLE, 0), "tests"));
      book.record(entry("ben", result("ben", "", Status.NOT_GRADABLE, 0), "tests"));
      assertThat(book.find("", "tests")).isEmpty();
      assertThat(book.standings().stream().map(each -> each.result().student()))
          .containsExactly("ada", "ben");
    }
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void namesOfStudentsAreText(Status status) throws IOException {
    String name = "Robert'); DROP TABLE result;--\u0000\u001b[31m <b>\uD83D\uDE00";
    try (Gradebook book = open()) {
      Result result = result(name, "bytes", status, 1);
      book.record(new Entry("robert", name, name, Arrival.UNKNOWN, result, "tests", 1, name));
      assertThat(book.standings().get(0).result()).isEqualTo(result);
      assertThat(book.standings().get(0).file()).isEqualTo(name);
    }
  }

  @Test
  void aHandInKeepsItsTimeAndWhatThatCosts() throws IOException {
    Arrival late = new Arrival(NOON.instant(), NOON.instant(), new Lateness(0.5, "Late."));
    try (Gradebook book = open()) {
      Result result = result("ada", "bytes", Status.GRADED, 7);
      book.record(new Entry("ada", "ada", "ada.ipynb", late, result, "tests", 1, ""));
      assertThat(book.standings().get(0).arrival()).isEqualTo(late);
      assertThat(book.standings().get(0).counted()).isEqualTo(3.5);
      // The deadline was moved since: nothing is graded again.
      book.keep(new Entry("ada", "ada", "a.ipynb", Arrival.UNKNOWN, result, "tests", 0, ""));
      assertThat(book.standings().get(0).counted()).isEqualTo(7);
    }
  }

  @Test
  void whatHappenedIsWrittenDown() throws IOException {
    try (Gradebook book = open()) {
      book.event("began", "3 submissions");
    }
    assertThat(rows("SELECT at || ' ' || what || ': ' || detail FROM event"))
        .containsExactly("2026-11-20T12:00:00.123Z began: 3 submissions");
  }

  @Test
  void twoDoNotWriteAtOnceAndReadersMay() throws IOException {
    try (Gradebook book = open()) {
      book.record(entry("ada", result("ada", "bytes", Status.GRADED, 3), "tests"));
      assertThatThrownBy(this::open)
          .isInstanceOf(GradebookException.class)
          .hasMessage(
              "Another gradus grade writes to "
                  + folder
                  + ": wait until it is done, or say --out with another folder.");
      assertThat(rows("SELECT student FROM hand_in")).containsExactly("ada");
    }
    open().close();
  }

  @Test
  void whatIsNoGradebookIsLeftAsItIs() throws IOException {
    Path file = folder.resolve(Gradebook.FILE);
    Files.writeString(file, "points of last year, in a file of another kind".repeat(100));
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(this::open)
        .isInstanceOf(GradebookException.class)
        .hasMessage(
            file
                + " is no gradebook, or a damaged one: move it away, and give the same command"
                + " again, which grades all anew.");
    assertThat(file).hasBinaryContent(before);
    Files.delete(file);
    open().close();
  }

  @Test
  void aNewerFormIsNotTouched() throws IOException {
    open().close();
    rows("PRAGMA user_version = 7");
    assertThatThrownBy(this::open)
        .hasMessage(
            folder.resolve(Gradebook.FILE)
                + " was written by a newer Gradus (form 7, this one knows 1): update this one.");
  }

  @Test
  void theFileIsSound() throws IOException {
    try (Gradebook book = open()) {
      book.record(entry("ada", result("ada", "bytes", Status.GRADED, 3), "tests"));
    }
    assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
    assertThat(rows("PRAGMA journal_mode")).containsExactly("wal");
    assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
  }

  private Gradebook open() throws IOException {
    return Gradebook.open(folder, NOON, "here");
  }

  private static Entry entry(String id, Result result, String conditions) {
    return new Entry(
        id, result.student(), id + ".ipynb", Arrival.UNKNOWN, result, conditions, 0.25, "");
  }

  private static Result result(String student, String submission, Status status, double points) {
    return new Result(
        Result.FORMAT,
        "02-multinomial-regression",
        student,
        status,
        null,
        points,
        10,
        List.of(),
        List.of(),
        new Provenance(submission, "tests", "1", "seed"));
  }

  /** The first column, by a connection of its own. */
  private List<String> rows(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Gradebook.FILE));
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            found.add(rows.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
