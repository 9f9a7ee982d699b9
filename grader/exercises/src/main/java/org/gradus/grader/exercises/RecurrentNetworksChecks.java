package org.gradus.grader.exercises;

import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 10: a step of a recurrent network, the way through time and back, and what both need. A
 * message names a slip where the answer is the one that this slip gives; else it says how the right
 * one is made.
 */
@Exercise("10-recurrent-networks")
public final class RecurrentNetworksChecks {
  /** What the notebook must define. */
  public interface Student {
    /** The next state. */
    double[] rnnStep(double[][] wx, double[][] wh, double[] b, double[] x, double[] h);

    /** Both matrices, and the three vectors as a third, as they are after rnnStep had them. */
    @Expr(
        value =
            "rnnStep(a0, a1, a2, a3, a4) == null ? null : new double[][][] {a0, a1, {a2, a3, a4}}",
        shown = "rnnStep(a0, a1, a2, a3, a4)")
    double[][][] afterRnnStep(double[][] wx, double[][] wh, double[] b, double[] x, double[] h);

    /** Whether the answer is none of the arrays that were given. */
    @Expr(
        value = "!java.util.Arrays.asList(a2, a3, a4).contains(rnnStep(a0, a1, a2, a3, a4))",
        shown = "rnnStep(a0, a1, a2, a3, a4)")
    boolean stepsIntoItsOwn(double[][] wx, double[][] wh, double[] b, double[] x, double[] h);

    /** Whether two calls give two answers. */
    @Expr(
        value = "rnnStep(a0, a1, a2, a3, a4) != rnnStep(a0, a1, a2, a3, a4)",
        shown = "rnnStep(a0, a1, a2, a3, a4)")
    boolean stepsAnew(double[][] wx, double[][] wh, double[] b, double[] x, double[] h);

    /** The state after each step of a sequence. */
    double[][] unroll(double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0);

    /** Matrices, bias and first state, and inputs, as they are after unroll had them. */
    @Expr(
        value =
            "unroll(a0, a1, a2, a3, a4) == null ? null : new double[][][] {a0, a1, {a2, a4}, a3}",
        shown = "unroll(a0, a1, a2, a3, a4)")
    double[][][] afterUnroll(double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(unroll(a0, a1, a2, a3, a4)),"
                + " java.util.Arrays.asList(unroll(a0, a1, a2, a3, a4)))"
                + " && unroll(a0, a1, a2, a3, a4) != unroll(a0, a1, a2, a3, a4)",
        shown = "unroll(a0, a1, a2, a3, a4)")
    boolean unrollsAnew(double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0);

    /** The gradient, no longer than the limit. */
    double[] clipByNorm(double[] gradient, double limit);

    /** The gradient as it is after clipByNorm had it. */
    @Expr(value = "clipByNorm(a0, a1) == null ? null : a0", shown = "clipByNorm(a0, a1)")
    double[] afterClip(double[] gradient, double limit);

    /** Whether the answer is an array of its own, and another one with each call. */
    @Expr(
        value = "clipByNorm(a0, a1) != a0 && clipByNorm(a0, a1) != clipByNorm(a0, a1)",
        shown = "clipByNorm(a0, a1)")
    boolean clipsAnew(double[] gradient, double limit);

    /** The windows of a series that a next value follows. */
    double[][] window(double[] series, int width);

    /** The series as it is after window had it. */
    @Expr(value = "window(a0, a1) == null ? null : a0", shown = "window(a0, a1)")
    double[] afterWindow(double[] series, int width);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint(java.util.Arrays.asList(window(a0, a1)),"
                + " java.util.Arrays.asList(window(a0, a1))) && window(a0, a1) != window(a0, a1)",
        shown = "window(a0, a1)")
    boolean windowsAnew(double[] series, int width);

    /** The gradient of a loss on the last state, by each state. */
    double[][] backThroughTime(double[][] wh, double[][] states, double[] last);

    /** Matrix, states, and the last gradient as a third, as they are after backThroughTime. */
    @Expr(
        value = "backThroughTime(a0, a1, a2) == null ? null : new double[][][] {a0, a1, {a2}}",
        shown = "backThroughTime(a0, a1, a2)")
    double[][][] afterBack(double[][] wh, double[][] states, double[] last);

    /** Whether the answer is made of new rows alone. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(backThroughTime(a0, a1, a2)),"
                + " java.util.stream.Stream.concat("
                + "java.util.Arrays.stream(a1), java.util.stream.Stream.of(a2)).toList())",
        shown = "backThroughTime(a0, a1, a2)")
    boolean goesBackInNewRows(double[][] wh, double[][] states, double[] last);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(backThroughTime(a0, a1, a2)),"
                + " java.util.Arrays.asList(backThroughTime(a0, a1, a2)))"
                + " && backThroughTime(a0, a1, a2) != backThroughTime(a0, a1, a2)",
        shown = "backThroughTime(a0, a1, a2)")
    boolean goesBackAnew(double[][] wh, double[][] states, double[] last);
  }

  RecurrentNetworksChecks() {}

  @Nested
  @Order(1)
  @Question(value = "rnnStep", title = "One step")
  class RnnStep extends RnnStepChecks {}

  @Nested
  @Order(2)
  @Question(value = "unroll", title = "A whole sequence")
  class Unroll extends UnrollChecks {}

  @Nested
  @Order(3)
  @Question(value = "clipByNorm", title = "A limit for gradients")
  class ClipByNorm extends ClipByNormChecks {}

  @Nested
  @Order(4)
  @Question(value = "window", title = "Windows of a series")
  class WindowTask extends WindowChecks {}

  @Nested
  @Order(5)
  @Question(value = "backThroughTime", title = "Back through time")
  class BackThroughTime extends BackThroughTimeChecks {}
}
