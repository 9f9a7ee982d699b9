package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.gradus.data.Corpus;
import org.gradus.data.InventedPlay;
import org.gradus.data.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes next: probabilities, perplexity, drawing. */
@Tag("one-jdk")
class LanguageModelTests {
  private final Network network = Nets.languageModel(7, 6, 5, 0.2, gru(8).sequences());
  private final LanguageModel model = LanguageModel.of(network);

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void probabilitiesAddUpToOneAndLookBackSoFarOnly() {
    float[] next = model.next(1, 2, 3);
    assertThat(next).hasSize(7);
    double sum = IntStream.range(0, 7).mapToDouble(k -> Math.exp(next[k])).sum();
    assertThat(sum).isCloseTo(1, within(1e-6));
    assertThat(model.next(6, 5, 1, 2, 3, 4, 5, 6)).isEqualTo(model.next(1, 2, 3, 4, 5, 6));
    assertThat(model.step().apply(new int[] {1, 2, 3})).isEqualTo(next);
    assertThat(model.length()).isEqualTo(6);
    assertThat(model.words()).isEqualTo(7);
  }

  @Test
  void perplexityIsThatOfItsDefinition() {
    for (int length : new int[] {2, 5, 7, 8, 30}) {
      int[] text = new Random(length).ints(length, 0, 7).toArray();
      double sum = 0;
      for (int i = 1; i < length; i++) {
        // As documented: a word is judged in the first piece it comes to be judged in.
        int piece = i <= 6 ? 0 : (i - 6 + 2) / 3;
        int[] before = Arrays.copyOfRange(text, piece * 3, i);
        sum += model.next(before)[text[i]];
      }
      assertThat(model.perplexity(text)).isCloseTo(Math.exp(-sum / (length - 1)), within(1e-4));
    }
  }

  @Test
  void drawsFollowTheProbabilitiesAndTheTemperature() {
    float[] next = model.next(3);
    int[] counts = new int[7];
    int[] careful = new int[7];
    for (int seed = 0; seed < 400; seed++) {
      counts[model.sample(new int[] {3}, 1, 1, seed)[0]]++;
      careful[model.sample(new int[] {3}, 1, 1e-6, seed)[0]]++;
    }
    int likeliest = 0;
    for (int k = 0; k < 7; k++) {
      double p = Math.exp(next[k]);
      assertThat(counts[k] / 400.0).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 400)));
      likeliest = next[k] > next[likeliest] ? k : likeliest;
    }
    assertThat(careful[likeliest]).isEqualTo(400);
    assertThat(model.sample(new int[] {3, 1}, 9, 1, 4))
        .hasSize(9)
        .isEqualTo(model.sample(new int[] {3, 1}, 9, 1, 4));
    assertThat(model.sample(new int[] {3}, 0, 1, 4)).isEmpty();
  }

  @Test
  void aTransformerLearnsATextByHeart() {
    String sentence = "the cat sat on the mat. ";
    Corpus corpus = new Corpus(sentence.repeat(40), provenance());
    try (Network transformer =
        Nets.transformer(corpus.alphabet().length(), 20, 16, 2, 1, 0)
            .compile(crossEntropy(), adam(0.01))) {
      transformer.fit(corpus.windows(20), epochs(60).batch(13).seed(1).threads(1));
      LanguageModel learned = LanguageModel.of(transformer);
      // A window as those that were learned: a place that never began one is another matter.
      int[] codes = Arrays.copyOf(corpus.codes(), 21);
      assertThat(learned.perplexity(codes)).isLessThan(1.3);
      int[] rest = learned.sample(Arrays.copyOf(codes, 6), 9, 0.01, 1);
      assertThat(corpus.decode(rest)).isEqualTo("t sat on ");
    }
  }

  @Test
  void aRecurrentModelBeatsLetterCounts() {
    Corpus play = InventedPlay.generate(20_000, 7);
    int letters = play.alphabet().length();
    try (Network recurrent =
        Nets.languageModel(letters, 32, 16, 0, gru(48).sequences())
            .compile(crossEntropy(), adam(0.01))) {
      recurrent.fit(play.train().windows(32), epochs(3).batch(16).seed(1).threads(1));
      int[] fresh = play.test().codes();
      double[] counts = new double[letters];
      IntStream.of(play.train().codes()).forEach(code -> counts[code]++);
      double log =
          IntStream.of(fresh)
              .mapToDouble(code -> Math.log((counts[code] + 1) / (play.train().size() + letters)))
              .average()
              .orElseThrow();
      assertThat(LanguageModel.of(recurrent).perplexity(fresh)).isLessThan(Math.exp(-log) / 2);
    }
  }

  private static Provenance provenance() {
    return new Provenance("Cat", "generated", "", "", "", false, "all");
  }

  @Test
  void whatMakesNoSenseIsRefusedInOneSentence() {
    try (Network classes = Sequential.of(input(4), dense(3))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LanguageModel.of(classes))
          .withMessage(
              "A language model takes [length] word numbers and gives [length, words] scores, but this network takes [4] and gives [3].");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(model::next)
        .withMessage("A language model needs one word at least to say what comes next, got none.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.next(1, 7))
        .withMessageContaining("knows the word numbers 0 to 6, but example 0 has 7.0 at place 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.perplexity(1))
        .withMessageContaining("needs two words at least");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.perplexity(1, -2, 3))
        .withMessage("The network knows the words 0 to 6, but word 1 of the text is -2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.sample(new int[] {1}, 3, 0, 1))
        .withMessage("The temperature must be a positive number, got 0.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.sample(new int[] {1}, -1, 1, 1))
        .withMessageContaining("words to write must be at least 0, got -1");
  }

  @Test
  void writingCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> model.sample(new int[] {1}, 50, 1, 1))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
