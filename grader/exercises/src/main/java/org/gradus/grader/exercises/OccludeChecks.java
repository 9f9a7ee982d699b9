package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for a copy of a picture with a square patch of one value. */
abstract class OccludeChecks {
  @Test
  @Order(1)
  @Points(2)
  @DisplayName("fills the patch, and nothing else")
  void fillsThePatch(Student student) {
    double[][] found = student.occlude(picture(), 1, 2, 2, 0.5);
    assertThat(Shape.of(found)).as("as large as the picture").isEqualTo("4 rows of 5");
    String place = changed(found);
    assertThat(place)
        .as(
            "which pixels change, with row = 1, column = 2, side = 2: "
                + Map.ofEntries(
                        Map.entry(
                            "none",
                            "the picture came back as it was; the patch ends at"
                                + " row + side, not at side"),
                        Map.entry(
                            "rows 2 to 3, columns 1 to 2",
                            "rows and columns are swapped here: picture[r][c], with r from row on"
                                + " and c from column on"),
                        Map.entry(
                            "rows 1 to 3, columns 2 to 4",
                            "the patch is one pixel too" + " large: r < row + side, not <="),
                        Map.entry(
                            "row 1, column 2",
                            "the patch is one pixel too small: the last"
                                + " row is row + side − 1"),
                        Map.entry(
                            "rows 0 to 1, columns 1 to 2",
                            "row and column are where the" + " patch begins, not its middle"),
                        Map.entry(
                            "rows 2 to 3, columns 3 to 4",
                            "the patch begins at row itself,"
                                + " not one behind it: rows count from 0"),
                        Map.entry(
                            "rows 0 to 1, columns 0 to 1",
                            "the patch lies in the corner:"
                                + " row and column say where it begins"),
                        Map.entry(
                            "rows 1 to 2, columns 0 to 4",
                            "whole rows are hidden; the" + " patch is only `side` columns wide"),
                        Map.entry(
                            "rows 0 to 3, columns 0 to 4",
                            "every pixel changed: begin with"
                                + " a copy of the picture, then fill the patch alone"),
                        Map.entry(
                            "16 pixels that are no rectangle",
                            "the patch alone was kept,"
                                + " and the rest hidden: the other way round"))
                    .getOrDefault(place, "the patch begins there and is 2 pixels high and wide"))
        .isEqualTo("rows 1 to 2, columns 2 to 3");
    double[][] right = picture();
    Arrays.fill(right[1], 2, 4, 0.5);
    Arrays.fill(right[2], 2, 4, 0.5);
    assertThat(found)
        .as(
            found[1][2] == 0
                ? "the patch has the value of `grey`, here 0.5: not 0, and not (int) grey"
                : "each pixel of the patch has the value of `grey`, here 0.5")
        .isDeepEqualTo(right);
    double[][] other = student.occlude(new double[][] {{0, 0.1, -2.1}, {0.3, 0, 5}}, 0, 0, 2, -1.7);
    assertThat(Shape.of(other)).as("as large as the picture").isEqualTo("2 rows of 3");
    assertThat(other)
        .as("picture {{0, 0.1, -2.1}, {0.3, 0, 5}}, row 0, column 0, grey -1.7: %s", slip(other))
        .isDeepEqualTo(new double[][] {{-1.7, -1.7, -2.1}, {-1.7, -1.7, 5}});
  }

  private String slip(double[][] found) {
    return switch (Arrays.deepToString(found)) {
      case "[[0.0, -1.7, -2.1], [-1.7, 0.0, 5.0]]" ->
          "a pixel of 0 under the patch becomes grey, too";
      case "[[0.0, 0.0, -2.1], [0.0, 0.0, 5.0]]" -> "grey may be any number, also one below 0";
      default ->
          Math.abs(found[0][2] + 2.1) < 1e-6 && found[0][2] != -2.1
              ? "digits were lost: a float is no double"
              : "what the patch covers is grey, all else as it was";
    };
  }

  @Test
  @Order(2)
  @Needs("fillsThePatch")
  @Points(1)
  @DisplayName("cuts the patch at the border")
  void isCutAtTheBorder(Student student) {
    assertCut(
        student,
        new int[] {3, 3, 3},
        "row 3, columns 3 to 4",
        Map.of(
            "rows 1 to 3, columns 2 to 4",
            "the patch was moved inwards; it stays where it is",
            "row 3, column 3",
            "this picture has 4 rows and 5 columns: column 4 is there, too",
            "9 pixels that are no rectangle",
            "what lies beyond one side does not come back at the other"));
    assertCut(
        student,
        new int[] {-1, -2, 3},
        "rows 0 to 1, column 0",
        Map.of(
            "rows 0 to 2, columns 0 to 2",
            "the patch still begins at −1 and −2, and what lies beyond the border is lost: do not"
                + " begin at 0 and then fill 3 more",
            "rows 1 to 3, columns 2 to 4",
            "row and column lost their signs"));
    assertCut(
        student,
        new int[] {4, 1, 2},
        "none",
        Map.of("row 3, columns 1 to 2", "the patch was moved inwards; it stays where it is"));
    assertCut(student, new int[] {0, -2, 2}, "none", Map.of());
    assertCut(student, new int[] {-1, -1, 7}, "rows 0 to 3, columns 0 to 4", Map.of());
  }

  private void assertCut(Student student, int[] patch, String right, Map<String, String> slips) {
    String given = "row = %d, column = %d, side = %d: ".formatted(patch[0], patch[1], patch[2]);
    double[][] found =
        Slip.named(
            () -> student.occlude(picture(), patch[0], patch[1], patch[2], 0.5),
            "IndexOutOfBounds",
            given
                + "the patch lies partly beyond the border, and the code reached for a pixel"
                + " there: fill only rows and columns that the picture has");
    assertThat(Shape.of(found)).as("as large as the picture").isEqualTo("4 rows of 5");
    String place = changed(found);
    assertThat(place)
        .as(
            "which pixels change, with "
                + given
                + slips.getOrDefault(
                    place,
                    place.equals("none")
                        ? "a patch that lies partly beyond the border is cut, not left out"
                        : "the pixels that patch and picture share"))
        .isEqualTo(right);
  }

  @Test
  @Order(3)
  @Needs("fillsThePatch")
  @Points(1)
  @Hint("picture.clone() copies the outer array: its rows are still those of the picture.")
  @DisplayName("leaves the picture as it was")
  void leavesThePicture(Student student) {
    assertThat(student.afterOcclude(picture(), 1, 2, 2, 0.5))
        .as("the picture must be the same after the call: copy each row before you write into it")
        .isDeepEqualTo(picture());
    for (int[] patch : new int[][] {{1, 2, 2}, {4, 0, 2}, {0, -2, 2}, {-1, -1, 7}}) {
      assertThat(owned(ownRows(student, patch)))
          .as(
              "row = %d, column = %d, side = %d: no row of the answer is a row of the picture:"
                  + " copy those that stay as they are, too",
              patch[0], patch[1], patch[2])
          .isEqualTo(OWN);
    }
    assertThat(owned(student.occludesAnew(picture(), 1, 2, 2, 0.5))).as(ANEW).isEqualTo(OWN);
  }

  /** Also where the code fails: what lies beyond the border is another check's. */
  private static boolean ownRows(Student student, int... patch) {
    try {
      return student.occludesInNewRows(picture(), patch[0], patch[1], patch[2], 0.5);
    } catch (StudentFailure failure) {
      return true;
    }
  }

  /** A picture of 4 rows and 5 columns, each pixel another number. */
  private static double[][] picture() {
    double[][] picture = new double[4][5];
    for (int pixel = 0; pixel < 20; pixel++) {
      picture[pixel / 5][pixel % 5] = pixel + 1;
    }
    return picture;
  }

  /** Which pixels of {@link #picture} are other ones now: {@code rows 0 to 1, column 4}. */
  private static String changed(double[][] found) {
    double[][] before = picture();
    int[] at =
        IntStream.range(0, 20).filter(n -> found[n / 5][n % 5] != before[n / 5][n % 5]).toArray();
    if (at.length == 0) {
      return "none";
    }
    int[] rows = Arrays.stream(at).map(n -> n / 5).distinct().sorted().toArray();
    int[] columns = Arrays.stream(at).map(n -> n % 5).distinct().sorted().toArray();
    int height = rows[rows.length - 1] - rows[0] + 1;
    int width = columns[columns.length - 1] - columns[0] + 1;
    return height * width == at.length
        ? "row%s, column%s".formatted(span(rows), span(columns))
        : at.length + " pixels that are no rectangle";
  }

  private static String span(int... places) {
    int last = places[places.length - 1];
    return places[0] == last ? " " + last : "s " + places[0] + " to " + last;
  }
}
