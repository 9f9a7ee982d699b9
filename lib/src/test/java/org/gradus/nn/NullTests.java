package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.activation;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.block;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.simpleRnn;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.sgd;
import static org.gradus.train.Schedules.warmUp;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Dataset;
import org.gradus.train.Blobs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In a notebook a variable is null when the cell that sets it has failed. Whoever uses it then gets
 * a sentence, and not the name of a field inside the library.
 */
@SuppressWarnings("NullAway") // that is the point
class NullTests {
  private static final Dataset DATA = Blobs.of(30, 4, 3, 1);

  static Stream<Arguments> calls() {
    Branch branch = Functional.input(4);
    return Stream.of(
        call(() -> Sequential.of(dense(3), null), "Sequential.of(…) wants layers"),
        call(() -> Functional.of(null), "Functional.of(…) wants the branch"),
        call(() -> branch.to(dense(3), null), "to(…) wants layers"),
        call(() -> branch.plus((Branch) null), "plus(…) wants branches"),
        call(() -> branch.attend(null, 1), "attend(…) wants a branch"),
        call(() -> branch.named(null), "named(…) wants a name"),
        call(() -> Nets.transformerBlock(null, 4, 1, 0), "transformerBlock(…) wants a branch"),
        call(() -> LanguageModel.of(null), "LanguageModel.of(…) wants a network"),
        call(() -> Decoder.of(null, 2, 3), "Decoder.of(…) wants a network"),
        call(() -> Gan.of(null, network()), "Gan.of(…) wants a generator"),
        call(() -> Gan.of(network(), null), "Gan.of(…) wants a discriminator"),
        call(() -> dense(3).named(null), "named(…) wants a name"),
        call(() -> dense(3, null), "A dense layer wants an activation"),
        call(() -> dense(3).start(null), "A dense layer wants first weights"),
        call(() -> conv2d(3, 3, null), "A convolution wants an activation"),
        call(() -> conv2d(3, 3).start(null), "A convolution wants first weights"),
        call(() -> simpleRnn(3).activation(null), "A simple recurrent layer wants an activation"),
        call(() -> activation(null), "activation(…) wants a function"),
        call(() -> bidirectional(null), "bidirectional(…) wants a recurrent layer"),
        call(() -> block(null), "block(…) wants a DJL block"),
        call(() -> network().compile(null, sgd(1)), "compile(…) wants a loss"),
        call(() -> network().compile(crossEntropy(), null), "compile(…) wants an optimizer"),
        call(
            () -> network().compile(crossEntropy(), sgd(1), new org.gradus.train.Metric[1]),
            "compile(…) wants metrics"),
        call(() -> network().on(null), "on(…) wants hardware"),
        call(() -> network().fit((Dataset) null, epochs(1)), "fit(…) wants a data set"),
        call(() -> network().fit(DATA, null), "fit(…) wants options"),
        call(() -> network().fit((Iterable<Dataset>) null, epochs(1)), "fit(…) wants batches"),
        call(
            () -> network().fit(Arrays.asList(DATA, null), epochs(1)),
            "fit(…) wants a data set for each batch"),
        call(() -> network().evaluate(null), "evaluate(…) wants a data set"),
        call(() -> network().predict((float[]) null), "predict(…) wants rows of numbers"),
        call(() -> network().predict((float[][]) null), "predict(…) wants rows of numbers"),
        call(() -> network().features("dense", null), "features(…) wants inputs"),
        call(
            () -> network().setParameter("dense", "bias", (float[]) null),
            "setParameter(…) wants numbers"),
        call(
            () -> network().setWeights("dense", new float[3][], new float[3]),
            "The layer wants rows of numbers"),
        call(() -> network().save(null), "save(…) wants a file"),
        call(() -> network().load(null), "load(…) wants a file"),
        call(() -> epochs(1).validation(null), "validation(…) wants a data set"),
        call(() -> epochs(1).stopAfter(null), "stopAfter(…) wants a rule"),
        call(() -> epochs(1).schedule(null), "schedule(…) wants a schedule"),
        call(() -> epochs(1).checkpoint(null), "checkpoint(…) wants a file"),
        call(() -> epochs(1).eachEpoch(null), "eachEpoch(…) wants a listener"),
        call(() -> warmUp(1, null), "A warm-up is followed by another schedule"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("calls")
  void isExplained(ThrowingCallable call, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageStartingWith(words)
        .withMessageContaining("but got null")
        .withMessageEndingWith(".");
  }

  private static Network network() {
    return Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.1));
  }

  private static Arguments call(ThrowingCallable call, String words) {
    return Arguments.of(call, words);
  }
}
