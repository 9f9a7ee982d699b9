package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gradus.grader.cohort.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders as Gradescope, Canvas and nbgrader leave them. */
class CollectedTests {
  private static final String EXERCISE = "02-multinomial-regression";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "2015-02-02 14:58:23.948203 America/Los_Angeles, 2015-02-02T22:58:23.948203Z",
    "2015-02-02 14:58:23.948203 PST, 2015-02-02T22:58:23.948203Z",
    "2026-11-20 22:51:07 UTC, 2026-11-20T22:51:07Z",
    "2026-11-20 22:51:07.123456000 Z, 2026-11-20T22:51:07.123456Z",
    "2026-11-20 14:51:07.5 -08:00, 2026-11-20T22:51:07.500Z",
    "2026-11-20T23:51:07+01:00[Europe/Berlin], 2026-11-20T22:51:07Z",
    "2026-11-20T23:51:07+01:00, 2026-11-20T22:51:07Z"
  })
  void timesOfEveryToolAreRead(String text, Instant instant) {
    assertThat(Timestamp.of(text + "\n")).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-11-20 22:51:07", "20.11.2026 22:51 UTC"})
  void aTimeWithoutAZoneIsNone(String text) {
    assertThat(Timestamp.of(text)).isEmpty();
  }

  @Test
  void nbgradersTimestampLiesBesideTheNotebook() throws IOException {
    put("submitted/ada/" + EXERCISE + "/x.ipynb");
    Files.writeString(
        folder.resolve("submitted/ada/" + EXERCISE + "/timestamp.txt"),
        "2026-11-20 22:51:07.000001 UTC");
    assertThat(new HandIns(folder, ids(), null).find())
        .extracting(HandIn::student, HandIn::at)
        .containsExactly(tuple("ada", Instant.parse("2026-11-20T22:51:07.000001Z")));
  }

  @Test
  void gradescopesMetadataNamesEachOfAGroup() throws IOException {
    put("assignment_7_export/submission_11/" + EXERCISE + ".ipynb");
    put("assignment_7_export/submission_12/deep/" + EXERCISE + ".ipynb");
    Files.writeString(
        folder.resolve("assignment_7_export/submission_metadata.yml"),
        """
        ---
        submission_11:
          :submitters:
          - :name: Ada Lovelace
            :sid: '0501'
            :email: ada@example.org
          - :name: Ben
            :sid:
            :email: ben@example.org
          :created_at: 2026-11-20 22:51:07.123456000 Z
          :score: 3.0
        submission_12:
          :submitters:
          - :name: Carl
          :created_at: 2026-11-20 23:51:07.000000000 Z
        """);
    assertThat(new HandIns(folder, ids(), null).find())
        .extracting(HandIn::student, HandIn::at)
        .containsExactly(
            tuple("0501", Instant.parse("2026-11-20T22:51:07.123456Z")),
            tuple("ben@example.org", Instant.parse("2026-11-20T22:51:07.123456Z")),
            tuple("Carl", Instant.parse("2026-11-20T23:51:07Z")));
  }

  @Test
  void metadataThatCannotBeReadIsSaid() throws IOException {
    put("submission_11/" + EXERCISE + ".ipynb");
    Files.writeString(folder.resolve("submission_metadata.yml"), "submission_11: [unclosed");
    assertThatThrownBy(() -> new HandIns(folder, ids(), null).find())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nobody knows whose the submissions beside it are");
  }

  @Test
  void canvassFileNamesSayTheStudent() throws IOException {
    put("lovelaceada_501_90210_" + EXERCISE + ".ipynb");
    put("turingalan_LATE_502_90211_my work.ipynb");
    put("ada_1_2_final.ipynb");
    assertThat(new HandIns(folder, ids(), EXERCISE).find())
        .extracting(HandIn::student)
        .containsExactlyInAnyOrder("lovelaceada", "turingalan", "ada_1_2_final");
    assertThat(new HandIns(folder, ids(), EXERCISE, roster()).find())
        .extracting(HandIn::student)
        .containsExactlyInAnyOrder("s1", "s2", "ada_1_2_final");
  }

  @Test
  void whoIsNotOnTheRosterIsGradedAndNamed() throws IOException {
    put("ada@example.org.ipynb");
    put("stranger.ipynb");
    HandIns handIns = new HandIns(folder, ids(), EXERCISE, roster());
    assertThat(handIns.find()).extracting(HandIn::student).containsExactly("s1", "stranger");
    assertThat(handIns.notes()).containsExactly("stranger is not on the roster: stranger.ipynb.");
  }

  @Test
  void theLastOfSeveralCountsWhereTimesAreKnown() throws IOException {
    hand("a", "2026-11-20 10:00:00 America/Los_Angeles");
    hand("b", "2026-11-20 17:00:00 UTC");
    hand("c", "2026-11-20 17:30:00 UTC");
    HandIns handIns = new HandIns(folder, ids(), EXERCISE, roster());
    assertThat(handIns.find())
        .extracting(each -> folder.relativize(each.file()).getName(0))
        .containsExactly(Path.of("a"));
    assertThat(handIns.notes())
        .containsExactly(
            "s1 handed in 3 times; the last one counts: a/ada@example.org/02-multinomial-regression/x.ipynb.");
    Files.delete(folder.resolve("b/ada@example.org/" + EXERCISE + "/timestamp.txt"));
    assertThat(new HandIns(folder, ids(), EXERCISE, roster()).find())
        .as("a person must say which counts")
        .hasSize(3)
        .extracting(HandIn::id)
        .doesNotHaveDuplicates();
  }

  /** What a student puts beside a notebook, or into a folder of its own, is the student's word. */
  @Test
  void noStudentSaysWhoAndWhen() throws IOException {
    put("assignment_7_export/submission_11/" + EXERCISE + ".ipynb");
    put("assignment_7_export/submission_11/forged/" + EXERCISE + ".ipynb");
    Files.writeString(
        folder.resolve("assignment_7_export/submission_metadata.yml"),
        """
        submission_11:
          :submitters:
          - :name: Mallory
          :created_at: 2026-11-20 22:51:07 Z
        """);
    Files.writeString(
        folder.resolve("assignment_7_export/submission_11/submission_metadata.yml"),
        """
        forged:
          :submitters:
          - :name: Ada
          :created_at: 2027-11-20 22:51:07 Z
        """);
    Files.writeString(
        folder.resolve("assignment_7_export/submission_11/timestamp.txt"), "2020-01-01 00:00 UTC");
    assertThat(new HandIns(folder, ids(), null).find())
        .extracting(HandIn::student, HandIn::at)
        .containsOnly(tuple("Mallory", Instant.parse("2026-11-20T22:51:07Z")));
    Path other = Files.createDirectory(folder.resolve("other"));
    put("other/ada.ipynb");
    Files.writeString(other.resolve("timestamp.txt"), "2020-01-01 00:00:00 UTC");
    assertThat(new HandIns(other, ids(), EXERCISE).find())
        .extracting(HandIn::at)
        .containsOnlyNulls();
  }

  private void hand(String in, String time) throws IOException {
    String own = in + "/ada@example.org/" + EXERCISE;
    put(own + "/x.ipynb");
    Files.writeString(folder.resolve(own + "/timestamp.txt"), time);
  }

  private Roster roster() throws IOException {
    Path file = folder.resolve("roster.csv");
    Files.writeString(file, "id,canvas,email\ns1,501,ada@example.org\ns2,502,alan@example.org\n");
    return Roster.read(file);
  }

  private void put(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
  }

  private static ExerciseIds ids() {
    return new ExerciseIds(List.of(EXERCISE));
  }
}
