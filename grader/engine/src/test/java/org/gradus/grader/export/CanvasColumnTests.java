package org.gradus.grader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.gradebook.Arrival;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a file as Canvas exports it: a second row of points, a test student, numbered titles. */
class CanvasColumnTests {
  private static final String EXPORTED =
      """
      Student,ID,SIS User ID,SIS Login ID,Section,Essay (11),Exercise 02 (12),Final Score
          Points Possible,,,,,10,22,(read only)
      "Lovelace, Ada",501,u1,ada,"Section ""A"", north",9,,90
      "Turing, Alan",502,u2,alan,South,8,3,80
      "Hopper, Grace",503,u3,,South,,,
      "Noether, Emmy",504,u4,emmy,South,7,5,70
      "Student, Test",505,,zz,South,,,
      """;

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void exported() throws IOException {
    file = folder.resolve("canvas.csv");
    Files.writeString(file, EXPORTED);
  }

  @Test
  void fillsItsColumnAndNothingElse() throws IOException {
    CanvasColumn column = CanvasColumn.read(file, "Exercise 02");
    assertThat(column.possible()).isEqualTo(22);
    List<String> without =
        column.fill(
            List.of(
                standing("ada", Status.GRADED, 21.5),
                standing("502", Status.GRADED, 20),
                standing("Grace Hopper", Status.GRADED, 0),
                standing("emmy", Status.NOT_GRADABLE, 0),
                standing("Student, Test", Status.GRADED, 1),
                standing("nobody", Status.GRADED, 1)));
    assertThat(without).containsExactly("emmy", "Student, Test", "nobody");
    Path filled = folder.resolve("filled.csv");
    column.write(filled);
    assertThat(Files.readString(filled))
        .isEqualTo(
            """
            Student,ID,SIS User ID,SIS Login ID,Section,Essay (11),Exercise 02 (12),Final Score
                Points Possible,,,,,10,22,(read only)
            "Lovelace, Ada",501,u1,ada,"Section ""A"", north",9,21.5,90
            "Turing, Alan",502,u2,alan,South,8,20,80
            "Hopper, Grace",503,u3,,South,,0,
            "Noether, Emmy",504,u4,emmy,South,7,5,70
            "Student, Test",505,,zz,South,,,
            """
                .replace("    Points", "\"    Points")
                .replace("Possible,,,,", "Possible\",,,,"));
    assertThat(file).as("Canvas' own file stays").hasContent(EXPORTED);
  }

  @Test
  void aMarkAtTheBeginningStays() throws IOException {
    Files.writeString(file, "\uFEFF" + EXPORTED);
    CanvasColumn column = CanvasColumn.read(file, "Exercise 02 (12)");
    assertThat(column.fill(List.of(standing("ada", Status.GRADED, 1)))).isEmpty();
    Path filled = folder.resolve("filled.csv");
    column.write(filled);
    assertThat(Files.readString(filled)).startsWith("\uFEFFStudent,").contains("9,1,90");
  }

  @Test
  void wrongFilesAndTitlesAreSaid() throws IOException {
    assertThatThrownBy(() -> CanvasColumn.read(file, "Exercise 03"))
        .hasMessage(
            file
                + " has no column \"Exercise 03\"; its assignments are: Essay (11), Exercise 02 (12).");
    Files.writeString(file, EXPORTED.replace("Essay (11)", "Exercise 02 (13)"));
    assertThatThrownBy(() -> CanvasColumn.read(file, "Exercise 02"))
        .hasMessageContaining("has more than one column \"Exercise 02\"");
    Files.writeString(file, "name,points\nada,3\n");
    assertThatThrownBy(() -> CanvasColumn.read(file, "points"))
        .hasMessageContaining("is no gradebook that Canvas exported");
    Files.writeString(file, "");
    assertThatThrownBy(() -> CanvasColumn.read(file, "points"))
        .hasMessageContaining("is no gradebook that Canvas exported");
  }

  private static Standing standing(String student, Status status, double points) {
    Result result =
        new Result(
            Result.FORMAT,
            "02-multinomial-regression",
            student,
            status,
            null,
            points,
            22,
            List.of(),
            List.of(),
            new Provenance("", "", "", ""));
    return new Standing(student.replace(' ', '-'), student + ".ipynb", Arrival.UNKNOWN, result, 1);
  }
}
