package org.gradus.grader.exercises;

import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 06: kernels and windows that slide over pictures, and what can be counted about them. A
 * message names a slip where the answer is the one that this slip gives; else it says how the right
 * one is made.
 */
@Exercise("06-convolution-by-hand")
public final class ConvolutionByHandChecks {
  /** What the notebook must define. */
  public interface Student {
    /** The kernel slid over the picture. */
    double[][] crossCorrelate(double[][] picture, double[][] kernel);

    /** Picture and kernel as they are after crossCorrelate had them. */
    @Expr(
        value = "crossCorrelate(a0, a1) == null ? null : new double[][][] {a0, a1}",
        shown = "crossCorrelate(a0, a1)")
    double[][][] afterCrossCorrelate(double[][] picture, double[][] kernel);

    /** Whether an answer of crossCorrelate has rows that are the picture's own. */
    @Expr(
        value = "Arrays.stream(crossCorrelate(a0, a1)).anyMatch(Arrays.asList(a0)::contains)",
        shown = "crossCorrelate(a0, a1)")
    boolean crossCorrelateSharesRows(double[][] picture, double[][] kernel);

    /** Each kernel slid over its channel, and the results added. */
    double[][] multiChannel(double[][][] picture, double[][][] kernels);

    /** The picture as it is after multiChannel had it. */
    @Expr(value = "multiChannel(a0, a1) == null ? null : a0", shown = "multiChannel(a0, a1)")
    double[][][] pictureAfterMultiChannel(double[][][] picture, double[][][] kernels);

    /** The kernels as they are after multiChannel had them. */
    @Expr(value = "multiChannel(a0, a1) == null ? null : a1", shown = "multiChannel(a0, a1)")
    double[][][] kernelsAfterMultiChannel(double[][][] picture, double[][][] kernels);

    /** Whether an answer of multiChannel has rows that are the first channel's own. */
    @Expr(
        value = "Arrays.stream(multiChannel(a0, a1)).anyMatch(Arrays.asList(a0[0])::contains)",
        shown = "multiChannel(a0, a1)")
    boolean multiChannelSharesRows(double[][][] picture, double[][][] kernels);

    /** The largest number in each window. */
    double[][] pool(double[][] picture, int window, int stride);

    /** The picture as it is after pool had it. */
    @Expr(value = "pool(a0, a1, a2) == null ? null : a0", shown = "pool(a0, a1, a2)")
    double[][] pictureAfterPool(double[][] picture, int window, int stride);

    /** Whether an answer of pool has rows that are the picture's own. */
    @Expr(
        value = "Arrays.stream(pool(a0, a1, a2)).anyMatch(Arrays.asList(a0)::contains)",
        shown = "pool(a0, a1, a2)")
    boolean poolSharesRows(double[][] picture, int window, int stride);

    /** How many numbers come out along one direction. */
    int outputSize(int input, int kernel, int before, int after, int stride);

    /** How many numbers of the input a last unit sees. */
    int receptiveField(int[] kernels, int[] strides);

    /** Kernels and strides as they are after receptiveField had them. */
    @Expr(
        value = "receptiveField(a0, a1) < 0 ? null : new int[][] {a0, a1}",
        shown = "receptiveField(a0, a1)")
    int[][] afterReceptiveField(int[] kernels, int[] strides);

    /** Weights and biases of all layers. */
    long parameterCount(int[][] layers);

    /** The layers as they are after parameterCount had them. */
    @Expr(value = "parameterCount(a0) < 0 ? null : a0", shown = "parameterCount(a0)")
    int[][] layersAfterParameterCount(int[][] layers);
  }

  ConvolutionByHandChecks() {}

  @Nested
  @Order(1)
  @Question(value = "crossCorrelate", title = "Slide a kernel")
  class CrossCorrelate extends CrossCorrelateChecks {}

  @Nested
  @Order(2)
  @Question(value = "multiChannel", title = "Several channels")
  class MultiChannel extends MultiChannelChecks {}

  @Nested
  @Order(3)
  @Question(value = "pool", title = "Max-pooling")
  class Pooling extends PoolingChecks {}

  @Nested
  @Order(4)
  @Question(value = "outputSize", title = "How large is the answer?")
  class OutputSize extends OutputSizeChecks {}

  @Nested
  @Order(5)
  @Question(value = "receptiveField", title = "How much does a unit see?")
  class ReceptiveField extends ReceptiveFieldChecks {}

  @Nested
  @Order(6)
  @Question(value = "parameterCount", title = "How many numbers does it learn?")
  class ParameterCount extends ParameterCountChecks {}
}
