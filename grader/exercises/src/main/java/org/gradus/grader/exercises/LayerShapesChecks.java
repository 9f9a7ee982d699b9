package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.Refusal.assertAnswered;
import static org.gradus.grader.exercises.Refusal.assertRefused;
import static org.gradus.grader.exercises.Refusal.came;
import static org.gradus.grader.exercises.TextSlip.braced;
import static org.gradus.grader.exercises.TextSlip.slip;

import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks what comes out of each layer of a stack. */
abstract class LayerShapesChecks {
  @Test
  @Order(1)
  @Points(1)
  @Hint("A layer is {filters, kernel, stride, padding}, in this order: the stride is never 0.")
  @DisplayName("slides a kernel over a picture")
  void slidesAKernel(Student student) {
    int[][] rows = rows(student, new int[] {3, 10, 17}, new int[][] {{8, 4, 1, 0}});
    assertThat(rows)
        .as(
            "input {3, 10, 17}, layer {8, 4, 1, 0}: "
                + slip(
                    rows,
                    "{8, 10 − 4 + 1, 17 − 4 + 1}",
                    "[[8, 6, 13]]",
                    "the + 1 is missing: a kernel of 4 fits once into 4 pixels",
                    "[[8, 14, 7]]",
                    "height and width are swapped: height stands before width",
                    "[[8, 9, 16]]",
                    "the stride stands before the padding: this layer has stride 1 and padding 0",
                    "[[8, 7, 4]]",
                    "the new width comes of the width 17, not of the new height",
                    "[[8, 7, 7]]",
                    "the width is not the height: each side on its own",
                    "[[8, 14, 14]]",
                    "the height is not the width: each side on its own",
                    "[[7, 14, 8]]",
                    "channels stand in front: {channels, height, width}",
                    "[[3, 7, 14]]",
                    "a convolution makes as many channels as it has filters",
                    "[[24, 7, 14]]",
                    "each filter looks at all channels, and makes one: 8 filters, 8 channels",
                    "[[11, 7, 14]]",
                    "8 filters make 8 channels: those of the input are not put beside them",
                    "[[8, 10, 17]]",
                    "the kernel plays no part: where it does not fit, nothing comes out"))
        .isDeepEqualTo(new int[][] {{8, 7, 14}});
    rows = rows(student, new int[] {3, 9, 7}, new int[][] {{2, 2, 1, 0}});
    assertThat(rows)
        .as(
            "input {3, 9, 7}, layer {2, 2, 1, 0}: "
                + slip(
                    rows,
                    "2 filters make 2 channels of 9 − 2 + 1 rows and 7 − 2 + 1 columns",
                    "[[3, 8, 6]]",
                    "2 filters make 2 channels, though 3 channels came in"))
        .isDeepEqualTo(new int[][] {{2, 8, 6}});
    rows = rows(student, new int[] {4, 6, 9}, new int[][] {{1, 3, 1, 0}});
    assertThat(rows)
        .as(
            "input {4, 6, 9}, layer {1, 3, 1, 0}: "
                + slip(
                    rows,
                    "1 filter makes 1 channel of 6 − 3 + 1 rows and 9 − 3 + 1 columns",
                    "[[4, 4, 7]]",
                    "1 filter makes 1 channel: a pooling is a layer with 0 filters"))
        .isDeepEqualTo(new int[][] {{1, 4, 7}});
  }

  @Test
  @Order(2)
  @Needs("slidesAKernel")
  @Points(1)
  @Hint("Divide the room that the kernel has to move, then add 1.")
  @DisplayName("takes whole strides")
  void takesWholeStrides(Student student) {
    int[][] rows = rows(student, new int[] {2, 19, 14}, new int[][] {{5, 6, 2, 0}});
    assertThat(rows)
        .as(
            "input {2, 19, 14}, layer {5, 6, 2, 0}: "
                + slip(
                    rows,
                    "⌊(19 − 6) / 2⌋ + 1 and ⌊(14 − 6) / 2⌋ + 1",
                    "[[5, 8, 5]]",
                    "6.5 steps are 6: a step that does not fit is not made, so round down",
                    "[[5, 7, 4]]",
                    "the + 1 comes after the division",
                    "[[5, 14, 9]]",
                    "the stride plays no part",
                    "[[5, 9, 7]]",
                    "the kernel plays no part: it has 19 − 6 pixels to move",
                    "[[5, 10, 7]]",
                    "the kernel plays no part: it has 19 − 6 pixels to move",
                    "[[5, 6, 4]]",
                    "the + 1 is missing: the kernel stands somewhere before its first step"))
        .isDeepEqualTo(new int[][] {{5, 7, 5}});
    assertThat(rows(student, new int[] {2, 14, 9}, new int[][] {{3, 2, 3, 0}}))
        .as("input {2, 14, 9}, layer {3, 2, 3, 0}: a stride may be larger than the kernel")
        .isDeepEqualTo(new int[][] {{3, 5, 3}});
  }

  @Test
  @Order(3)
  @Needs("takesWholeStrides")
  @Points(1)
  @DisplayName("pads both sides")
  void padsBothSides(Student student) {
    int[][] rows = rows(student, new int[] {2, 11, 8}, new int[][] {{5, 3, 1, 2}});
    assertThat(rows)
        .as(
            "input {2, 11, 8}, layer {5, 3, 1, 2}: "
                + slip(
                    rows,
                    "the kernel slides over 2 + 11 + 2 rows and 2 + 8 + 2 columns",
                    "[[5, 9, 6]]",
                    "the padding is forgotten",
                    "[[5, 11, 8]]",
                    "the padding came at one side only: it is put above and below, left and"
                        + " right",
                    "[[5, 5, 2]]",
                    "the padding makes the picture larger, not smaller"))
        .isDeepEqualTo(new int[][] {{5, 13, 10}});
    rows = rows(student, new int[] {1, 12, 22}, new int[][] {{3, 5, 3, 1}});
    assertThat(rows)
        .as(
            "input {1, 12, 22}, layer {3, 5, 3, 1}: "
                + slip(
                    rows,
                    "⌊(12 + 2 − 5) / 3⌋ + 1 and ⌊(22 + 2 − 5) / 3⌋ + 1",
                    "[[3, 3, 6]]",
                    "the padding is forgotten",
                    "[[3, 3, 7]]",
                    "the padding came at one side only",
                    "[[3, 5, 8]]",
                    "the padding is added before the division by the stride",
                    "[[3, 4, 8]]",
                    "take the kernel away first, then divide what is left by the stride"))
        .isDeepEqualTo(new int[][] {{3, 4, 7}});
  }

  @Test
  @Order(4)
  @Needs("takesWholeStrides")
  @Points(1)
  @DisplayName("pools each channel on its own")
  void poolsEachChannel(Student student) {
    int[][] rows = rows(student, new int[] {7, 15, 20}, new int[][] {{0, 4, 3, 0}});
    assertThat(rows)
        .as(
            "input {7, 15, 20}, pooling {0, 4, 3, 0}: "
                + slip(
                    rows,
                    "the 7 channels stay, and the sides follow the same formula",
                    "[[0, 4, 6]]",
                    "a pooling keeps the channels that it gets; filters 0 only says that it is"
                        + " one",
                    "[[1, 4, 6]]",
                    "a pooling keeps its 7 channels: it does not mix them",
                    "[[7, 5, 7]]",
                    "a pooling, too, rounds down: a window that hangs over the edge is left out",
                    "[[7, 5, 6]]",
                    "the window has 15 − 4 and 20 − 4 pixels to move, not 15 and 20",
                    "[[7, 7, 10]]",
                    "not every pooling halves: this one has the kernel 4 and the stride 3",
                    "[[7, 3, 5]]",
                    "a pooling follows the same formula as a convolution, here with the kernel 4"
                        + " and the stride 3, and + 1"))
        .isDeepEqualTo(new int[][] {{7, 4, 6}});
    rows = rows(student, new int[] {5, 13, 10}, new int[][] {{0, 3, 2, 1}});
    assertThat(rows)
        .as(
            "input {5, 13, 10}, pooling {0, 3, 2, 1}: "
                + slip(
                    rows,
                    "⌊(13 + 2 − 3) / 2⌋ + 1 and ⌊(10 + 2 − 3) / 2⌋ + 1",
                    "[[5, 6, 4]]",
                    "a pooling has a padding, too",
                    "[[5, 7, 6]]",
                    "a pooling, too, rounds down: a window that hangs over the edge is left"
                        + " out"))
        .isDeepEqualTo(new int[][] {{5, 7, 5}});
  }

  @Test
  @Order(5)
  @Needs({"padsBothSides", "poolsEachChannel"})
  @Points(1)
  @Hint("What comes out of a layer goes into the next. Without layers there are no rows.")
  @DisplayName("goes on from layer to layer")
  void goesOnFromLayerToLayer(Student student) {
    int[][] layers = {{4, 3, 1, 1}, {0, 2, 2, 0}, {6, 3, 1, 0}, {0, 2, 2, 0}};
    int[][] rows = rows(student, new int[] {2, 12, 20}, layers);
    assertThat(rows)
        .as(
            "input {2, 12, 20}, layers {4, 3, 1, 1}, {0, 2, 2, 0}, {6, 3, 1, 0}, {0, 2, 2, 0}: "
                + slip(
                    rows,
                    "what comes out of a layer goes into the next",
                    "[[4, 12, 20], [2, 6, 10], [6, 10, 18], [2, 6, 10]]",
                    "each layer got the input, and not what comes out of the one before it",
                    "[[6, 2, 4], [6, 2, 4], [6, 2, 4], [6, 2, 4]]",
                    "all rows are the last one: one array stands in every row, so make a new one"
                        + " for each layer",
                    "[[4, 12, 20], [2, 6, 10], [6, 4, 8], [2, 2, 4]]",
                    "a pooling keeps the channels of the layer before it, not those of the input",
                    "[[4, 12, 20], [4, 6, 10], [6, 4, 8], [4, 2, 4]]",
                    "the second pooling gets 6 channels, from the convolution before it",
                    "[[4, 12, 20], [4, 6, 10], [6, 10, 18], [6, 6, 10]]",
                    "the channels go on, and the sides do not: each layer got those of the"
                        + " input"))
        .isDeepEqualTo(new int[][] {{4, 12, 20}, {4, 6, 10}, {6, 4, 8}, {6, 2, 4}});
    rows =
        rows(student, new int[] {2, 9, 12}, new int[][] {{5, 3, 1, 1}, {0, 2, 1, 0}, {0, 2, 2, 0}});
    assertThat(rows)
        .as(
            "input {2, 9, 12}, layers {5, 3, 1, 1}, {0, 2, 1, 0}, {0, 2, 2, 0}: "
                + slip(
                    rows,
                    "both poolings keep the 5 channels of the convolution",
                    "[[5, 9, 12], [5, 8, 11], [0, 4, 5]]",
                    "the second pooling gets the 5 channels that come out of the first, which has"
                        + " no filters"))
        .isDeepEqualTo(new int[][] {{5, 9, 12}, {5, 8, 11}, {5, 4, 5}});
    assertThat(Shape.of(student.layerShapes(new int[] {3, 8, 9}, new int[0][])))
        .as("no layers, no rows")
        .isEqualTo("0 rows");
  }

  @Test
  @Order(6)
  @Points(1)
  @Hint("Look at the room before you divide: in Java, -1 / 2 is 0.")
  @DisplayName("refuses a kernel that does not fit")
  void refusesWhatDoesNotFit(Student student) {
    for (int[] input : new int[][] {{4, 2, 9}, {4, 9, 2}}) {
      String came = came(() -> student.triesLayerShapes(input.clone(), new int[][] {{8, 3, 2, 0}}));
      assertRefused(
          came,
          "input %s, layer {8, 3, 2, 0}: a kernel of 3 does not fit into 2 pixels%s"
              .formatted(
                  braced(input),
                  came.contains("[[8, 1, 4]]") || came.contains("[[8, 4, 1]]")
                      ? "; (2 − 3) / 2 is 0 in Java, so the formula alone makes 1 of it"
                      : ""));
    }
    assertRefused(
        came(
            () ->
                student.triesLayerShapes(
                    new int[] {1, 9, 6}, new int[][] {{4, 5, 1, 0}, {0, 3, 1, 0}})),
        "input {1, 9, 6}, layers {4, 5, 1, 0}, {0, 3, 1, 0}: {4, 5, 2} goes into the pooling,"
            + " and its window of 3 does not fit into 2 pixels");
    assertAnswered(
        came(
            () ->
                student.triesLayerShapes(
                    new int[] {1, 3, 5}, new int[][] {{4, 3, 2, 0}, {6, 3, 1, 1}})),
        "input {1, 3, 5}, layers {4, 3, 2, 0}, {6, 3, 1, 1}: a kernel as large as its padded"
            + " picture fits");
  }

  @Test
  @Order(7)
  @Points(1)
  @Hint("Let a variable of your own point to the shape that goes into the next layer.")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    rows(student, new int[] {2, 9, 7}, new int[][] {{4, 3, 1, 0}, {0, 2, 2, 0}});
    int[][][] after =
        student.afterLayerShapes(new int[] {2, 9, 7}, new int[][] {{4, 3, 1, 0}, {0, 2, 2, 0}});
    assertThat(after[0])
        .as("input must be the same after the call: whoever called needs it again")
        .isDeepEqualTo(new int[][] {{2, 9, 7}});
    assertThat(after[1])
        .as("layers must be the same after the call: the answer is a new array")
        .isDeepEqualTo(new int[][] {{4, 3, 1, 0}, {0, 2, 2, 0}});
    assertThat(
            student.ownRowsOfLayerShapes(
                new int[] {2, 6, 6}, new int[][] {{2, 3, 1, 1}, {0, 1, 1, 0}}))
        .as(
            "how many rows of the answer are arrays of their own, neither input nor another row,"
                + " also where the numbers are the same")
        .isEqualTo(2);
    int[][][] twice =
        student.layerShapesTwice(
            new int[] {2, 9, 7}, new int[] {3, 8, 6}, new int[][] {{4, 3, 1, 0}, {0, 2, 2, 0}});
    assertThat(twice[1])
        .as("the first answer after a second call: each call makes a new array")
        .isDeepEqualTo(twice[0]);
  }

  /** The answer, if it has a row of three for each layer. */
  private static int[][] rows(Student student, int[] input, int[][] layers) {
    int[][] rows = student.layerShapes(input, layers);
    assertThat(Shape.of(rows))
        .as("a row {channels, height, width} for each layer, and none for the input")
        .isEqualTo(layers.length == 1 ? "1 row of 3" : layers.length + " rows of 3");
    return rows;
  }
}
