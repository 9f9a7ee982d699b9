package org.gradus.plot;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How does it work? Drawings of networks, computations and kernels, and of chance. */
public final class Drawings {
  private Drawings() {}

  /**
   * A network without hidden layers, drawn with a circle for each input and output and a line for
   * each weight.
   *
   * @param title what it is
   * @param inputNames such as x₁, x₂ (then inside the circles), or words (then beside them)
   * @param outputNames likewise
   */
  public static Figure network(String title, List<String> inputNames, List<String> outputNames) {
    return NetworkDrawing.of(title, inputNames, outputNames, -1);
  }

  /**
   * The same with the lines into one output drawn strongly and its weights written on them:
   * positive ones orange and solid, negative ones blue and dashed, larger ones thicker.
   *
   * @param output which output, counted from 0
   * @param weights one for each input
   */
  public static Figure network(
      String title,
      List<String> inputNames,
      List<String> outputNames,
      int output,
      double... weights) {
    Require.named(outputNames, output);
    return NetworkDrawing.of(title, inputNames, outputNames, output, weights);
  }

  /**
   * A dense network by the sizes of its layers; of large layers only a few circles are drawn.
   *
   * @param title what it is
   * @param sizes inputs, hidden layers, outputs
   */
  public static Figure network(String title, int... sizes) {
    return NetworkDrawing.of(title, sizes);
  }

  /**
   * A network of convolutions as the bodies of numbers that it makes of a picture: for each layer a
   * pile of maps as wide and high as they are, for a dense layer a bar; large ones are drawn
   * smaller than they are, so that the smallest can be seen.
   *
   * @param title what it is
   * @param names of the input and of each layer: two to nine
   * @param shapes what comes out of each: [channels, height, width] or [units]
   */
  public static Figure layers(String title, List<String> names, int[]... shapes) {
    return LayerBodies.of(title, names, List.of(shapes));
  }

  /**
   * Probabilities as a wheel to spin: a sector for each class, as wide as its probability.
   *
   * @param title what it is
   * @param names one for each class
   * @param probabilities not negative, adding up to 1
   */
  public static Figure dice(String title, List<String> names, double... probabilities) {
    return Dice.of(title, names, probabilities);
  }

  /**
   * A computational graph: a box for each number with its value and its gradient, inputs at the
   * left. A node that is used twice is drawn once, with two edges. Of steps without numbers, such
   * as the layers of a network with branches, only the names are drawn.
   *
   * @param title what is computed
   * @param last the node that everything leads to
   */
  public static Figure graph(String title, GraphNode last) {
    return GraphDrawing.of(title, last);
  }

  /**
   * The same from nodes of one's own class; nodes are told apart by identity.
   *
   * @param title what is computed
   * @param last the node that everything leads to
   * @param inputs what a node was made of
   * @param name a letter, or what was done
   * @param value what came out
   * @param gradient the derivative of the last node by this one; NaN where it is not known
   */
  public static <T> Figure graph(
      String title,
      T last,
      Function<T, ? extends Iterable<T>> inputs,
      Function<T, String> name,
      ToDoubleFunction<T> value,
      ToDoubleFunction<T> gradient) {
    return GraphDrawing.of(title, new GraphReader<>(inputs, name, value, gradient).read(last));
  }

  /**
   * One step of a kernel over its input (cross-correlation: the kernel is not flipped): the window,
   * the kernel, and the number of the output that the sum of their products gives.
   *
   * @param title what is computed
   * @param input [rows][columns] without padding
   * @param kernel [rows][columns]
   * @param output all of it; where it differs from the sum, the figure says so
   * @param step which number of the output is computed, with which stride and padding
   */
  public static Figure convolution(
      String title, double[][] input, double[][] kernel, double[][] output, KernelStep step) {
    return SlidingKernel.convolution(title, input, kernel, output, step);
  }

  /**
   * One step of max-pooling: the window and its largest number.
   *
   * @param title what is computed
   * @param input [rows][columns]
   * @param side of the square window
   * @param output all of it
   * @param step which number of the output is computed, with which stride
   */
  public static Figure pooling(
      String title, double[][] input, int side, double[][] output, KernelStep step) {
    return SlidingKernel.pooling(title, input, side, output, step);
  }

  /**
   * Which cells of each layer, back to the input, one cell of the last layer sees. No padding.
   *
   * @param title what it shows
   * @param side of the square input
   * @param kernels the side of each layer's kernel or pooling window
   * @param strides of each layer
   */
  public static Figure receptiveField(String title, int side, int[] kernels, int[] strides) {
    return ReceptiveField.of(title, side, kernels, strides);
  }

  /**
   * Boards drawn cell by cell, such as an X or an O.
   *
   * @param title what they are
   * @param boards [rows][columns] each, from −1 (white) to 1 (black)
   * @param captions one for each
   */
  public static Figure boards(String title, List<double[][]> boards, List<String> captions) {
    return Boards.of(title, boards, captions);
  }

  /**
   * A recurrent network step by step: at each time an input enters the same cell, which hands its
   * state on.
   *
   * @param title what it shows
   * @param cell its name, such as RNN or LSTM
   * @param inputs what enters at each time: one to eight; an empty text for nothing
   * @param outputs what comes out at each time; an empty text for nothing
   */
  public static Figure unrolled(
      String title, String cell, List<String> inputs, List<String> outputs) {
    return Unrolled.of(title, cell, inputs, outputs);
  }

  /**
   * What is a part of what: circles inside each other, each with its name and a note beside it.
   *
   * @param title what it shows
   * @param names from the outermost circle to the innermost: two to five
   * @param notes such as an example of what lies in this circle; an empty text for none
   */
  public static Figure nested(String title, List<String> names, List<String> notes) {
    return NestedCircles.of(title, names, notes);
  }
}
