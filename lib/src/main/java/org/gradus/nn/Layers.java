package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The layers, by the words that lectures use. Pictures are [channels, height, width], sequences
 * [time, features].
 */
public final class Layers {
  private static final double MOMENTUM = 0.9;
  static final double EPSILON = 1e-5;

  private Layers() {}

  /**
   * States the shape of one example, so that the network can be built before it has seen data. Only
   * as the first layer; without it the shape is taken from the data at {@link Network#fit}.
   *
   * @param shape for example 28, 28
   */
  public static Layer input(int... shape) {
    return new Input(shape(shape));
  }

  /** Lays all numbers of an example in one row: [28, 28] becomes [784]. */
  public static Layer flatten() {
    return new Flatten(Optional.empty());
  }

  /**
   * Lays all numbers of an example in one row, and states how many there are, so that the network
   * can be built before it has seen data: it takes examples of any shape with so many.
   *
   * @param numbers at least 1
   */
  public static Layer flatten(int numbers) {
    return new Flatten(Optional.of(new Shape(numbers)));
  }

  /** Arranges the numbers of an example otherwise, row by row: [784] becomes [1, 28, 28]. */
  public static Layer reshape(int... shape) {
    return new Reshape(shape(shape));
  }

  /**
   * A stretch of an example: the places from here to there, of numbers [n] or of a sequence [time,
   * features]. So one example can hold two things, a sentence and its translation for one, and
   * branches of a network take each its own.
   *
   * @param from the first place, counted from 0
   * @param to the place after the last
   */
  public static Layer slice(int from, int to) {
    return new Slice(from, to);
  }

  /**
   * The same numbers at every step of a sequence: [n] becomes [steps, n].
   *
   * @param steps at least 1
   */
  public static Layer repeat(int steps) {
    return new Repeat(steps);
  }

  /**
   * A fully connected layer without an activation: z = W x + b.
   *
   * @param units how many outputs, at least 1
   */
  public static Dense dense(int units) {
    return dense(units, Activation.LINEAR);
  }

  /**
   * A fully connected layer: a = g(W x + b).
   *
   * @param units how many outputs, at least 1
   * @param activation the function g, applied to each number
   */
  public static Dense dense(int units, Activation activation) {
    return new Dense(units, activation, Initialization.BY_ACTIVATION);
  }

  /** A function, applied to each number. */
  public static Layer activation(Activation activation) {
    return new ActivationLayer(activation);
  }

  /**
   * A convolution over pictures without an activation.
   *
   * @param filters how many channels come out, at least 1
   * @param kernel pixels in height and width, at least 1
   */
  public static Conv2d conv2d(int filters, int kernel) {
    return conv2d(filters, kernel, Activation.LINEAR);
  }

  /**
   * A convolution over pictures.
   *
   * @param filters how many channels come out, at least 1
   * @param kernel pixels in height and width, at least 1
   * @param activation applied to each number
   */
  public static Conv2d conv2d(int filters, int kernel, Activation activation) {
    return Conv2d.of(filters, kernel, activation);
  }

  /**
   * A convolution along time without an activation.
   *
   * @param filters how many features come out, at least 1
   * @param kernel steps, at least 1
   */
  public static Conv1d conv1d(int filters, int kernel) {
    return conv1d(filters, kernel, Activation.LINEAR);
  }

  /**
   * A convolution along time.
   *
   * @param filters how many features come out, at least 1
   * @param kernel steps, at least 1
   * @param activation applied to each number
   */
  public static Conv1d conv1d(int filters, int kernel, Activation activation) {
    return Conv1d.of(filters, kernel, activation);
  }

  /**
   * The largest number of each window of size × size pixels, channel by channel.
   *
   * @param size at least 1; windows lie side by side unless a stride is set
   */
  public static Pool maxPool2d(int size) {
    return Pool.max(2, size);
  }

  /**
   * The mean of each window of size × size pixels, channel by channel.
   *
   * @param size at least 1; windows lie side by side unless a stride is set
   */
  public static Pool averagePool2d(int size) {
    return Pool.average(2, size);
  }

  /**
   * The largest number of each window of so many steps, feature by feature.
   *
   * @param size at least 1; windows lie side by side unless a stride is set
   */
  public static Pool maxPool1d(int size) {
    return Pool.max(1, size);
  }

  /**
   * The mean of each window of so many steps, feature by feature.
   *
   * @param size at least 1; windows lie side by side unless a stride is set
   */
  public static Pool averagePool1d(int size) {
    return Pool.average(1, size);
  }

  /**
   * Makes pictures larger: each pixel becomes a square of so many by so many, [channels, height,
   * width] becomes [channels, factor · height, factor · width]. What pooling takes away on the way
   * to a code, this gives back on the way to a picture.
   *
   * @param factor at least 1
   */
  public static Layer upSample2d(int factor) {
    return new UpSample(factor);
  }

  /**
   * The mean over all pixels, one number a channel, or over all steps, one a feature: [channels,
   * height, width] becomes [channels], [time, features] becomes [features].
   */
  public static Layer globalAveragePool() {
    return new GlobalPool(false);
  }

  /** The maximum over all pixels or all steps, as {@link #globalAveragePool} takes the mean. */
  public static Layer globalMaxPool() {
    return new GlobalPool(true);
  }

  /**
   * While learning, puts each number out with this probability p and multiplies the others by 1 /
   * (1 − p), so that sums keep their size; when asked, lets all pass.
   *
   * <p>Source: Srivastava and others, <em>Dropout</em>, 2014.
   *
   * @param rate p, from 0 to less than 1
   */
  public static Layer dropout(double rate) {
    return new Dropout(rate);
  }

  /** Batch normalization, with a momentum of 0.9 and an ε of 10⁻⁵. */
  public static BatchNorm batchNorm() {
    return new BatchNorm(MOMENTUM, EPSILON);
  }

  /**
   * Layer normalization: y = γ (x − μ) / √(σ² + ε) + β, with mean and variance over the numbers of
   * one example, or over the features of one step of a sequence [time, features], and ε = 10⁻⁵. Its
   * parameters are "gamma" and "beta", one number for each that is normalized.
   *
   * <p>Source: Ba, Kiros and Hinton, <em>Layer normalization</em>, 2016.
   */
  public static Layer layerNorm() {
    return new LayerNorm();
  }

  /**
   * Gives each word a vector: [time] becomes [time, size].
   *
   * @param words how many there are: word numbers run from 0 to words − 1
   * @param size of a vector
   */
  public static Embedding embedding(int words, int size) {
    return Embedding.of(words, size);
  }

  /**
   * A simple recurrent layer, which gives its last state.
   *
   * @param units size of the state, at least 1
   */
  public static SimpleRnn simpleRnn(int units) {
    return SimpleRnn.of(units);
  }

  /**
   * Long short-term memory, which gives its last state.
   *
   * @param units size of the state, at least 1
   */
  public static Lstm lstm(int units) {
    return Lstm.of(units);
  }

  /**
   * A gated recurrent unit, which gives its last state.
   *
   * @param units size of the state, at least 1
   */
  public static Gru gru(int units) {
    return Gru.of(units);
  }

  /**
   * Two recurrent layers of one kind: one reads from the first step to the last, one from the last
   * to the first. Their outputs stand side by side: [2 units], or [time, 2 units]. The parameters
   * of the second begin with "reverse": "reverseInputWeight".
   */
  public static Layer bidirectional(Recurrent layer) {
    return new Bidirectional(layer);
  }

  /**
   * Adds to each step of a sequence [time, features] a vector that belongs to its place and is
   * learned: attention by itself does not know in which order steps come. Its parameter is
   * "weight": [time, features], drawn uniformly from ±0.05.
   *
   * <p>Source: Gehring and others, <em>Convolutional sequence to sequence learning</em>, 2017.
   */
  public static Layer positions() {
    return new Positions();
  }

  /** Self-attention with one head. */
  public static Attention attention() {
    return new Attention(1, false);
  }

  /**
   * A DJL block as a layer. It takes [batch, shape of one example…] and gives one array; from now
   * on it belongs to the network. The other way, {@link Network#block} is a DJL block.
   *
   * <p>A block that has its numbers already keeps them, so that a trained network goes on under a
   * new head: {@code Sequential.of(input(28, 28), block(trained.block()), dense(3))}. Its memory is
   * still the trained network's, which must stay open as long.
   */
  public static Layer block(Block block) {
    return new BlockLayer(block);
  }

  private static Shape shape(int... sides) {
    return new Shape(IntStream.of(sides).asLongStream().toArray());
  }
}
