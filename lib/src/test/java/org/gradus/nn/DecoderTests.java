package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Captions;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences about something: what is learned from, and how they are written. */
@Tag("long")
@Tag("one-jdk")
class DecoderTests {
  private static final Provenance MADE =
      new Provenance("Numbers", "generated", "", "", "", false, "all");
  private static final int START = 2;
  private static final int END = 3;

  private final Network network = Nets.translator(9, 4, 9, 5, 16, 24);
  private final Decoder decoder = Decoder.of(network, START, END);

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void examplesHoldWhatIsToldAndWhatComesNext() {
    Features about = new FloatFeatures(new float[] {5, 6, 7, 0, 8, 0, 0, 0}, 4);
    Dataset examples = decoder.examples(about, new int[][] {{7, 6, 5}, {}}, MADE);
    assertThat(examples.features().row(0)).containsExactly(5, 6, 7, 0, START, 7, 6, 5, 0);
    assertThat(examples.targets().row(0)).containsExactly(7, 6, 5, END, 0);
    assertThat(examples.features().row(1)).containsExactly(8, 0, 0, 0, START, 0, 0, 0, 0);
    assertThat(examples.targets().row(1)).containsExactly(END, 0, 0, 0, 0);
    assertThat(decoder.longest()).isEqualTo(4);
  }

  @Test
  void aTranslatorLearnsToTurnSentencesAround() {
    int[][] sources = sources(500, 1);
    int[][] turned = turned(sources);
    network.compile(crossEntropy().mask(0), adam(0.01));
    network.fit(
        decoder.examples(padded(sources), turned, MADE),
        epochs(22).batch(50).clipNorm(1).seed(1).threads(1));

    int[][] fresh = sources(100, 2);
    int[][] expected = turned(fresh);
    int[][] written = decoder.greedy(padded(fresh));
    long right =
        Stream.iterate(0, i -> i + 1)
            .limit(100)
            .filter(i -> Arrays.equals(written[i], expected[i]))
            .count();
    assertThat(right).isGreaterThanOrEqualTo(85);
    // One word after the other, by the function that a beam search gets.
    Function<List<int[]>, float[][]> step = decoder.step(padded(fresh).row(0));
    int[] soFar = {START};
    while (soFar[soFar.length - 1] != END && soFar.length <= 5) {
      float[] logs = step.apply(List.of(soFar))[0];
      soFar = Arrays.copyOf(soFar, soFar.length + 1);
      soFar[soFar.length - 1] = likeliest(logs);
    }
    assertThat(Arrays.copyOfRange(soFar, 1, soFar.length - 1)).isEqualTo(written[0]);
  }

  private static int likeliest(float[] logs) {
    int best = 0;
    for (int k = 0; k < logs.length; k++) {
      best = logs[k] > logs[best] ? k : best;
    }
    return best;
  }

  /** One to three words of 4 to 8. */
  private static int[][] sources(int count, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> random.ints(1 + random.nextInt(3), 4, 9).toArray())
        .limit(count)
        .toArray(int[][]::new);
  }

  private static int[][] turned(int[][] sentences) {
    return Arrays.stream(sentences)
        .map(
            sentence -> {
              int[] turned = sentence.clone();
              for (int i = 0; i < turned.length; i++) {
                turned[i] = sentence[turned.length - 1 - i];
              }
              return turned;
            })
        .toArray(int[][]::new);
  }

  private static Features padded(int[][] sentences) {
    float[] rows = new float[sentences.length * 4];
    for (int i = 0; i < sentences.length; i++) {
      for (int t = 0; t < sentences[i].length; t++) {
        rows[i * 4 + t] = sentences[i][t];
      }
    }
    return new FloatFeatures(rows, 4);
  }

  @Test
  void aStepGivesProbabilitiesOfWhatCanCome() {
    Function<List<int[]>, float[][]> step = decoder.step(new float[] {5, 6, 0, 0});
    float[][] logs =
        step.apply(List.of(new int[] {START, 7}, new int[] {START, 7, 8, 7, 8}, new int[] {START}));
    for (float[] row : logs) {
      double sum = 0;
      for (float log : row) {
        sum += Math.exp(log);
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
      assertThat(row[0]).isEqualTo(Float.NEGATIVE_INFINITY);
      assertThat(row[START]).isEqualTo(Float.NEGATIVE_INFINITY);
    }
    assertThat(logs[1][END]).as("nothing else can come").isZero();
    assertThat(logs[0]).isNotEqualTo(logs[2]);
  }

  @Test
  void aCaptionerLearnsColours() {
    Captions scenes = Captions.generate(300, 16, 7);
    int words = Captions.words().size();
    try (Network small = Nets.captioner(3, 16, words, Captions.LONGEST + 1, 12, 32)) {
      Decoder describer = Decoder.of(small, Captions.START, Captions.END);
      small.compile(crossEntropy().mask(Captions.PADDING), adam(0.01));
      Dataset examples = describer.examples(scenes.pictures(), scenes.codes(), scenes.provenance());
      double first =
          small.fit(examples, epochs(8).batch(30).seed(1).threads(1)).epochs().get(0).loss();
      assertThat(small.evaluate(examples).loss()).isLessThan(first / 2);
      String said = Captions.sentence(describer.greedy(scenes.pictures().select(0))[0]);
      assertThat(said).startsWith("a ").containsPattern("circle|square|triangle");
    }
  }

  static Stream<Arguments> senseless() {
    Network classes = Sequential.of(input(4), dense(3));
    Network fitting = Nets.translator(9, 4, 9, 5, 4, 4);
    Decoder writer = Decoder.of(fitting, START, END);
    Features one = new FloatFeatures(new float[] {5, 6, 7, 0}, 4);
    return Stream.of(
        call(
            () -> Decoder.of(classes, START, END),
            "A decoder takes [given numbers + length] and gives [length, words] scores, but this network takes [4] and gives [3]."),
        call(() -> Decoder.of(fitting, 0, END), "are of 1 to 8, got 0 and 3."),
        call(
            () -> writer.examples(one, new int[][] {{4, 4, 4, 4, 4}}, MADE),
            "Sentence 0 has 5 words, but the network writes 4 at most"),
        call(() -> writer.examples(one, new int[][] {{4, 9}}, MADE), "Sentence 0 has the word 9"),
        call(() -> writer.examples(one, new int[][] {{END}}, MADE), "Sentence 0 has the word 3"),
        call(
            () -> writer.examples(one, new int[0][], MADE), "There are 0 sentences about 1 things"),
        call(
            () -> writer.greedy(new FloatFeatures(new float[5], 5)),
            "is given 4 numbers to write about, but these examples have 5 (shape [5])."),
        call(
            () -> writer.step(one.row(0)).apply(List.of(new int[] {4})),
            "A beginning is the word 2 and at most 4 words behind it, got [4]."),
        call(() -> writer.step(new float[3]), "these examples have 3"));
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
}
