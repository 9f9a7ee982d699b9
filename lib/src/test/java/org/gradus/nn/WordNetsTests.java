package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.nn.Layers.simpleRnn;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.train.Blobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks for words: their sizes, that they learn, and that none looks ahead. */
@Tag("one-jdk")
class WordNetsTests {

  static Stream<Arguments> sizes() {
    int gru = 3 * 16 * (8 + 16 + 2);
    return Stream.of(
        Arguments.of(
            Nets.textCnn(50, 20, 8, 6, 2),
            50 * 8 + 6 * (3 * 8 + 1) + 6 * (4 * 8 + 1) + 6 * (5 * 8 + 1) + 2 * (18 + 1)),
        Arguments.of(
            Nets.sequenceClassifier(50, 20, 8, gru(16), 0.2, 3), 50 * 8 + gru + 3 * (16 + 1)),
        Arguments.of(
            Nets.languageModel(50, 20, 8, 0, gru(16).sequences(), gru(16).sequences()),
            50 * 8 + gru + 3 * 16 * (16 + 16 + 2) + 50 * (16 + 1)),
        Arguments.of(
            Nets.transformer(50, 20, 8, 2, 3, 0.1),
            50 * 8
                + 20 * 8
                + 3 * (4 * 8 + 3 * 8 * (8 + 1) + 8 * (8 + 1) + 32 * (8 + 1) + 8 * (32 + 1))
                + 2 * 8
                + 50 * (8 + 1)),
        Arguments.of(
            Nets.translator(50, 6, 40, 5, 8, 16),
            50 * 8
                + 2 * gru
                + 40 * 8
                + 3 * 16 * (8 + 32 + 16 + 2)
                + 2 * 16 * (16 + 1)
                + 2 * 16 * (32 + 1)
                + 16 * (32 + 1)
                + 40 * (16 + 1)),
        Arguments.of(
            Nets.captioner(3, 8, 40, 5, 8, 16),
            16 * (3 * 9 + 1)
                + 32 * (16 * 9 + 1)
                + 32 * (32 * 9 + 1)
                + 16 * (32 * 4 + 1)
                + 40 * 8
                + 3 * 16 * (8 + 16 + 16 + 2)
                + 40 * (16 + 1)));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void parametersCanBeCounted(Network network, long parameters) {
    assertThat(network.parameterCount()).isEqualTo(parameters);
    network.close();
  }

  static Stream<Network> classifiers() {
    return Stream.of(
        Nets.textCnn(9, 8, 8, 8, 3),
        Nets.sequenceClassifier(9, 8, 8, gru(12), 0.1, 3),
        Nets.sequenceClassifier(9, 8, 8, lstm(12), 0, 3),
        Nets.sequenceClassifier(9, 8, 8, bidirectional(lstm(8)), 0.1, 3));
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void classifiersLearnWhatAFirstWordSays(Network network, @TempDir Path folder) {
    Dataset texts = Words.of(600, 8, 3, 1);
    Dataset fresh = Words.of(200, 8, 3, 2);
    network.compile(crossEntropy(), adam(0.02), accuracy());
    network.fit(texts, epochs(12).batch(50).seed(3).threads(1));
    boolean convolution =
        network.summary().rows().stream().anyMatch(r -> r.kind().equals("conv1d"));
    // A maximum over the text hardly knows where a word stood; a state does.
    assertThat(network.evaluate(fresh).accuracy()).isGreaterThan(convolution ? 0.5 : 0.95);
    float[][] before = network.predict(fresh.features()).outputs();
    network.save(folder.resolve("network"));
    network.load(folder.resolve("network"));
    assertThat(network.predict(fresh.features()).outputs()).isDeepEqualTo(before);
    network.close();
  }

  static Stream<Network> causal() {
    return Stream.of(
        Nets.languageModel(9, 6, 8, 0.3, lstm(8).sequences()),
        Nets.transformer(9, 6, 8, 2, 2, 0.3),
        Nets.translator(9, 4, 9, 6, 8, 8));
  }

  @ParameterizedTest
  @MethodSource("causal")
  void noneLooksAtWhatComesLater(Network network) {
    int width = Math.toIntExact(network.inputShape().get(0));
    int skipped = width - 6;
    float[] row = new float[width];
    Random random = new Random(5);
    for (int i = 0; i < width; i++) {
      row[i] = 1 + random.nextInt(8);
    }
    float[] before = network.predict(row).outputs()[0];
    for (int place = 1; place < 6; place++) {
      float[] changed = row.clone();
      changed[skipped + place] = 1 + changed[skipped + place] % 8;
      float[] after = network.predict(changed).outputs()[0];
      assertThat(Arrays.copyOf(after, place * 9)).isEqualTo(Arrays.copyOf(before, place * 9));
      assertThat(Arrays.copyOfRange(after, place * 9, 54))
          .isNotEqualTo(Arrays.copyOfRange(before, place * 9, 54));
    }
    network.close();
  }

  @Test
  void paddingOfASourcePlaysNoPart() {
    // The same sentence in a network of four and, with two places of padding, one of six words.
    try (Network small = Nets.translator(9, 4, 9, 3, 8, 8);
        Network large = Nets.translator(9, 6, 9, 3, 8, 8)) {
      for (Summary.Row row : small.summary().rows()) {
        small
            .parameters(row.name())
            .forEach((name, weights) -> large.setParameter(row.name(), name, weights.values()));
      }
      float[] left = small.predict(new float[] {3, 1, 4, 5, 2, 7, 8}).outputs()[0];
      float[] right = large.predict(new float[] {3, 1, 4, 5, 0, 0, 2, 7, 8}).outputs()[0];
      for (int i = 0; i < left.length; i++) {
        assertThat(right[i]).isCloseTo(left[i], within(1e-5f));
      }
    }
  }

  static Stream<Arguments> senseless() {
    Branch sequence = Functional.input(5, 4);
    return Stream.of(
        call(
            () -> Nets.textCnn(9, 4, 8, 8, 2),
            "length of a text for textCnn(…) must be at least 5"),
        call(
            () -> Nets.languageModel(9, 8, 8, 0, simpleRnn(8)),
            "its layers give all their states: write simpleRnn(…).sequences()."),
        call(
            () -> Nets.transformer(9, 8, 8, 2, 0, 0), "blocks of a transformer must be at least 1"),
        call(
            () -> Nets.transformer(9, 8, 8, 3, 1, 0).summary(),
            "'attention' wants a number of features that its 3 heads divide, but got shape [8, 8]"),
        call(() -> Nets.captioner(3, 3, 9, 5, 8, 8), "side of a picture to describe must be at"),
        call(() -> Layers.slice(-1, 2), "takes places from 0 on, and one at least, got -1 to 2"),
        call(() -> Layers.slice(2, 2), "got 2 to 2"),
        call(
            () -> Sequential.of(input(3), Layers.slice(1, 4)).summary(),
            "'slice' wants at least 4 places, to take up to there, but got shape [3]"),
        call(() -> Layers.repeat(0), "steps of repeat(…) must be at least 1, got 0"),
        call(
            () -> Sequential.of(input(3, 2), Layers.repeat(2)).summary(),
            "'repeat' wants one row of numbers [n], but got shape [3, 2]. Put a flatten() before"),
        call(() -> Layers.upSample2d(0), "factor of upSample2d(…) must be at least 1, got 0"),
        call(
            () -> Sequential.of(input(3, 2), Layers.upSample2d(2)).summary(),
            "'upSample2d' wants pictures of shape [channels, height, width], but got shape [3, 2]"),
        call(
            () -> Sequential.of(input(3), Layers.positions()).summary(),
            "'positions' wants sequences of shape [time, features], but got shape [3]"),
        call(() -> sequence.attend(sequence, 0), "heads of attend(…) must be at least 1, got 0"),
        call(
            () -> Functional.of(sequence.attend(sequence, 3)).summary(),
            "'attend' wants a number of features that its 3 heads divide, but got shape [5, 4]"),
        call(
            () -> Functional.of(sequence.attend(sequence.to(Layers.flatten()), 2)).summary(),
            "'attend' wants sequences of shape [time, features], but got shape [20]"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("senseless")
  void whatMakesNoSenseIsRefusedInOneSentence(ThrowingCallable call, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageContaining(words)
        .withMessageEndingWith(".");
  }

  private static Arguments call(ThrowingCallable call, String words) {
    return Arguments.of(call, words);
  }

  @Test
  void aWordThatIsNoneIsFoundBehindASliceToo() {
    try (Network network =
        Sequential.of(input(5), Layers.slice(2, 5), embedding(4, 3), Layers.flatten(), dense(2))) {
      // What the slice leaves out may be any number: a picture, for one.
      network.predict(new float[] {0.5f, -7, 1, 2, 3});
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.predict(new float[] {0.5f, -7, 1, 2, 4}))
          .withMessage(
              "Layer 'embedding' knows the word numbers 0 to 3, but example 0 has 4.0 at place 2.");
    }
  }

  @Test
  void oneRowCanHoldTwoThings() {
    // The larger of two numbers that lie apart: nothing but both slices tells.
    Random random = new Random(7);
    float[] rows = new float[400 * 4];
    int[] labels = new int[400];
    for (int i = 0; i < 400; i++) {
      for (int k = 0; k < 4; k++) {
        rows[i * 4 + k] = random.nextFloat();
      }
      labels[i] = rows[i * 4] > rows[i * 4 + 3] ? 1 : 0;
    }
    Branch row = Functional.input(4);
    Features data = new FloatFeatures(rows, 4);
    try (Network network =
        Functional.of(row.to(Layers.slice(0, 1)).concat(row.to(Layers.slice(3, 4))).to(dense(2)))
            .compile(crossEntropy(), adam(0.1), accuracy())) {
      Dataset set = Blobs.set(rows, labels, 2, 4);
      network.fit(set, epochs(20).batch(50).seed(1).threads(1));
      assertThat(network.evaluate(set).accuracy()).isGreaterThan(0.97);
      assertThat(network.features("slice2", data).row(9)).containsExactly(rows[9 * 4 + 3]);
      assertThat(IntStream.of(network.predict(data).classes()).sum()).isBetween(150, 250);
    }
  }
}
