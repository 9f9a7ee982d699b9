package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 07: the shapes of a stack of layers, and four small parts of convolutional networks. A
 * message names a slip where the answer is the one that this slip gives; else it says how the right
 * one is made.
 */
@Exercise("07-convolutional-networks")
public final class ConvolutionalNetworksChecks {
  /** What a method must throw where there is no answer, or a subclass of it. */
  public static final String REFUSED = "IllegalArgumentException";

  /** What comes of a call that is not to be refused, whatever its numbers are. */
  public static final String ANSWERED = "an answer";

  private static final Offset<Double> CLOSE = within(1e-9);

  private static final String SILENT = REFUSED + " without a message";
  private static final String REFUSES =
      "; } catch (java.lang.IllegalArgumentException refused) { yield"
          + " refused.getMessage() == null || refused.getMessage().isBlank() ? \""
          + SILENT
          + "\" : \""
          + REFUSED
          + "\"; } } }";
  private static final String TRIES =
      "switch (0) { default -> { try { yield \"" + ANSWERED + ": \" + java.util.Arrays.";
  private static final String OWN_ROWS = "rows.remove(a0); yield rows.size(); } }";

  /** What the notebook must define. */
  @SuppressWarnings("MemberName") // the matrices are called as in the formulas and in the cells
  public interface Student {
    /** What comes out of each layer. */
    int[][] layerShapes(int[] input, int[][] layers);

    /** Input and layers as they are after layerShapes had them. */
    @Expr(
        value = "layerShapes(a0, a1) == null ? null : new int[][][] {{a0}, a1}",
        shown = "layerShapes(a0, a1)")
    int[][][] afterLayerShapes(int[] input, int[][] layers);

    /** How many rows of the answer are neither the input nor another row. */
    @Expr(
        value =
            "switch (0) { default -> { java.util.Set<Object> rows = new java.util.HashSet<>("
                + "java.util.Arrays.asList(layerShapes(a0, a1))); "
                + OWN_ROWS,
        shown = "layerShapes(a0, a1)")
    int ownRowsOfLayerShapes(int[] input, int[][] layers);

    /** An answer, and the same answer after a second call. */
    @Expr(
        value =
            "switch (0) { default -> { int[][] first = layerShapes(a0, a2); int[][] kept ="
                + " java.util.Arrays.stream(first).map(int[]::clone).toArray(int[][]::new);"
                + " layerShapes(a1, a2); yield new int[][][] {kept, first}; } }",
        shown = "layerShapes(a0, a2), then layerShapes(a1, a2)")
    int[][][] layerShapesTwice(int[] input, int[] other, int[][] layers);

    /** What comes of a call: an answer, or that it is refused. */
    @Expr(
        value = TRIES + "deepToString(layerShapes(a0, a1))" + REFUSES,
        shown = "layerShapes(a0, a1)")
    String triesLayerShapes(int[] input, int[][] layers);

    /** The numbers, some of them put out while training. */
    double[] dropout(double[] x, double[] random, double keep, boolean training);

    /** The numbers and the random numbers as they are after dropout had them. */
    @Expr(
        value = "dropout(a0, a1, a2, a3) == null ? null : new double[][] {a0, a1}",
        shown = "dropout(a0, a1, a2, a3)")
    double[][] afterDropout(double[] x, double[] random, double keep, boolean training);

    /** Whether dropout answers with the very array that it was given. */
    @Expr(value = "dropout(a0, a1, a2, a3) == a0", shown = "dropout(a0, a1, a2, a3)")
    boolean dropoutGivesBack(double[] x, double[] random, double keep, boolean training);

    /** An answer, and the same answer after a second call. */
    @Expr(
        value =
            "switch (0) { default -> { double[] first = dropout(a0, a2, a3, a4); double[] kept ="
                + " first.clone(); dropout(a1, a2, a3, a4); yield new double[][] {kept, first}; } }",
        shown = "dropout(a0, a2, a3, a4), then dropout(a1, a2, a3, a4)")
    double[][] dropoutTwice(
        double[] x, double[] other, double[] random, double keep, boolean training);

    /** What comes of a call: an answer, or that it is refused. */
    @Expr(
        value = TRIES + "toString(dropout(a0, a1, a2, a3))" + REFUSES,
        shown = "dropout(a0, a1, a2, a3)")
    String triesDropout(double[] x, double[] random, double keep, boolean training);

    /** The picture, so many columns further right and so many rows further down. */
    double[][] shift(double[][] picture, int dx, int dy);

    /** The picture as it is after shift had it. */
    @Expr(value = "shift(a0, a1, a2) == null ? null : a0", shown = "shift(a0, a1, a2)")
    double[][] afterShift(double[][] picture, int dx, int dy);

    /** How many rows of the answer are neither rows of the picture nor another row. */
    @Expr(
        value =
            "switch (0) { default -> { java.util.Set<Object> rows = new java.util.HashSet<>("
                + "java.util.Arrays.asList(shift(a0, a1, a2)));"
                + " rows.removeAll(java.util.Arrays.asList(a0)); "
                + OWN_ROWS,
        shown = "shift(a0, a1, a2)")
    int ownRowsOfShift(double[][] picture, int dx, int dy);

    /** An answer, and the same answer after a second call. */
    @Expr(
        value =
            "switch (0) { default -> { double[][] first = shift(a0, a2, a3); double[][] kept ="
                + " java.util.Arrays.stream(first).map(double[]::clone).toArray(n -> new double[n][]);"
                + " shift(a1, a2, a3); yield new double[][][] {kept, first}; } }",
        shown = "shift(a0, a2, a3), then shift(a1, a2, a3)")
    double[][][] shiftTwice(double[][] picture, double[][] other, int dx, int dy);

    /** The mean of each channel. */
    double[] globalAveragePool(double[][][] maps);

    /** The channels as they are after globalAveragePool had them. */
    @Expr(value = "globalAveragePool(a0) == null ? null : a0", shown = "globalAveragePool(a0)")
    double[][][] afterGlobalAveragePool(double[][][] maps);

    /** An answer, and the same answer after a second call. */
    @Expr(
        value =
            "switch (0) { default -> { double[] first = globalAveragePool(a0); double[] kept ="
                + " first.clone(); globalAveragePool(a1); yield new double[][] {kept, first}; } }",
        shown = "globalAveragePool(a0), then globalAveragePool(a1)")
    double[][] globalAveragePoolTwice(double[][][] maps, double[][][] other);

    /** What a residual block makes of x. */
    double[] residual(double[] x, double[][] W1, double[][] W2);

    /** x, W1 and W2 as they are after residual had them. */
    @Expr(
        value = "residual(a0, a1, a2) == null ? null : new double[][][] {{a0}, a1, a2}",
        shown = "residual(a0, a1, a2)")
    double[][][] afterResidual(double[] x, double[][] W1, double[][] W2);

    /** Whether residual answers with the very array that it was given. */
    @Expr(value = "residual(a0, a1, a2) == a0", shown = "residual(a0, a1, a2)")
    boolean residualGivesBack(double[] x, double[][] W1, double[][] W2);

    /** An answer, and the same answer after a second call. */
    @Expr(
        value =
            "switch (0) { default -> { double[] first = residual(a0, a2, a3); double[] kept ="
                + " first.clone(); residual(a1, a2, a3); yield new double[][] {kept, first}; } }",
        shown = "residual(a0, a2, a3), then residual(a1, a2, a3)")
    double[][] residualTwice(double[] x, double[] other, double[][] W1, double[][] W2);

    /** What comes of a call: an answer, or that it is refused. */
    @Expr(
        value = TRIES + "toString(residual(a0, a1, a2))" + REFUSES,
        shown = "residual(a0, a1, a2)")
    String triesResidual(double[] x, double[][] W1, double[][] W2);
  }

  ConvolutionalNetworksChecks() {}

  @Nested
  @Order(1)
  @Question(value = "layerShapes", title = "The shapes of a stack")
  class LayerShapes {
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
          rows(
              student,
              new int[] {2, 9, 12},
              new int[][] {{5, 3, 1, 1}, {0, 2, 1, 0}, {0, 2, 2, 0}});
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
        String came =
            came(() -> student.triesLayerShapes(input.clone(), new int[][] {{8, 3, 2, 0}}));
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

  @Nested
  @Order(2)
  @Question(value = "dropout", title = "Dropout")
  class Dropout {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("puts out numbers, and scales those that stay")
    void scalesWhatStays(Student student) {
      double[] y =
          student.dropout(
              new double[] {2, 3, 0.5, -4}, new double[] {0.1, 0.9, 0.6, 0.3}, 0.8, true);
      assertThat(Shape.of(y)).as("a number for each of x").isEqualTo("4 values");
      assertThat(y)
          .as(
              "x = {2, 3, 0.5, -4}, random = {0.1, 0.9, 0.6, 0.3}, keep = 0.8: "
                  + slip(
                      y,
                      "the second number is put out, the others are divided by 0.8",
                      "[2.0, 3.0, 0.5, -4.0]",
                      "nothing happened, and training is true: this is for when it is false",
                      "[2.0, 0.0, 0.5, -4.0]",
                      "those that stay must be scaled: divide them by keep",
                      "[1.6, 0.0, 0.4, -3.2]",
                      "those that stay become larger: divide by keep, do not multiply",
                      "[10.0, 0.0, 2.5, -20.0]",
                      "divided by 1 − keep; keep is the probability to stay, so divide by keep",
                      "[2.666666667, 0.0, 0.666666667, -5.333333333]",
                      "divided by the share that happened to stay, 3 of 4; divide by keep",
                      "[2.5, 3.0, 0.625, -5.0]",
                      "what is put out becomes 0",
                      "[2.5, 3.75, 0.625, -5.0]",
                      "nothing is put out: 0.9 is not below 0.8",
                      "[0.0, 3.75, 0.0, 0.0]",
                      "the wrong ones stay: a number stays if its random number is below keep",
                      "[0.0, 3.0, 0.0, 0.0]",
                      "the wrong ones stay: a number stays if its random number is below keep",
                      "[0.0, 15.0, 0.0, 0.0]",
                      "keep is the probability to stay, not to be put out",
                      "[0.0, 3.75, 0.625, -5.0]",
                      "put out by random < 1 − keep: as good a rule, but not the one of the task,"
                          + " which lets stay what is below keep",
                      "[0.0, 3.0, 0.5, -4.0]",
                      "keep is the probability to stay: those stay whose random number is below"
                          + " it",
                      "[2.5, 0.0, 0.0, 0.0]",
                      "keep is the probability to stay: those stay whose random number is below"
                          + " keep, not 1 − keep",
                      "[10.0, 0.0, 0.0, 0.0]",
                      "keep is the probability to stay, not to be put out",
                      "[2.0, 0.0, 0.0, 0.0]",
                      "keep is the probability to stay, not to be put out; and scale by it",
                      "[2.5, 0.0, 0.0, -5.0]",
                      "0.6 is below 0.8: compare with keep, not with a number of your own",
                      "[2.5, 0.0, 0.625, 0.0]",
                      "negative numbers stay, too: no ReLU here"))
          .containsExactly(new double[] {2.5, 0, 0.625, -5}, CLOSE);
      y = student.dropout(new double[] {1, -2, 3}, new double[] {0.4, 0.2, 0.8}, 0.3, true);
      assertThat(y)
          .as(
              "x = {1, -2, 3}, random = {0.4, 0.2, 0.8}, keep = 0.3: the second alone stays, and"
                  + " −2 / 0.3 is a double")
          .containsExactly(new double[] {0, -2 / 0.3, 0}, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("scalesWhatStays")
    @Points(1)
    @DisplayName("draws the line exactly at keep")
    void drawsTheLineAtKeep(Student student) {
      double[] y =
          student.dropout(new double[] {1, 2, 3}, new double[] {0.25, 0, 0.75}, 0.25, true);
      assertThat(y)
          .as(
              "x = {1, 2, 3}, random = {0.25, 0, 0.75}, keep = 0.25: "
                  + slip(
                      y,
                      "0 is below 0.25, and 0.25 and 0.75 are not",
                      "[4.0, 8.0, 0.0]",
                      "0.25 is not below 0.25: compare with <, not with <=",
                      "[0.0, 0.0, 0.0]",
                      "0 is a random number like others, and below keep"))
          .containsExactly(new double[] {0, 8, 0}, CLOSE);
      y = student.dropout(new double[] {1, -2, 3}, new double[] {0.999, 0, 0.5}, 1, true);
      assertThat(y)
          .as("keep = 1: every random number is below 1, so all stay, and divided by 1 as they are")
          .containsExactly(new double[] {1, -2, 3}, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("While training, look at keep before the first number.")
    @DisplayName("refuses a keep that is no probability to stay")
    void refusesAKeepThatIsNone(Student student) {
      String[] reasons = {
        "keep = 0: nothing could ever stay, and there is no dividing by 0",
        "keep = -0.5: a probability is not negative",
        "keep = 1.5: a probability is at most 1"
      };
      double[] keeps = {0, -0.5, 1.5};
      for (int n = 0; n < keeps.length; n++) {
        double keep = keeps[n];
        assertRefused(
            came(
                () -> student.triesDropout(new double[] {1, 2}, new double[] {0, 0.5}, keep, true)),
            reasons[n]);
      }
      for (double keep : new double[] {1, 0.001}) {
        assertAnswered(
            came(
                () -> student.triesDropout(new double[] {1, 2}, new double[] {0, 0.5}, keep, true)),
            "keep = %s is greater than 0 and at most 1".formatted(keep));
      }
    }

    @Test
    @Order(4)
    @Points(1)
    @Hint("Ask for training first: when it is false, random and keep are not looked at.")
    @DisplayName("lets all pass when asked")
    void letsAllPass(Student student) {
      double[] y =
          student.dropout(new double[] {2, -3, 0.5}, new double[] {0.9, 0.1, 0.6}, 0.4, false);
      assertThat(y)
          .as(
              "x = {2, -3, 0.5}, random = {0.9, 0.1, 0.6}, keep = 0.4, training = false: "
                  + slip(
                      y,
                      "all stay as they are",
                      "[0.8, -1.2, 0.2]",
                      "multiplied by keep when asked; here those that stay were scaled while"
                          + " training, and once is enough",
                      "[1.2, -1.8, 0.3]",
                      "no scaling when asked",
                      "[5.0, -7.5, 1.25]",
                      "no scaling when asked: that belongs to training",
                      "[0.0, -7.5, 0.0]",
                      "this is the answer of training: look at training",
                      "[0.0, -3.0, 0.0]",
                      "nothing is put out when the network is asked",
                      "[0.0, 0.0, 0.0]",
                      "all are 0: when asked, all pass"))
          .containsExactly(new double[] {2, -3, 0.5}, CLOSE);
      assertThat(student.dropout(new double[] {4, -1}, new double[0], 0.4, false))
          .as("x = {4, -1}, no random numbers, training = false: they are not looked at")
          .containsExactly(new double[] {4, -1}, CLOSE);
      for (double keep : new double[] {0, 1.5}) {
        assertAnswered(
            came(() -> student.triesDropout(new double[] {4, -1}, new double[0], keep, false)),
            "keep = %s, training = false: keep is not looked at".formatted(keep));
        assertThat(student.dropout(new double[] {4, -1}, new double[0], keep, false))
            .as("x = {4, -1}, keep = %s, training = false: keep is not looked at", keep)
            .containsExactly(new double[] {4, -1}, CLOSE);
      }
    }

    @Test
    @Order(5)
    @Points(1)
    @Hint("Begin with a new array, or with x.clone(), and write into that alone.")
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student) {
      double[][] given = {{2, -3, 0.5}, {0.9, 0.1, 0.6}};
      for (boolean training : new boolean[] {true, false}) {
        double[][] after = student.afterDropout(given[0].clone(), given[1].clone(), 0.4, training);
        assertThat(after).as("what dropout returns").isNotNull();
        assertThat(after[0])
            .as("x must be the same after the call: the answer is a new array")
            .isEqualTo(given[0]);
        assertThat(after[1]).as("random must be the same after the call").isEqualTo(given[1]);
        assertThat(
                student.dropoutGivesBack(
                    given[0].clone(), given[1].clone(), training ? 1 : 0.4, training))
            .as(
                "whether the answer is x itself (training = %s): a copy is wanted, for whoever"
                    + " changes the answer would change x",
                training)
            .isFalse();
        double[][] twice =
            student.dropoutTwice(
                given[0].clone(), new double[] {7, 8, 9}, given[1].clone(), 0.7, training);
        assertThat(twice[1])
            .as("the first answer after a second call: each call makes a new array")
            .isEqualTo(twice[0]);
      }
    }
  }

  @Nested
  @Order(3)
  @Question(value = "shift", title = "A picture moves")
  class Shift {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("moves to the right and down")
    void movesRightAndDown(Student student) {
      double[][] shifted = moved(student, counted(3, 4), 2, 1);
      assertThat(Shape.of(shifted)).as("as large as the picture").isEqualTo("3 rows of 4");
      assertThat(shifted)
          .as(
              "{{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}} by dx = 2, dy = 1: "
                  + slip(
                      shifted,
                      "the 1 goes to row 1, column 2",
                      "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 2, 3]]",
                      "dx and dy are swapped: dx moves along a row, dy from row to row",
                      "[[7, 8, 0, 0], [11, 12, 0, 0], [0, 0, 0, 0]]",
                      "to the left and up; a pixel at (row, column) comes from (row − dy, column −"
                          + " dx)",
                      "[[10, 11, 12, 0], [0, 0, 0, 0], [0, 0, 0, 0]]",
                      "dx and dy are swapped, and both have the wrong sign",
                      "[[0, 0, 0, 0], [3, 4, 0, 0], [7, 8, 0, 0]]",
                      "to the left; a positive dx moves to the right",
                      "[[0, 0, 5, 6], [0, 0, 9, 10], [0, 0, 0, 0]]",
                      "up; a positive dy moves down, for row 0 is at the top",
                      "[[11, 12, 9, 10], [3, 4, 1, 2], [7, 8, 5, 6]]",
                      "what goes out came back at the other side: it is lost, and zeros come in",
                      "[[0, 0, 0, 0], [3, 4, 1, 2], [7, 8, 5, 6]]",
                      "what goes out at the right came back at the left: zeros come in",
                      "[[0, 0, 9, 10], [0, 0, 1, 2], [0, 0, 5, 6]]",
                      "what goes out below came back at the top: zeros come in",
                      "[[1, 2, 3, 4], [5, 6, 1, 2], [9, 10, 5, 6]]",
                      "the old pixels still stand at the edge: begin with a new array of zeros",
                      "[[1, 1, 1, 2], [1, 1, 1, 2], [5, 5, 5, 6]]",
                      "the edge was repeated: what comes in is 0",
                      "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 6]]",
                      "row 0 and column 0 of the picture are missing: 0 <= …, not 0 < …",
                      "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 5, 6]]",
                      "row 0 of the picture is missing: 0 <= …, not 0 < …",
                      "[[0, 0, 0, 0], [0, 0, 0, 2], [0, 0, 0, 6]]",
                      "column 0 of the picture is missing: 0 <= …, not 0 < …",
                      "[[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]]",
                      "dx plays no part",
                      "[[0, 0, 1, 2], [0, 0, 5, 6], [0, 0, 9, 10]]",
                      "dy plays no part",
                      "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]",
                      "all is 0: whoever writes into the picture itself overwrites what is still"
                          + " to be read"))
          .isDeepEqualTo(new double[][] {{0, 0, 0, 0}, {0, 0, 1, 2}, {0, 0, 5, 6}});
      shifted = moved(student, new double[][] {{-0.5, 2.5, 7}, {1.3, -4, 6}, {1, 2, 3}}, 1, 1);
      assertThat(shifted)
          .as(
              "{{-0.5, 2.5, 7}, {1.3, -4, 6}, {1, 2, 3}} by dx = 1, dy = 1: "
                  + slip(
                      shifted,
                      "a pixel is moved as it is, whatever number it is",
                      "[[0, 0, 0], [0, 0, 2], [0, 1, -4]]",
                      "the fractions are lost: a pixel is a double",
                      "[[0, 0, 0], [0, 0, 2.5], [0, 1.3, 0]]",
                      "a pixel below 0 is moved as it is",
                      "[[0, 0, 0], [0, 0.5, 2.5], [0, 1.3, 4]]",
                      "a pixel below 0 is moved as it is"))
          .isDeepEqualTo(new double[][] {{0, 0, 0}, {0, -0.5, 2.5}, {0, 1.3, -4}});
    }

    @Test
    @Order(2)
    @Needs("movesRightAndDown")
    @Points(1)
    @Hint("Height and width are not the same number: which belongs to rows?")
    @DisplayName("moves to the left and up, and one way alone")
    void movesLeftAndUp(Student student) {
      double[][] shifted = moved(student, counted(4, 3), -1, -2);
      assertThat(Shape.of(shifted)).as("as large as the picture").isEqualTo("4 rows of 3");
      assertThat(shifted)
          .as(
              "{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}} by dx = -1, dy = -2: "
                  + slip(
                      shifted,
                      "the 8 goes to row 0, column 0",
                      "[[0, 0, 0], [0, 0, 0], [0, 1, 2], [0, 4, 5]]",
                      "the sign is lost: negative numbers move to the left and up",
                      "[[8, 9, 7], [11, 12, 10], [2, 3, 1], [5, 6, 4]]",
                      "what goes out came back at the other side",
                      "[[8, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]",
                      "the last row and the last column of the picture are missing: < height, not"
                          + " < height − 1",
                      "[[8, 9, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]",
                      "the last row of the picture is missing: rows go up to below the height",
                      "[[8, 0, 0], [11, 0, 0], [0, 0, 0], [0, 0, 0]]",
                      "the last column of the picture is missing: columns go up to below the width",
                      "[[8, 9, 3], [11, 12, 6], [7, 8, 9], [10, 11, 12]]",
                      "the old pixels still stand at the edge: begin with a new array of zeros",
                      "[[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]",
                      "all is 0: negative numbers move, too",
                      "[[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]",
                      "nothing moved: negative numbers move, too"))
          .isDeepEqualTo(new double[][] {{8, 9, 0}, {11, 12, 0}, {0, 0, 0}, {0, 0, 0}});
      assertThat(moved(student, counted(4, 3), 1, -1))
          .as("{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}} by dx = 1, dy = -1: right and up")
          .isDeepEqualTo(new double[][] {{0, 4, 5}, {0, 7, 8}, {0, 10, 11}, {0, 0, 0}});
      assertThat(moved(student, counted(2, 3), -1, 0))
          .as("{{1, 2, 3}, {4, 5, 6}} by dx = -1, dy = 0: to the left alone")
          .isDeepEqualTo(new double[][] {{2, 3, 0}, {5, 6, 0}});
      assertThat(moved(student, counted(2, 3), 0, 1))
          .as("{{1, 2, 3}, {4, 5, 6}} by dx = 0, dy = 1: down alone")
          .isDeepEqualTo(new double[][] {{0, 0, 0}, {1, 2, 3}});
    }

    @Test
    @Order(3)
    @Needs("movesRightAndDown")
    @Points(1)
    @DisplayName("moves a picture out of sight")
    void movesOutOfSight(Student student) {
      int[][] ways = {{5, 0}, {-7, 0}, {0, 2}, {0, -3}, {12, -5}};
      for (int[] way : ways) {
        assertThat(moved(student, counted(2, 5), way[0], way[1]))
            .as(
                "2 rows of 5 by dx = %d, dy = %d: all pixels are beyond the edge, and zeros are"
                    + " left",
                way[0], way[1])
            .isDeepEqualTo(new double[2][5]);
      }
      assertThat(moved(student, counted(2, 5), 3, 0))
          .as("2 rows of 5 by dx = 3, dy = 0: two columns are still in sight, for the width is 5")
          .isDeepEqualTo(new double[][] {{0, 0, 0, 1, 2}, {0, 0, 0, 6, 7}});
      assertThat(moved(student, counted(5, 2), 0, 3))
          .as("5 rows of 2 by dx = 0, dy = 3: two rows are still in sight, for the height is 5")
          .isDeepEqualTo(new double[][] {{0, 0}, {0, 0}, {0, 0}, {1, 2}, {3, 4}});
    }

    @Test
    @Order(4)
    @Points(1)
    @Hint("new double[height][width] makes new rows; clone() of a picture copies none of its rows.")
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student) {
      int[][] ways = {{1, 1}, {-1, -1}, {0, 1}, {0, 0}, {0, 5}};
      for (int[] way : ways) {
        assertThat(student.afterShift(counted(3, 4), way[0], way[1]))
            .as(
                "the picture must be the same after a shift by dx = %d, dy = %d: write into a new"
                    + " one",
                way[0], way[1])
            .isDeepEqualTo(counted(3, 4));
        assertThat(student.ownRowsOfShift(counted(3, 4), way[0], way[1]))
            .as(
                "how many rows of the answer are arrays of their own, neither the picture's nor"
                    + " another row (dx = %d, dy = %d): whoever changes one changes nothing else",
                way[0], way[1])
            .isEqualTo(3);
      }
      double[][][] twice = student.shiftTwice(counted(3, 4), new double[3][4], 1, 1);
      assertThat(twice[1])
          .as("the first answer after a second call: each call makes a new array")
          .isDeepEqualTo(twice[0]);
    }

    /** The answer; a 0 is a 0, also with a minus in front. */
    private static double[][] moved(Student student, double[][] picture, int dx, int dy) {
      double[][] shifted = student.shift(picture, dx, dy);
      for (int row = 0; shifted != null && row < shifted.length; row++) {
        for (int column = 0; shifted[row] != null && column < shifted[row].length; column++) {
          shifted[row][column] += 0.0;
        }
      }
      return shifted;
    }
  }

  @Nested
  @Order(4)
  @Question(value = "globalAveragePool", title = "One number a channel")
  class GlobalAveragePool {
    private static final double[][][] MAPS = {
      {{1, 2, 3}, {4, 5, 7.5}}, {{-1, 0.5, -2}, {-4, -8, -0.5}}
    };

    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the mean of each channel")
    void givesTheMeans(Student student) {
      double[] means = student.globalAveragePool(Copy.of(MAPS));
      assertThat(Shape.of(means)).as("one number for each of 2 channels").isEqualTo("2 values");
      assertThat(means)
          .as(
              "{{{1, 2, 3}, {4, 5, 7.5}}, {{-1, 0.5, -2}, {-4, -8, -0.5}}}: "
                  + slip(
                      means,
                      "22.5 / 6 and −15 / 6",
                      "[22.5, -15.0]",
                      "these are the sums: divide by the number of places",
                      "[3.75, 0.625]",
                      "sum and count of the first channel are still in the second: begin anew at 0",
                      "[3.75, 2.666666667]",
                      "numbers below 0 count as they are",
                      "[3.75, 0.083333333]",
                      "numbers below 0 count as they are: no ReLU here",
                      "[2.5, -2.5]",
                      "only the first column of each channel came into it",
                      "[11.25, -7.5]",
                      "divided by 2; a channel has 2 · 3 places",
                      "[7.5, -5.0]",
                      "divided by the width alone; a channel has 2 · 3 places",
                      "[5.625, -3.75]",
                      "divided by 4; a channel need not be square: 2 · 3 places",
                      "[2.5, -1.666666667]",
                      "divided by 9; a channel need not be square: 2 · 3 places",
                      "[4.5, -3.0]",
                      "divided by 2 + 3; a channel has 2 · 3 places",
                      "[1.875, -1.25]",
                      "divided by all places of all channels; each channel has its own mean",
                      "[7.5, 0.5]",
                      "these are the largest: a mean is asked for, not the maximum",
                      "[3.75, 1.25]",
                      "the sum of the first channel is still in that of the second: begin anew at"
                          + " 0",
                      "[3.75, -1.875]",
                      "the first channel's mean is still in the sum of the second: begin anew at 0",
                      "[3.75, 3.75]",
                      "the second number is the first channel's, too: maps[c], not maps[0]",
                      "[3.0, -2.0]",
                      "the fractions are lost: sum and mean are doubles, not ints",
                      "[3.666666667, -2.333333333]",
                      "the fractions are lost while adding up: the sum is a double, not an int",
                      "[3.75, 0.0]",
                      "the second channel never came into it: one number for each channel",
                      "[3.0, -3.125]",
                      "the rows are longer than the channel is high: it need not be square",
                      "[7.5, -0.5]",
                      "only the last pixel stayed: add up (+=), do not replace (=)",
                      "[0.625, 0.625]",
                      "this is the mean of everything; each channel has its own",
                      "[0.583333333, 0.666666667]",
                      "these are means of rows, over both channels: maps[channel][row][column]",
                      "[2.0, -0.833333333]",
                      "only the first row of each channel came into it",
                      "[5.5, -4.166666667]",
                      "only the last row of each channel came into it"))
          .containsExactly(new double[] {3.75, -2.5}, CLOSE);
      means = student.globalAveragePool(new double[][][] {{{1, 0, 0}}, {{0, -2, 0}}});
      assertThat(means)
          .as(
              "{{{1, 0, 0}}, {{0, -2, 0}}}: "
                  + slip(
                      means,
                      "1 / 3 and −2 / 3, as doubles",
                      "[1.0, -2.0]",
                      "a 0 is a number like others: each channel has 3 places",
                      "[0.33, -0.67]",
                      "a mean is not rounded"))
          .containsExactly(new double[] {1 / 3.0, -2 / 3.0}, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("givesTheMeans")
    @Points(1)
    @Hint("How many channels, rows and columns there are, the array says itself.")
    @DisplayName("fits channels of any size")
    void fitsAnySize(Student student) {
      assertThat(student.globalAveragePool(new double[][][] {{{-1, -2, -6}}, {{1, 2, 4.5}}}))
          .as("2 channels of 1×3: {{{-1, -2, -6}}, {{1, 2, 4.5}}}")
          .containsExactly(new double[] {-3, 2.5}, CLOSE);
      assertThat(
              student.globalAveragePool(
                  new double[][][] {
                    {{1}, {2}, {3}, {-8}}, {{0}, {0}, {0}, {2}}, {{4}, {4}, {4}, {5}}
                  }))
          .as("3 channels of 4×1")
          .containsExactly(new double[] {-0.5, 0.5, 4.25}, CLOSE);
      assertThat(student.globalAveragePool(new double[][][] {{{-7}}}))
          .as("1 channel of 1×1: {{{-7}}}")
          .containsExactly(new double[] {-7}, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Add up in a number or an array of your own.")
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student) {
      double[][][] after = student.afterGlobalAveragePool(Copy.of(MAPS));
      assertThat(after).as("what globalAveragePool returns").isNotNull();
      for (int c = 0; c < MAPS.length; c++) {
        assertThat(after[c])
            .as("maps[%d] must be the same after the call: add up in a number of your own", c)
            .isDeepEqualTo(MAPS[c]);
      }
      double[][] twice = student.globalAveragePoolTwice(Copy.of(MAPS), new double[2][3][2]);
      assertThat(twice[1])
          .as("the first answer after a second call: each call makes a new array")
          .isEqualTo(twice[0]);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "residual", title = "A way around")
  class Residual {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student) {
      double[] y =
          student.residual(
              new double[] {2, 3, -1},
              new double[][] {{1, 2, 2}, {0, -2, -2}, {1, 0, 0}},
              new double[][] {{-2, -2, 2}, {2, -1, -2}, {0, 2, 2}});
      assertThat(Shape.of(y)).as("as many numbers as x").isEqualTo("3 values");
      assertThat(y)
          .as(
              "x = {2, 3, -1}, W1 = {{1, 2, 2}, {0, -2, -2}, {1, 0, 0}}, W2 = {{-2, -2, 2}, {2, -1,"
                  + " -2}, {0, 2, 2}}: "
                  + slip(
                      y,
                      "W1 x = {6, -4, 2}, its ReLU {6, 0, 2}, F(x) = {-8, 8, 4}, and x comes on"
                          + " top",
                      "[0.0, 8.0, 4.0]",
                      "x itself is missing: it goes around the layers, and is added to F(x)",
                      "[-8.0, 8.0, 4.0]",
                      "this is F(x) alone: x is added to it, and a ReLU comes at the end",
                      "[-6.0, 11.0, 3.0]",
                      "the ReLU at the end is missing: nothing below 0 comes out",
                      "[2.0, 15.0, 0.0]",
                      "the ReLU between W1 and W2 is missing",
                      "[2.0, 15.0, -5.0]",
                      "both ReLUs are missing",
                      "[2.0, 11.0, 3.0]",
                      "the ReLU comes after the sum, not on F(x) before it",
                      "[2.0, 11.0, 4.0]",
                      "one ReLU comes after the sum, not one on x and one on F(x) before it",
                      "[0.0, 11.0, 4.0]",
                      "x is added as it is: no ReLU on the way around",
                      "[-6.0, 11.0, 4.0]",
                      "x is added as it is, and the ReLU comes after the sum",
                      "[0.0, 15.0, 3.0]",
                      "W1 gets x as it is: no ReLU before it",
                      "[-10.0, 15.0, 3.0]",
                      "W1 gets x as it is, and the last ReLU comes after the sum",
                      "[16.0, 0.0, 0.0]",
                      "W1 and W2 are swapped: x goes through W1 first",
                      "[0.0, 5.0, 0.0]",
                      "W1 has rows and columns swapped: row k of W1 belongs to hidden unit k",
                      "[0.0, 0.0, 15.0]",
                      "W2 has rows and columns swapped: row j of W2 belongs to output j",
                      "[0.0, 1.0, 1.0]",
                      "both matrices have rows and columns swapped",
                      "[8.0, 3.0, 1.0]",
                      "W2 is missing: the hidden numbers are not yet F(x)",
                      "[8.0, 0.0, 1.0]",
                      "W2 is missing: the hidden numbers are not yet F(x)",
                      "[0.0, 4.0, 5.0]",
                      "W1 is missing: W2 gets the hidden numbers, not x",
                      "[0.0, 6.0, 3.0]",
                      "either W1 is missing, for W2 gets the hidden numbers; or what is above 6 was"
                          + " cut, and ReLU has no upper end",
                      "[10.0, 0.0, 0.0]",
                      "F(x) is added to x, not taken away",
                      "[0.0, 8.0, 6.0]",
                      "the way around carries x, not the hidden numbers",
                      "[0.0, 14.0, 2.0]",
                      "x is added twice",
                      "[0.0, 17.0, 1.0]",
                      "x[j] is added once, not once for each hidden unit",
                      "[0.0, 1.0, 3.0]",
                      "W1 x is a sum: only its last term was kept (= in place of +=)",
                      "[6.0, 0.0, 3.0]",
                      "W2 times the hidden numbers is a sum: only its last term was kept",
                      "[0.0, 5.0, 11.0]",
                      "one hidden unit's sum went on in the next: each begins at 0",
                      "[0.0, 15.0, 0.0]",
                      "x changed while it was still needed: write into a new array",
                      "[4.0, 11.0, 4.0]",
                      "the ReLU comes after the whole sum, not after each term",
                      "[0.0, 9.0, 7.0]",
                      "the ReLU comes after the whole sum of W1 x, not after each term"))
          .containsExactly(new double[] {0, 11, 3}, CLOSE);
      y =
          student.residual(
              new double[] {0.3, -2},
              new double[][] {{1, -0.1}, {-1, 0.5}},
              new double[][] {{2, 1}, {5, -1}});
      assertThat(y)
          .as(
              "x = {0.3, -2}, W1 = {{1, -0.1}, {-1, 0.5}}, W2 = {{2, 1}, {5, -1}}: "
                  + slip(
                      y,
                      "W1 x = {0.5, -1.3}, its ReLU {0.5, 0}, F(x) = {1, 2.5}, and all are doubles",
                      "[0.3, 0.0]",
                      "the hidden number 0.5 is lost: ReLU lets pass what is above 0, also a"
                          + " fraction",
                      "[1.0, 0.0]",
                      "the fractions are lost: all numbers are doubles"))
          .containsExactly(new double[] {1.3, 0.5}, CLOSE);
      y = student.residual(new double[] {1.5, -2}, new double[2][2], new double[2][2]);
      assertThat(y)
          .as("all weights 0, x = {1.5, -2}: F(x) is 0, and ReLU(x) is left")
          .containsExactly(new double[] {1.5, 0}, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(1)
    @Hint("W1.length is the number of hidden units.")
    @DisplayName("fits any number of hidden units")
    void fitsAnySize(Student student) {
      assertThat(
              student.residual(
                  new double[] {2, -1},
                  new double[][] {{1, 1}, {-1, 1}, {0.5, -2}},
                  new double[][] {{1, 5, -0.5}, {2, -7, 1}}))
          .as(
              "three hidden units: x = {2, -1}, W1 = {{1, 1}, {-1, 1}, {0.5, -2}}, W2 = {{1, 5,"
                  + " -0.5}, {2, -7, 1}}")
          .containsExactly(new double[] {1.5, 4}, CLOSE);
      assertThat(
              student.residual(
                  new double[] {1, -2, 3},
                  new double[][] {{1, 1, 1}},
                  new double[][] {{-1}, {2}, {0.5}}))
          .as("one hidden unit: x = {1, -2, 3}, W1 = {{1, 1, 1}}, W2 = {{-1}, {2}, {0.5}}")
          .containsExactly(new double[] {0, 2, 4}, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("W2.length is how many numbers F(x) has.")
    @DisplayName("refuses what cannot be added")
    void refusesWhatDoesNotFit(Student student) {
      double[][][] seconds = {{{1}}, {{1}, {2}, {3}}};
      for (double[][] second : seconds) {
        assertRefused(
            came(() -> student.triesResidual(new double[] {1, 2}, new double[][] {{1, 1}}, second)),
            "x = {1, 2}, W1 = {{1, 1}}, W2 = %s: x has 2 numbers, F(x) has %d, so they cannot be added"
                .formatted(braced(second), second.length));
      }
      assertAnswered(
          came(
              () ->
                  student.triesResidual(
                      new double[] {1, 2}, new double[][] {{1, 1}}, new double[][] {{1}, {2}})),
          "x = {1, 2}, W1 = {{1, 1}}, W2 = {{1}, {2}}: x and F(x) have 2 numbers each");
    }

    @Test
    @Order(4)
    @Points(1)
    @Hint("double[] y = x; is no copy. x.clone() is one.")
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student) {
      double[][][] given = {{{2, -1}}, {{1, 2}, {3, -1}}, {{-1, 2}, {1, 1}}};
      double[][][] copied = Copy.of(given);
      double[][][] after = student.afterResidual(copied[0][0], copied[1], copied[2]);
      assertThat(after).as("what residual returns").isNotNull();
      String[] names = {"x", "W1", "W2"};
      for (int n = 0; n < names.length; n++) {
        assertThat(after[n])
            .as("%s must be the same after the call: the answer is a new array", names[n])
            .isDeepEqualTo(given[n]);
      }
      assertThat(student.residualGivesBack(new double[] {2, 1}, new double[2][2], new double[2][2]))
          .as(
              "whether the answer is x itself: a copy is wanted, also where nothing changes, for"
                  + " whoever changes the answer would change x")
          .isFalse();
      double[][] twice =
          student.residualTwice(copied[0][0], new double[] {7, 8}, copied[1], copied[2]);
      assertThat(twice[1])
          .as("the first answer after a second call: each call makes a new array")
          .isEqualTo(twice[0]);
    }
  }

  /**
   * What came of a call that tries: what it says, or the name of an exception that refuses nothing.
   * What stops a check before the student's code throws goes on its way.
   */
  public static String came(Supplier<String> call) {
    try {
      return call.get();
    } catch (StudentFailure failure) {
      if (failure.kind() != StudentFailure.Kind.THREW) {
        throw failure;
      }
      return failure.thrownType().substring(failure.thrownType().lastIndexOf('.') + 1);
    }
  }

  /** Whether it came to an answer, whatever its numbers are: they are for other checks. */
  public static String answered(String came) {
    return came.startsWith(ANSWERED) && !came.endsWith(": null") ? ANSWERED : came;
  }

  private static void assertRefused(String came, String why) {
    assertThat(came)
        .as("%s%s", why, came.equals(SILENT) ? "; the exception must say so" : "")
        .isEqualTo(REFUSED);
  }

  private static void assertAnswered(String came, String why) {
    assertThat(answered(came)).as("%s: this is not refused", why).isEqualTo(ANSWERED);
  }

  /** Pixels 1, 2, 3… row by row. */
  private static double[][] counted(int height, int width) {
    double[][] picture = new double[height][width];
    for (int n = 0; n < height * width; n++) {
      picture[n / width][n % width] = n + 1;
    }
    return picture;
  }

  /**
   * What the slip is that gives this answer; without one, the neutral sentence.
   *
   * @param slips an answer, what is said of it, the next answer…
   */
  private static String slip(@Nullable Object found, String neutral, String... slips) {
    String answer = text(found);
    for (int n = 0; n < slips.length; n += 2) {
      if (slips[n].equals(answer)) {
        return slips[n + 1];
      }
    }
    return neutral;
  }

  /** An array in brackets; whole pixels of a picture without a point. */
  private static String text(@Nullable Object found) {
    if (found instanceof int[][] rows) {
      return Arrays.deepToString(rows);
    }
    if (found instanceof double[] values) {
      return Rounded.text(values);
    }
    if (found instanceof double[][] rows) {
      return Arrays.deepToString(rows).replaceAll("-?\\b0\\.0\\b", "0").replaceAll("\\.0\\b", "");
    }
    return String.valueOf(found);
  }

  private static String braced(int[] values) {
    return Arrays.toString(values).replace('[', '{').replace(']', '}');
  }

  private static String braced(double[][] rows) {
    return text(rows).replace('[', '{').replace(']', '}');
  }
}
