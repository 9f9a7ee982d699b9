package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.gradus.nn.Activation.SIGMOID;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.activation;
import static org.gradus.nn.Layers.attention;
import static org.gradus.nn.Layers.averagePool1d;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.block;
import static org.gradus.nn.Layers.conv1d;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.globalAveragePool;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.reshape;
import static org.gradus.nn.Layers.simpleRnn;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.sgd;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Features;
import org.gradus.train.Blobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a layer cannot take, it refuses in one sentence with its name, what it got and wanted. */
class LayerErrorTests {

  static Stream<Arguments> wrongShapes() {
    return Stream.of(
        shape(
            conv2d(8, 3),
            "'conv2d' wants pictures of shape [channels, height, width] or [height, width], but got shape [30]. Put a reshape(channels, height, width) before it.",
            30),
        shape(
            conv2d(8, 5),
            "'conv2d' wants an input at least as large as its kernel, 5 × 5, but got shape [3, 4, 9]. Give it padding, a smaller kernel, or fewer layers before it that shrink the input.",
            3,
            4,
            9),
        shape(maxPool2d(2), "'maxPool2d' wants pictures", 2, 2, 2, 2),
        shape(maxPool2d(4), "kernel, 4 × 4, but got shape [3, 3]", 3, 3),
        shape(
            conv1d(8, 3),
            "'conv1d' wants sequences of shape [time, features], but got shape [30]. Put a reshape(time, features) before it, or an embedding if these are words.",
            30),
        shape(conv1d(8, 3), "kernel, 3, but got shape [2, 5]", 2, 5),
        shape(
            averagePool1d(2),
            "'averagePool1d' wants sequences of shape [time, features], but got shape [3, 8, 8]. Put a reshape(time, features) before it.",
            3,
            8,
            8),
        shape(globalAveragePool(), "'globalAveragePool' wants pictures", 4),
        shape(reshape(2, 3), "'reshape' wants 6 numbers, to arrange them as [2, 3], but got", 7),
        shape(
            flatten(784),
            "'flatten' wants examples of 784 numbers, but got shape [28, 27]",
            28,
            27),
        shape(embedding(5, 2), "'embedding' wants word numbers of shape [time], but got", 3, 2),
        shape(lstm(4), "'lstm' wants sequences of shape [time, features], but got shape [5]", 5),
        shape(gru(4), "'gru' wants sequences", 5),
        shape(simpleRnn(4), "'simpleRnn' wants sequences", 2, 3, 4),
        shape(bidirectional(lstm(4)), "'bidirectional' wants sequences", 5),
        shape(attention(), "'attention' wants sequences", 5),
        shape(
            attention().heads(3),
            "'attention' wants a number of features that its 3 heads divide, but got shape [5, 4]",
            5,
            4),
        shape(batchNorm(), "'batchNorm' wants features [n]", 2, 2, 2, 2),
        shape(
            block(new PicturesOnly()),
            "'block' is a DJL block (PicturesOnly) that cannot take shape [5]: it wants pictures.",
            5));
  }

  /** A block with a wish of its own. */
  private static final class PicturesOnly extends AbstractBlock {
    @Override
    protected NDList forwardInternal(
        ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
      return inputs;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
      throw new IllegalArgumentException("it wants pictures");
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrongShapes")
  void aWrongShapeIsRefusedInOneSentence(Layer layer, String words, int... shape) {
    Network network = Sequential.of(input(shape), layer);
    assertSentence(network::summary, words);
  }

  static Stream<Arguments> senselessLayers() {
    return Stream.of(
        call(() -> conv2d(0, 3), "number of filters of a convolution must be at least 1, got 0"),
        call(() -> conv2d(8, 0), "size of a kernel must be at least 1, got 0"),
        call(() -> conv2d(8, 3).stride(0), "A stride must be at least 1, got 0"),
        call(() -> conv2d(8, 3).padding(-1), "A padding must be at least 0, got -1"),
        call(() -> conv1d(8, 3).padding(1, -2), "A padding must be at least 0, got -2"),
        call(() -> maxPool2d(3).padding(2), "at most half its window of 3, got 2"),
        call(() -> dropout(1), "dropout rate lies between 0 and 1 (1 excluded), got 1.0"),
        call(() -> dropout(Double.NaN), "got NaN"),
        call(() -> batchNorm().momentum(1), "momentum of a batch norm lies between 0 and 1"),
        call(() -> new BatchNorm(0.9, 0), "epsilon of a batch norm must be a positive number"),
        call(() -> new BatchNorm(0.9, 1e-50), "that a float can hold, got 1.0E-50"),
        call(
            () -> maxPool2d(3).padding(Integer.MAX_VALUE),
            "at most half its window of 3, got 2147483647"),
        call(() -> input(70_000, 70_000), "The input's shape has more than 2,147,483,647 numbers"),
        call(() -> reshape(2, 0), "The shape of reshape(…) needs positive sides, got [2, 0]"),
        call(() -> reshape(), "The shape of reshape(…) needs positive sides, got []"),
        call(() -> flatten(0), "needs positive sides, got [0]"),
        call(() -> embedding(0, 2), "number of words of an embedding must be at least 1"),
        call(() -> embedding(1 << 25, 2), "at most 16777216 words"),
        call(() -> embedding(5, 0), "size of an embedding's vectors must be at least 1"),
        call(() -> embedding(5, 2).mask(5), "word for padding is one of 0 to 4, got 5"),
        call(() -> lstm(0), "units of a recurrent layer must be at least 1, got 0"),
        call(() -> lstm(4).forgetBias(Double.NaN), "forget gate must be a number, got NaN"),
        call(() -> simpleRnn(4).activation(SIGMOID), "with TANH or RELU, got SIGMOID"),
        call(() -> attention().heads(0), "heads of an attention layer must be at least 1, got 0"),
        call(() -> Nets.mlp(784), "mlp(784, 10), got 1"),
        call(() -> dense(3).named(" "), "name must not be blank"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("senselessLayers")
  void aSenselessLayerIsRefusedWhereItIsWritten(ThrowingCallable call, String words) {
    assertSentence(call, words);
  }

  static Stream<Arguments> senselessBranches() {
    Branch in = Functional.input(1, 8, 8);
    return Stream.of(
        call(() -> Functional.of(in), "at least one layer, for example Functional.input()"),
        call(
            () -> Functional.of(in.to(flatten()).plus(Functional.input(64).to(dense(64)))),
            "come from one input, but here are 2"),
        call(() -> in.to(input(3)), "begin with Functional.input(…) instead"),
        call(() -> in.concat(), "A branch merges with at least one other: give one to concat(…)"),
        call(() -> in.plus().named("x"), "give one to plus(…)"),
        call(() -> in.plus(in).named(""), "name must not be blank"),
        call(
            () -> Functional.of(in.to(dense(3).named("a")).plus(in.to(dense(3).named("a")))),
            "Two layers are called 'a'"),
        call(
            () -> Functional.of(in.to(conv2d(4, 3)).concat(in.to(conv2d(4, 5)))).summary(),
            "Layer 'concat' wants shapes that differ in side 1 only, but got shapes [4, 6, 6] and [4, 4, 4]."),
        call(
            () -> Functional.of(in.residual(conv2d(4, 3).same())).summary(),
            "Layer 'sum' wants inputs of one shape, but got shapes [1, 8, 8] and [4, 8, 8]."));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("senselessBranches")
  void aSenselessBranchIsRefusedInOneSentence(ThrowingCallable call, String words) {
    assertSentence(call, words);
  }

  static Stream<Arguments> senselessUses() {
    return Stream.of(
        call(
            () -> words().predict(new float[][] {{1, 4, 0}, {1, 5, 0}}),
            "Layer 'embedding' knows the word numbers 0 to 4, but example 1 has 5.0 at place 1."),
        call(() -> words().predict(new float[] {1, 2.5f, 0}), "example 0 has 2.5 at place 1"),
        call(() -> words().predict(new float[] {1, Float.NaN, 0}), "example 0 has NaN at place 1"),
        call(
            () ->
                Sequential.of(input(2, 2), flatten(), embedding(5, 2))
                    .predict(new float[] {1, 2, 3, 40}),
            "Layer 'embedding' knows the word numbers 0 to 4, but example 0 has 40.0 at place 3."),
        call(
            () -> Sequential.of(input(4), dense(4), embedding(5, 2)).predict(new float[4]),
            "Layer 'embedding' looks word numbers up, so it must get the data themselves, but it gets what layer 'dense' computes: put it first."),
        call(
            () -> Sequential.of(input(3000, 1000), flatten(), dense(1000)).weights("dense"),
            "Layer 'dense' would have 3,000,000,000 numbers in 'weight', and Java can draw at most"),
        call(
            () -> words().features("embedding", Features.of(new float[][] {{1, -1, 0}})),
            "example 0 has -1.0 at place 1"),
        call(
            () -> words().weights("gru"),
            "Layer 'gru' (gru) has several weights: ask for parameters(\"gru\"), which has them by name: inputWeight, stateWeight."),
        call(
            () -> words().setParameter("gru", "bias", 1),
            "Layer 'gru' (gru) has no parameter 'bias': it has inputWeight, stateWeight, inputBias, stateBias."),
        call(
            () -> words().setParameter("gru", "inputBias", 1, 2),
            "Parameter 'inputBias' of layer 'gru' wants 12 numbers, of shape [12], but got 2."),
        call(
            () ->
                Sequential.of(batchNorm(), dense(3))
                    .compile(crossEntropy(), sgd(0.1))
                    .fit(Blobs.of(6, 4, 3, 1), epochs(1).batch(1)),
            "got a batch of one example: give fit larger batches."));
  }

  private static Network words() {
    return Sequential.of(input(3), embedding(5, 2), gru(4), dense(2));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("senselessUses")
  void aSenselessUseIsRefusedInOneSentence(ThrowingCallable call, String words) {
    assertSentence(call, words);
  }

  @Test
  void anUnknownInputShapeIsSaid() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Functional.of(Functional.input().to(activation(SIGMOID))).summary())
        .withMessageContaining("does not know the shape of its inputs yet");
  }

  private static void assertSentence(ThrowingCallable call, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageContaining(words)
        .satisfies(error -> assertThat(error.getMessage()).endsWith(".").doesNotContain("\n"));
  }

  private static Arguments shape(Layer layer, String words, int... shape) {
    return Arguments.of(layer, words, shape);
  }

  private static Arguments call(ThrowingCallable call, String words) {
    return Arguments.of(call, words);
  }
}
