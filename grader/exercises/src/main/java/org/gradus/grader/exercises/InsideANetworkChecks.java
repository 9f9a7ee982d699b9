package org.gradus.grader.exercises;

import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 08: where an answer comes from, and what is alike. A message names a slip where the
 * answer is the one that this slip gives; else it says how the right one is made.
 */
@Exercise("08-inside-a-network")
public final class InsideANetworkChecks {
  /** What the notebook must define. */
  public interface Student {
    /** A copy of the picture with a square patch of one value. */
    double[][] occlude(double[][] picture, int row, int column, int side, double grey);

    /** The picture as it is after occlude had it. */
    @Expr(
        value = "occlude(a0, a1, a2, a3, a4) == null ? null : a0",
        shown = "occlude(a0, a1, a2, a3, a4)")
    double[][] afterOcclude(double[][] picture, int row, int column, int side, double grey);

    /** Whether the answer is made of new rows alone. */
    @Expr(
        value =
            "java.util.Collections.disjoint(java.util.Arrays.asList(a0),"
                + " java.util.Arrays.asList(occlude(a0, a1, a2, a3, a4)))",
        shown = "occlude(a0, a1, a2, a3, a4)")
    boolean occludesInNewRows(double[][] picture, int row, int column, int side, double grey);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(occlude(a0, a1, a2, a3, a4)),"
                + " java.util.Arrays.asList(occlude(a0, a1, a2, a3, a4)))"
                + " && occlude(a0, a1, a2, a3, a4) != occlude(a0, a1, a2, a3, a4)",
        shown = "occlude(a0, a1, a2, a3, a4)")
    boolean occludesAnew(double[][] picture, int row, int column, int side, double grey);

    /** How far the probability falls, for each place of the patch. */
    double[][] heatMap(
        double[][] picture, double[][] weights, double bias, int side, int step, double grey);

    /** Picture and weights as they are after heatMap had them. */
    @Expr(
        value = "heatMap(a0, a1, a2, a3, a4, a5) == null ? null : new double[][][] {a0, a1}",
        shown = "heatMap(a0, a1, a2, a3, a4, a5)")
    double[][][] afterHeatMap(
        double[][] picture, double[][] weights, double bias, int side, int step, double grey);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(heatMap(a0, a1, a2, a3, a4, a5)),"
                + " java.util.Arrays.asList(heatMap(a0, a1, a2, a3, a4, a5)))"
                + " && heatMap(a0, a1, a2, a3, a4, a5) != heatMap(a0, a1, a2, a3, a4, a5)",
        shown = "heatMap(a0, a1, a2, a3, a4, a5)")
    boolean mapsAnew(
        double[][] picture, double[][] weights, double bias, int side, int step, double grey);

    /** The cosine of the angle between two vectors. */
    double cosine(double[] a, double[] b);

    /** Both vectors as they are after cosine had them. */
    @Expr(value = "cosine(a0, a1) < -9 ? null : new double[][] {a0, a1}", shown = "cosine(a0, a1)")
    double[][] afterCosine(double[] a, double[] b);

    /** The indices of the rows most like one of them. */
    int[] nearest(double[][] rows, int query, int k);

    /** The rows as they are after nearest had them. */
    @Expr(value = "nearest(a0, a1, a2) == null ? null : a0", shown = "nearest(a0, a1, a2)")
    double[][] afterNearest(double[][] rows, int query, int k);

    /** Whether two calls give two answers. */
    @Expr(value = "nearest(a0, a1, a2) != nearest(a0, a1, a2)", shown = "nearest(a0, a1, a2)")
    boolean searchesAnew(double[][] rows, int query, int k);

    /** The centres after one step of k-means. */
    double[][] kMeansStep(double[][] rows, double[][] centres);

    /** Rows and centres as they are after kMeansStep had them. */
    @Expr(
        value = "kMeansStep(a0, a1) == null ? null : new double[][][] {a0, a1}",
        shown = "kMeansStep(a0, a1)")
    double[][][] afterKMeansStep(double[][] rows, double[][] centres);

    /** Whether the answer is made of new rows alone. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(kMeansStep(a0, a1)),"
                + " java.util.stream.Stream.of(a0, a1).flatMap(java.util.Arrays::stream).toList())",
        shown = "kMeansStep(a0, a1)")
    boolean stepsInNewRows(double[][] rows, double[][] centres);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint(java.util.Arrays.asList(kMeansStep(a0, a1)),"
                + " java.util.Arrays.asList(kMeansStep(a0, a1)))"
                + " && kMeansStep(a0, a1) != kMeansStep(a0, a1)",
        shown = "kMeansStep(a0, a1)")
    boolean stepsAnew(double[][] rows, double[][] centres);

    /** The share of items that are of their cluster's most common class. */
    double purity(int[] clusters, int[] labels);

    /** Clusters and labels as they are after purity had them. */
    @Expr(value = "purity(a0, a1) < -9 ? null : new int[][] {a0, a1}", shown = "purity(a0, a1)")
    int[][] afterPurity(int[] clusters, int[] labels);
  }

  InsideANetworkChecks() {}

  @Nested
  @Order(1)
  @Question(value = "occlude", title = "Hide a part")
  class Occlude extends OccludeChecks {}

  @Nested
  @Order(2)
  @Question(value = "heatMap", title = "What the answer hangs on")
  class HeatMapTask extends HeatMapChecks {}

  @Nested
  @Order(3)
  @Question(value = "cosine", title = "The same direction")
  class Cosine extends CosineChecks {}

  @Nested
  @Order(4)
  @Question(value = "nearest", title = "What is alike")
  class Nearest extends NearestChecks {}

  @Nested
  @Order(5)
  @Question(value = "kMeansStep", title = "One step of k-means")
  class KMeansStep extends KMeansStepChecks {}

  @Nested
  @Order(6)
  @Question(value = "purity", title = "Clusters and classes")
  class Purity extends PurityChecks {}
}
