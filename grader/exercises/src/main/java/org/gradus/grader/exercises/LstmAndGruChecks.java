package org.gradus.grader.exercises;

import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 11: a step of an LSTM, of both GRUs, z the other way round, and how much of the first
 * state is left. A message names a slip where the answer is the one that this slip gives; else it
 * says how the right one is made.
 */
@Exercise("11-lstm-and-gru")
public final class LstmAndGruChecks {
  /** What the notebook must define. */
  public interface Student {
    /** The next state, and the next cell. */
    double[][] lstmStep(double[][] w, double[][] u, double[] b, double[] x, double[] h, double[] c);

    /** Both matrices, and the four vectors as a third, as they are after lstmStep had them. */
    @Expr(
        value =
            "lstmStep(a0, a1, a2, a3, a4, a5) == null ? null"
                + " : new double[][][] {a0, a1, {a2, a3, a4, a5}}",
        shown = "lstmStep(a0, a1, a2, a3, a4, a5)")
    double[][][] afterLstmStep(
        double[][] w, double[][] u, double[] b, double[] x, double[] h, double[] c);

    /** Whether no row of the answer is one of the arrays that were given. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(lstmStep(a0, a1, a2, a3, a4, a5)),"
                + " java.util.Arrays.asList(a2, a3, a4, a5))",
        shown = "lstmStep(a0, a1, a2, a3, a4, a5)")
    boolean stepsInNewRows(
        double[][] w, double[][] u, double[] b, double[] x, double[] h, double[] c);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(lstmStep(a0, a1, a2, a3, a4, a5)),"
                + " java.util.Arrays.asList(lstmStep(a0, a1, a2, a3, a4, a5)))"
                + " && lstmStep(a0, a1, a2, a3, a4, a5) != lstmStep(a0, a1, a2, a3, a4, a5)",
        shown = "lstmStep(a0, a1, a2, a3, a4, a5)")
    boolean stepsAnew(double[][] w, double[][] u, double[] b, double[] x, double[] h, double[] c);

    /** The next state; r multiplies U h + d. */
    double[] gruStep(double[][] w, double[][] u, double[] b, double[] d, double[] x, double[] h);

    /** Both matrices, and the four vectors as a third, as they are after gruStep had them. */
    @Expr(
        value =
            "gruStep(a0, a1, a2, a3, a4, a5) == null ? null"
                + " : new double[][][] {a0, a1, {a2, a3, a4, a5}}",
        shown = "gruStep(a0, a1, a2, a3, a4, a5)")
    double[][][] afterGruStep(
        double[][] w, double[][] u, double[] b, double[] d, double[] x, double[] h);

    /** Whether the answer is none of the arrays that were given, and another with each call. */
    @Expr(
        value =
            "!java.util.Arrays.asList(a2, a3, a4, a5).contains(gruStep(a0, a1, a2, a3, a4, a5))"
                + " && gruStep(a0, a1, a2, a3, a4, a5) != gruStep(a0, a1, a2, a3, a4, a5)",
        shown = "gruStep(a0, a1, a2, a3, a4, a5)")
    boolean gruStepsAnew(
        double[][] w, double[][] u, double[] b, double[] d, double[] x, double[] h);

    /** The next state; r multiplies h. */
    double[] gruStepResetBefore(double[][] w, double[][] u, double[] b, double[] x, double[] h);

    /** Both matrices, and the three vectors as a third, as they are after gruStepResetBefore. */
    @Expr(
        value =
            "gruStepResetBefore(a0, a1, a2, a3, a4) == null ? null"
                + " : new double[][][] {a0, a1, {a2, a3, a4}}",
        shown = "gruStepResetBefore(a0, a1, a2, a3, a4)")
    double[][][] afterResetBefore(double[][] w, double[][] u, double[] b, double[] x, double[] h);

    /** Whether the answer is none of the arrays that were given, and another with each call. */
    @Expr(
        value =
            "!java.util.Arrays.asList(a2, a3, a4).contains(gruStepResetBefore(a0, a1, a2, a3, a4))"
                + " && gruStepResetBefore(a0, a1, a2, a3, a4)"
                + " != gruStepResetBefore(a0, a1, a2, a3, a4)",
        shown = "gruStepResetBefore(a0, a1, a2, a3, a4)")
    boolean resetsAnew(double[][] w, double[][] u, double[] b, double[] x, double[] h);

    /** Both matrices, and both biases as a third, with z the other way round. */
    double[][][] convertGate(double[][] w, double[][] u, double[] b, double[] d);

    /** Both matrices, and both biases as a third, as they are after convertGate had them. */
    @Expr(
        value = "convertGate(a0, a1, a2, a3) == null ? null : new double[][][] {a0, a1, {a2, a3}}",
        shown = "convertGate(a0, a1, a2, a3)")
    double[][][] afterConvert(double[][] w, double[][] u, double[] b, double[] d);

    /** Whether no row of the answer is one that was given. */
    @Expr(
        value =
            "java.util.Arrays.stream(convertGate(a0, a1, a2, a3)).noneMatch(rows ->"
                + " rows == a0 || rows == a1 || java.util.Arrays.stream(rows).anyMatch(row ->"
                + " row == a2 || row == a3 || java.util.Arrays.asList(a0).contains(row)"
                + " || java.util.Arrays.asList(a1).contains(row)))",
        shown = "convertGate(a0, a1, a2, a3)")
    boolean convertsInNewRows(double[][] w, double[][] u, double[] b, double[] d);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.stream(convertGate(a0, a1, a2, a3))"
                + ".flatMap(java.util.Arrays::stream).toList(),"
                + " java.util.Arrays.stream(convertGate(a0, a1, a2, a3))"
                + ".flatMap(java.util.Arrays::stream).toList())",
        shown = "convertGate(a0, a1, a2, a3)")
    boolean convertsAnew(double[][] w, double[][] u, double[] b, double[] d);

    /** After each step, the norm of the gradient of h by the first h. */
    double[] gradientThroughTime(double[][][] jacobians, int units);

    /** The Jacobians as they are after gradientThroughTime had them. */
    @Expr(
        value = "gradientThroughTime(a0, a1) == null ? null : a0",
        shown = "gradientThroughTime(a0, a1)")
    double[][][] afterGradient(double[][][] jacobians, int units);

    /** Whether two calls give two answers. */
    @Expr(
        value = "gradientThroughTime(a0, a1) != gradientThroughTime(a0, a1)",
        shown = "gradientThroughTime(a0, a1)")
    boolean measuresAnew(double[][][] jacobians, int units);
  }

  LstmAndGruChecks() {}

  @Nested
  @Order(1)
  @Question(value = "lstmStep", title = "A step of an LSTM")
  class LstmStep extends LstmStepChecks {}

  @Nested
  @Order(2)
  @Question(value = "gruStep", title = "A step of a GRU")
  class GruStep extends GruStepChecks {}

  @Nested
  @Order(3)
  @Question(value = "gruStepResetBefore", title = "The GRU of the paper")
  class GruStepResetBefore extends GruStepResetBeforeChecks {}

  @Nested
  @Order(4)
  @Question(value = "convertGate", title = "z the other way round")
  class ConvertGate extends ConvertGateChecks {}

  @Nested
  @Order(5)
  @Question(value = "gradientThroughTime", title = "What is left of the first state")
  class GradientThroughTime extends GradientThroughTimeChecks {}
}
