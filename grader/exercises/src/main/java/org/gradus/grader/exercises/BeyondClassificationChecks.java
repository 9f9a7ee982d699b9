package org.gradus.grader.exercises;

import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 09: boxes, grids of cells, spectra and several tags at once. A message names a slip
 * where the answer is the one that this slip gives; else it says how the right one is made.
 */
@Exercise("09-beyond-classification")
public final class BeyondClassificationChecks {
  /** What the notebook must define. */
  public interface Student {
    /** Intersection over union of two boxes {left, top, right, bottom}. */
    double iou(double[] a, double[] b);

    /** Both boxes as they are after iou had them. */
    @Expr(
        value = "Double.isInfinite(iou(a0, a1)) ? null : new double[][] {a0, a1}",
        shown = "iou(a0, a1)")
    double[][] boxesAfterIou(double[] a, double[] b);

    /** What each cell of a grid says: [rows][columns][5]. */
    double[][][] gridTargets(double[][] boxes, int rows, int columns, int height, int width);

    /** The boxes as they are after gridTargets had them. */
    @Expr(
        value = "gridTargets(a0, a1, a2, a3, a4) == null ? null : a0",
        shown = "gridTargets(a0, a1, a2, a3, a4)")
    double[][] boxesAfterGridTargets(
        double[][] boxes, int rows, int columns, int height, int width);

    /** The answer for these boxes, looked at when a call without boxes has been made, too. */
    @Expr(
        value =
            "new double[][][][] {gridTargets(a0, a1, a2, a3, a4),"
                + " gridTargets(new double[0][], a1, a2, a3, a4)}[0]",
        shown = "gridTargets(a0, a1, a2, a3, a4)")
    double[][][] firstOfTwoTargets(double[][] boxes, int rows, int columns, int height, int width);

    /** The indices of the boxes that stay, the best first. */
    int[] nonMaximumSuppression(double[][] boxes, double[] scores, double threshold);

    /** Boxes, and the scores as one more row, as they are after nonMaximumSuppression had them. */
    @Expr(
        value = "nonMaximumSuppression(a0, a1, a2) == null ? null : new double[][][] {a0, {a1}}",
        shown = "nonMaximumSuppression(a0, a1, a2)")
    double[][][] afterSuppression(double[][] boxes, double[] scores, double threshold);

    /** The power of the frequencies 0, 1, …, n/2. */
    double[] powerSpectrum(double[] frame);

    /** The frame as it is after powerSpectrum had it. */
    @Expr(value = "powerSpectrum(a0) == a0 ? null : a0", shown = "powerSpectrum(a0)")
    double[] frameAfterSpectrum(double[] frame);

    /** The answer for this frame, looked at when one without a sound has been asked, too. */
    @Expr(
        value = "new double[][] {powerSpectrum(a0), powerSpectrum(new double[a0.length])}[0]",
        shown = "powerSpectrum(a0)")
    double[] firstOfTwoSpectra(double[] frame);

    /** The mean binary cross entropy of scores. */
    double multiLabelLoss(double[][] scores, int[][] tags);

    /** The scores as they are after multiLabelLoss had them. */
    @Expr(
        value = "Double.isInfinite(multiLabelLoss(a0, a1)) ? null : a0",
        shown = "multiLabelLoss(a0, a1)")
    double[][] scoresAfterLoss(double[][] scores, int[][] tags);

    /** The tags as they are after multiLabelLoss had them. */
    @Expr(
        value = "Double.isInfinite(multiLabelLoss(a0, a1)) ? null : a1",
        shown = "multiLabelLoss(a0, a1)")
    int[][] tagsAfterLoss(double[][] scores, int[][] tags);
  }

  BeyondClassificationChecks() {}

  @Nested
  @Order(1)
  @Question(value = "iou", title = "How well two boxes agree")
  class Iou extends IouChecks {}

  @Nested
  @Order(2)
  @Question(value = "gridTargets", title = "Several objects, one target")
  class GridTargets extends GridTargetsChecks {}

  @Nested
  @Order(3)
  @Question(value = "nonMaximumSuppression", title = "One object, one claim")
  class NonMaximumSuppression extends NonMaximumSuppressionChecks {}

  @Nested
  @Order(4)
  @Question(value = "powerSpectrum", title = "Which frequencies are in it?")
  class PowerSpectrum extends PowerSpectrumChecks {}

  @Nested
  @Order(5)
  @Question(value = "multiLabelLoss", title = "More than one yes")
  class MultiLabelLoss extends MultiLabelLossChecks {}
}
