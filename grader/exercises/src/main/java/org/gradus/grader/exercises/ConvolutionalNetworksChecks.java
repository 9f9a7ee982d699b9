package org.gradus.grader.exercises;

import static org.gradus.grader.exercises.Refusal.ANSWERED;
import static org.gradus.grader.exercises.Refusal.REFUSED;
import static org.gradus.grader.exercises.Refusal.SILENT;

import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 07: the shapes of a stack of layers, and four small parts of convolutional networks. A
 * message names a slip where the answer is the one that this slip gives; else it says how the right
 * one is made.
 */
@Exercise("07-convolutional-networks")
public final class ConvolutionalNetworksChecks {
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
  class LayerShapes extends LayerShapesChecks {}

  @Nested
  @Order(2)
  @Question(value = "dropout", title = "Dropout")
  class Dropout extends DropoutChecks {}

  @Nested
  @Order(3)
  @Question(value = "shift", title = "A picture moves")
  class Shift extends ShiftChecks {}

  @Nested
  @Order(4)
  @Question(value = "globalAveragePool", title = "One number a channel")
  class GlobalAveragePool extends GlobalAveragePoolChecks {}

  @Nested
  @Order(5)
  @Question(value = "residual", title = "A way around")
  class Residual extends ResidualChecks {}
}
