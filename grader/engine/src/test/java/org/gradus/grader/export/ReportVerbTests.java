package org.gradus.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gradus.grader.gradebook.Entry;
import org.gradus.grader.gradebook.Gradebook;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.report.SampleResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command, over a real gradebook. */
class ReportVerbTests {
  @TempDir private Path folder = Path.of("");
  private Path exercise = Path.of("");
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void someResults() throws IOException {
    exercise = folder.resolve(SampleResults.EXERCISE);
    try (Gradebook book = Gradebook.open(exercise, Clock.systemUTC(), "here")) {
      for (Standing each : Sampled.standings()) {
        // All samples are of one submission: what differs is under what they were graded.
        book.record(
            new Entry(
                each.id(),
                each.result().student(),
                each.file(),
                each.arrival(),
                each.result(),
                each.id(),
                0.5,
                ""));
      }
    }
  }

  @Test
  void writesEveryFormat() {
    assertThat(report(folder)).as(said.toString()).isZero();
    int students = SampleResults.all().size();
    assertThat(said.toString())
        .startsWith(
            "%s: %d students: %s, %s"
                .formatted(
                    SampleResults.EXERCISE,
                    students,
                    exercise.resolve("index.html"),
                    exercise.resolve("exports")));
    assertThat(exercise.resolve("exports/gradescope").toFile().list()).hasSize(students);
    assertThat(exercise.resolve("exports/junit").toFile().list()).hasSize(students);
    assertThat(exercise.resolve("exports/grades.csv")).isNotEmptyFile();
    assertThat(exercise.resolve("index.html")).content().contains("All students");
  }

  @Test
  void fillsCanvassColumn() throws IOException {
    Path canvas = folder.resolve("canvas.csv");
    Files.writeString(canvas, "Student,ID,Exercise (1)\n\"Ada\",s1057,\nBen,7,\n");
    assertThat(report(folder, "--canvas", canvas, "--assignment", "Exercise"))
        .as(said.toString())
        .isZero();
    assertThat(Files.readString(exercise.resolve("exports/canvas.csv")))
        .containsPattern("Ada,s1057,\\d+")
        .contains("Ben,7,\n");
    assertThat(said.toString())
        .contains("Canvas: 1 filled in")
        .contains("Not filled in, because they were not graded, or Canvas");
  }

  @Test
  void otherPointsInCanvasAreNotFilledIn() throws IOException {
    Path canvas = folder.resolve("canvas.csv");
    Files.writeString(canvas, "Student,ID,Exercise (1)\n    Points Possible,,7\nAda,s1057,\n");
    assertThat(report(folder, "--canvas", canvas, "--assignment", "Exercise")).isEqualTo(2);
    assertThat(said.toString())
        .contains("\nCanvas counts 7.0 points for this assignment, and the exercise has 34.0:");
    assertThat(exercise.resolve("exports/canvas.csv")).doesNotExist();
  }

  @Test
  void withoutAGradebookItSaysSo() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(report(nowhere)).isEqualTo(2);
    assertThat(said.toString())
        .startsWith(nowhere + ": there is no gradebook here; gradus grade makes one.");
    assertThat(report(folder, "--exercise", "03-x")).isEqualTo(2);
    assertThat(said.toString()).contains("there is no gradebook of 03-x here");
  }

  private int report(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    PrintWriter out = new PrintWriter(said, true);
    return new CommandLine(new ReportVerb()).setOut(out).setErr(out).execute(words);
  }
}
