package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.block;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.EarlyStopping.patience;
import static org.gradus.train.Losses.binaryCrossEntropy;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.huber;
import static org.gradus.train.Losses.multiLabel;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Metrics.binaryAccuracy;
import static org.gradus.train.Metrics.meanAbsoluteError;
import static org.gradus.train.Metrics.rSquared;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.adamW;
import static org.gradus.train.Optimizers.rmsProp;
import static org.gradus.train.Optimizers.sgd;
import static org.gradus.train.Schedules.cosine;
import static org.gradus.train.Schedules.warmUp;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.train.Blobs;
import org.gradus.train.Loss;
import org.gradus.train.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked wrongly gets one sentence that says what, where, and what to do. */
class NetworkErrorTests {
  private static final Dataset DATA = Blobs.of(30, 4, 3, 1);
  private static final Dataset PICTURES = Blobs.set(new float[30 * 4], DATA.labels(), 3, 2, 2);
  private static final Dataset EMPTY = DATA.take(0);

  static Stream<Arguments> senselessCalls() {
    return Stream.of(
        call(() -> Sequential.of(), "at least one layer, for example dense(10)"),
        call(() -> Sequential.of(flatten(), input(4)), "only be the first layer, not number 2"),
        call(
            () -> Sequential.of(dense(3).named("a"), dense(3).named("a")),
            "Two layers are called 'a'"),
        call(() -> dense(0), "at least one unit, got 0"),
        call(() -> input(28, 0), "positive sides, got [28, 0]"),
        call(() -> epochs(0), "number of epochs must be at least 1, got 0"),
        call(() -> epochs(1).batch(0), "batch size must be at least 1, got 0"),
        call(() -> epochs(1).threads(0), "number of threads must be at least 1, got 0"),
        call(() -> epochs(1).validation(1.5), "lies between 0 and 1, got 1.5"),
        call(() -> patience(0), "at least one epoch, got 0"),
        call(() -> sgd(-1), "learning rate must be a positive number, got -1.0"),
        call(() -> adam(Double.NaN), "learning rate must be a positive number, got NaN"),
        call(() -> sgd(1).momentum(1), "momentum must lie between 0 and 1 (1 excluded), got 1.0"),
        call(() -> fit(EMPTY, sgd(1), dense(3)), "Blobs holds no examples"),
        call(
            () -> fit(DATA, sgd(1), dense(2)),
            "Label 2 of Blobs is 2, but the last layer has 2 outputs, for classes 0 to 1: give it 3."),
        call(
            () -> fit(DATA, sgd(1), dense(1)),
            "one output for each class, but the last layer has one output: give it 3"),
        call(
            () -> fit(PICTURES, sgd(1), dense(3)),
            "the network gives shape [2, 3]: put a flatten()"),
        call(
            () -> fit(DATA, sgd(1), input(5), dense(3)),
            "Layer 'input' wants examples of shape [5], but got shape [4]."),
        call(
            () -> fit(DATA, sgd(1), input(2, 2), flatten(), dense(3)),
            "wants examples of shape [2, 2], but got shape [4]."),
        call(
            () -> network().fit(DATA, epochs(1).stopAfter(patience(1))),
            "give validation data, for example validation(0.1)"),
        call(
            () -> network().fit(DATA, epochs(1).validation(PICTURES)),
            "Layer 'dense' wants examples of shape [4], but got shape [2, 2]"),
        call(() -> network().fit(DATA, epochs(1).validation(EMPTY)), "Blobs holds no examples"),
        call(
            () -> built().predict(new float[5]),
            "Layer 'input' wants examples of shape [4], that is 4 numbers, but row 0 has 5"),
        call(() -> built().predict(new float[][] {new float[4], new float[3]}), "row 1 has 3"),
        call(() -> built().predict(PICTURES.features()), "but got shape [2, 2]"),
        call(
            () -> built().weights("flatten"),
            "There is no layer 'flatten'; the layers are 'input', 'dense'"),
        call(() -> built().weights("input"), "Layer 'input' (input) has no weights"),
        call(
            () -> built().setWeights("dense", new float[4][3], new float[3]),
            "weights of shape [3, 4] (outputs, inputs), but got 4 rows, and row 0 has 3 numbers"),
        call(() -> built().setWeights("dense", new float[0][], new float[3]), "but got no rows"),
        call(
            () -> built().setWeights("dense", new float[3][4], new float[4]),
            "a bias of 3 numbers, but got 4"),
        call(() -> sgd(1).nesterov(), "call momentum(0.9) before nesterov()"),
        call(() -> adamW(0), "learning rate must be a positive number, got 0.0"),
        call(() -> rmsProp(1).decay(1), "decay rate must lie between 0 and 1 (1 excluded)"),
        call(() -> huber(0), "knee of Huber's loss must be a positive number, got 0.0"),
        call(() -> epochs(1).clipNorm(0), "limit of the gradients' norm must be a positive number"),
        call(() -> epochs(1).clipValue(-1), "limit of a gradient's numbers must be a positive"),
        call(
            () -> epochs(1).stepsPerEpoch(0), "number of steps an epoch must be at least 1, got 0"),
        call(() -> epochs(1).classWeights(1, -1), "weight of class 1 must be zero or a positive"),
        call(() -> epochs(1).classWeights(0, 0), "at least one that is not zero, got [0.0, 0.0]"),
        call(
            () -> network().fit(DATA, epochs(1).classWeights(1, 2)),
            "Blobs has 3 classes, but there are 2 class weights: give one for each."),
        call(
            () -> numbers(squaredError()).fit(LINE, epochs(1).balanceClasses()),
            "Class weights need classes, but Line has numbers as targets."),
        call(
            () -> numbers(crossEntropy()).fit(LINE, epochs(1)),
            "Cross entropy wants a class number for each place, but the targets of Line have shape [2] and the network's outputs fit shape []"),
        call(
            () -> numbers(crossEntropy()).fit(places(1.5f), epochs(1)),
            "Target 0 of Line holds 1.5 (number 0 of its 1), but with 2 outputs class numbers are whole, from 0 to 1."),
        call(
            () -> numbers(crossEntropy()).fit(places(-1), epochs(1)),
            "Target 0 of Line holds -1.0"),
        call(() -> numbers(crossEntropy()).fit(places(2), epochs(1)), "Target 0 of Line holds 2.0"),
        call(
            () -> numbers(binaryCrossEntropy()).fit(LINE, epochs(1)),
            "but binary cross entropy wants numbers from 0 to 1."),
        call(
            () -> numbers(multiLabel()).fit(halves(), epochs(1)),
            "Target 0 of Line holds 0.5, but multi-label cross entropy wants numbers 0 or 1."),
        call(
            () -> numbers(multiLabel()).fit(Blobs.of(10, 2, 2, 1), epochs(1)),
            "wants several labels for each example, but Blobs has one class each"),
        call(
            () -> numbers(binaryCrossEntropy()).fit(DATA, epochs(1)),
            "Binary cross entropy tells two classes apart, but Blobs has 3"),
        call(
            () -> numbers(binaryCrossEntropy()).fit(Blobs.of(10, 4, 2, 1), epochs(1)),
            "wants one output for two classes, but the network gives shape [2]: end with dense(1)"),
        call(
            () -> numbers(squaredError()).fit(places(1), epochs(1)),
            "the targets of Line have shape [1] and the network's outputs fit shape [2]: change the last layer."),
        call(
            () ->
                Sequential.of(dense(2))
                    .compile(squaredError(), sgd(1), binaryAccuracy())
                    .fit(Blobs.of(10, 4, 2, 1), epochs(1)),
            "Binary accuracy wants two classes and one output, but Blobs has 2 and the network gives shape [2]"),
        call(
            () ->
                Sequential.of(dense(1))
                    .compile(squaredError(), sgd(1), meanAbsoluteError())
                    .fit(PICTURES, epochs(1)),
            "Squared error wants one row of scores"),
        call(() -> network().fit(LINE.take(0), epochs(1)), "Line holds no examples"),
        call(() -> network().fit(List.<Dataset>of(), epochs(1)), "There are no batches"),
        call(
            () -> network().fit(List.of(DATA), epochs(1).validation(0.1)),
            "Nothing can be held out of batches that come one by one"),
        call(
            () -> network().fit(List.of(DATA), epochs(1).schedule(cosine())),
            "say so with stepsPerEpoch(…)"),
        call(
            () -> network().fit(List.of(DATA, PICTURES), epochs(1)), "wants examples of shape [4]"),
        call(() -> network().fit(List.of(EMPTY), epochs(1)), "Blobs holds no examples"),
        call(
            () -> network().fit(DATA.take(3), epochs(1).validation(0.01)),
            "Blobs has 3 examples: a share of 0.01 for validation leaves one of the two parts empty."),
        call(
            () -> network().fit(DATA, epochs(1).stepsPerEpoch(5)),
            "stepsPerEpoch(…) is for batches that come one by one"),
        call(
            () -> network().fit(List.of(DATA), epochs(1).balanceClasses()),
            "give classWeights(…) instead of balanceClasses()"),
        call(() -> epochs(1).threads(257), "number of threads must be at most 256, got 257"),
        call(
            () ->
                Sequential.of(dense(3))
                    .compile(crossEntropy(), sgd(1), accuracy(), accuracy())
                    .fit(DATA, epochs(1)),
            "Two metrics are called 'accuracy'"),
        call(
            () ->
                Sequential.of(dense(2))
                    .compile(squaredError(), sgd(1), accuracy())
                    .fit(LINE, epochs(1)),
            "Accuracy wants a class number for each place, but the targets of Line have shape [2]"),
        call(
            () ->
                Sequential.of(dense(2))
                    .compile(squaredError(), sgd(1), binaryAccuracy())
                    .fit(LINE, epochs(1)),
            "but binary accuracy wants numbers from 0 to 1."),
        call(
            () ->
                Sequential.of(dense(3))
                    .compile(squaredError(), sgd(1), rSquared())
                    .fit(DATA, epochs(1)),
            "R² wants numbers as targets, but Blobs has classes: use accuracy()."),
        call(
            () -> Sequential.of(dense(1)).compile(crossEntropy(), sgd(1)).fit(LINE, epochs(1)),
            "as Line has numbers as targets, use what squaredError()"),
        call(
            () ->
                Sequential.of(dense(3))
                    .compile(crossEntropy().mask(0), sgd(1))
                    .fit(DATA, epochs(1)),
            "mask(0) leaves out places of sequences and pictures, but Blobs has one class"),
        call(
            () -> built().predict(new float[] {1, Float.NaN, 0, 0}),
            "Example 0 holds NaN (number 1 of its 4): replace or leave out such values before asking."),
        call(
            () -> built().predict(lastIsNoNumber(600)),
            "Example 599 holds NaN (number 3 of its 4): replace or leave out such values before asking."),
        call(
            () -> built().features("dense", Features.of(new float[][] {{0, 0, 0, 1 / 0f}})),
            "Example 0 holds Infinity (number 3 of its 4)"),
        call(
            () -> built().evaluate(Blobs.set(new float[] {0, Float.NaN, 0, 0}, new int[1], 3, 4)),
            "Example 0 of Blobs holds NaN (number 1 of its 4): replace or leave out such values before evaluating."),
        call(
            () -> built().setParameter("dense", "bias", 1, Float.NaN, 2),
            "Layer 'dense' wants numbers, but number 1 of those given is NaN."),
        call(
            () -> built().setWeights("dense", new float[3][4], new float[] {0, 1 / 0f, 0}),
            "number 1 of those given is Infinity"),
        call(() -> built().save(Path.of("/")), "/ is a folder: name a file in it"),
        call(() -> cosine().factors(1_000_000, 1_000), "too long to be drawn"),
        call(() -> warmUp(0, cosine()), "length of the warm-up must be a positive number"),
        call(
            () -> built().freeze("front"),
            "There is no layer 'front'; the layers are 'input', 'dense'"),
        call(
            () ->
                Sequential.of(dense(1))
                    .compile(squaredError(), sgd(1), accuracy())
                    .fit(DATA, epochs(1)),
            "Accuracy wants one output for each class"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("senselessCalls")
  void aSenselessCallIsRefusedInOneSentence(ThrowingCallable call, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageContaining(words)
        .satisfies(error -> assertThat(error.getMessage()).endsWith(".").doesNotContain("\n"));
  }

  static Stream<Arguments> untimelyCalls() {
    return Stream.of(
        call(() -> Sequential.of(dense(3)).fit(DATA, epochs(1)), "call compile(crossEntropy()"),
        call(() -> Sequential.of(input(4), dense(3)).evaluate(DATA), "call compile(crossEntropy()"),
        call(() -> network().evaluate(DATA), "call fit first, or begin with input(28, 28)"),
        call(() -> network().predict(DATA.features()), "call fit first"),
        call(() -> network().summary(), "call fit first"),
        call(() -> network().weights("dense"), "call fit first"),
        call(() -> closed().predict(DATA.features()), "This network was closed"),
        call(() -> closed().fit(DATA, epochs(1)), "This network was closed"),
        call(
            () -> built().freeze("dense").fit(DATA, epochs(1)),
            "There is nothing to learn: every layer is frozen"),
        call(() -> network().freeze("dense"), "call fit first"),
        call(() -> closed().load(Path.of("none")), "This network was closed"),
        call(() -> used().seed(5), "set the seed before the network is first used"),
        call(
            () -> new Evaluation(1, Map.of(), 5).accuracy(), "compile the network with accuracy()"),
        call(() -> new Predictions(new float[][] {{1}}, new Shape(1)).classes(), "read outputs()"),
        call(
            () -> Sequential.of(input(5, 4), dense(3)).predict(new float[20]).classes(),
            "answers each input with shape [5, 3], not with one row of scores"),
        call(
            () -> {
              Block taken = Linear.builder().setUnits(2).build();
              try (NDManager manager = NDManager.newBaseManager()) {
                taken.initialize(manager, DataType.FLOAT32, new Shape(1, 7));
                Sequential.of(input(4), block(taken)).predict(new float[4]);
              }
            },
            "The engine could not compute a batch of shape [1, 4]: mat1 and mat2 shapes cannot be multiplied"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("untimelyCalls")
  void anUntimelyCallIsRefusedInOneSentence(ThrowingCallable call, String words) {
    assertThatIllegalStateException()
        .isThrownBy(call)
        .withMessageContaining(words)
        .satisfies(error -> assertThat(error.getMessage()).endsWith(".").doesNotContain("\n"));
  }

  @Test
  void numbersThatAreNoneAreFoundBeforeTraining() {
    float[] values = new float[30 * 4];
    values[4 * 7 + 2] = Float.NaN;
    Dataset broken = Blobs.set(values, DATA.labels(), 3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network().fit(broken, epochs(1)))
        .withMessage(
            "Example 7 of Blobs holds NaN (number 2 of its 4): replace or leave out such values before training.");
  }

  @Test
  void numbersThatAreNoneAreFoundInValidationDataToo() {
    float[] values = new float[30 * 4];
    values[4 * 7 + 2] = Float.NaN;
    Dataset broken = Blobs.set(values, DATA.labels(), 3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network().fit(DATA, epochs(1).validation(broken)))
        .withMessageStartingWith("Example 7 of the validation data holds NaN");
  }

  @Test
  void targetsThatAreNoNumbersAreFoundBeforeTraining() {
    float[] values = new float[60];
    values[41] = Float.POSITIVE_INFINITY;
    Dataset broken = Blobs.numbers(LINE.features(), new FloatFeatures(values, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers(squaredError()).fit(broken, epochs(1)))
        .withMessage(
            "The target of example 20 of Line holds Infinity (number 1 of its 2): replace or leave out such values before training.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers(squaredError()).fit(List.of(LINE, broken), epochs(1)))
        .withMessageStartingWith("The target of example 20 of a batch of Line holds Infinity");
  }

  @Test
  void noInputsGiveNoPredictions() {
    assertThat(built().predict(EMPTY.features()).classes()).isEmpty();
  }

  private static Arguments call(ThrowingCallable call, String words) {
    return Arguments.of(call, words);
  }

  private static void fit(Dataset data, Optimizer optimizer, Layer... layers) {
    Sequential.of(layers).compile(crossEntropy(), optimizer).fit(data, epochs(1));
  }

  private static final Dataset LINE = Blobs.line(30, 1);

  private static Network numbers(Loss loss) {
    return Sequential.of(dense(2)).compile(loss, sgd(0.1));
  }

  /** A class number for the one place of each example. */
  private static Dataset places(float first) {
    float[] values = new float[30];
    values[0] = first;
    return Blobs.numbers(LINE.features(), new FloatFeatures(values, 1));
  }

  private static Dataset halves() {
    float[] values = new float[60];
    Arrays.fill(values, 0.5f);
    return Blobs.numbers(LINE.features(), new FloatFeatures(values, 2));
  }

  private static Network network() {
    return Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1));
  }

  private static Network built() {
    return Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.1));
  }

  private static Network closed() {
    Network network = built();
    network.weights("dense");
    network.close();
    return network;
  }

  private static Network used() {
    Network network = built();
    network.weights("dense");
    return network;
  }

  /** So many rows of four numbers, more than are asked at once. */
  private static float[][] lastIsNoNumber(int rows) {
    float[][] numbers = new float[rows][4];
    numbers[rows - 1][3] = Float.NaN;
    return numbers;
  }
}
