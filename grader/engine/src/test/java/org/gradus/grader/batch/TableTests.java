package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.Test;

class TableTests {

  private static String row(String student) {
    HandIn handIn = new HandIn(Path.of("x.ipynb"), student, "02-x", student, null);
    Result result =
        new Result(
            Result.FORMAT,
            "02-x",
            student,
            Status.GRADED,
            null,
            3.5,
            22,
            List.of(),
            List.of(),
            new Provenance("", "", "", ""));
    return new Table(List.of(handIn)).row(handIn, new Graded(result, 1.25, ""));
  }

  @Test
  void aNameAsLongAsItsColumnStandsApartFromThePoints() {
    assertThat(row("n".repeat(32))).startsWith("n".repeat(32) + "  3.5 of 22 ");
  }

  @Test
  void aLongerNameIsCut() {
    assertThat(row("n".repeat(40))).startsWith("n".repeat(31) + "…  3.5 of 22 ");
  }

  @Test
  void aShortNameHasRoomForTheHeading() {
    assertThat(row("ada")).startsWith("ada      3.5 of 22 ");
  }
}
