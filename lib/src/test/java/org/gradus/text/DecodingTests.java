package org.gradus.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for the best sentence, and its mark. */
class DecodingTests {
  private static final int TOKENS = 4;
  private static final int START = 0;
  private static final int END = 3;
  private static final int LONGEST = 4;

  /** log P of each token after a beginning: drawn, but always the same for the same one. */
  private static float[] model(int... beginning) {
    Random random = new Random(Arrays.hashCode(beginning) * 31L + 7);
    double[] weights = random.doubles(TOKENS, 0.05, 1).map(w -> w * w * w).toArray();
    double sum = Arrays.stream(weights).sum();
    float[] logs = new float[TOKENS];
    for (int i = 0; i < TOKENS; i++) {
      logs[i] = (float) Math.log(weights[i] / sum);
    }
    return logs;
  }

  /** Every sentence that ends, however unlikely. */
  private static List<Beam.Sentence> all(double alpha) {
    List<Beam.Sentence> ended = new ArrayList<>();
    grow(new int[] {START}, 0, alpha, ended);
    ended.sort(Comparator.comparingDouble(sentence -> -sentence.score()));
    return ended;
  }

  private static void grow(int[] beginning, double log, double alpha, List<Beam.Sentence> ended) {
    if (beginning.length > LONGEST) {
      return;
    }
    float[] logs = model(beginning);
    for (int token = 0; token < TOKENS; token++) {
      double sum = log + logs[token];
      if (token == END) {
        List<Integer> inner = Arrays.stream(beginning).skip(1).boxed().toList();
        double score = sum / Math.pow(beginning.length, alpha);
        ended.add(new Beam.Sentence(inner, sum, score, true));
      } else {
        int[] longer = Arrays.copyOf(beginning, beginning.length + 1);
        longer[beginning.length] = token;
        grow(longer, sum, alpha, ended);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7, 1})
  void aWideBeamFindsTheBestOfAll(double alpha) {
    List<Beam.Sentence> all = all(alpha);
    List<Beam.Sentence> found =
        new Beam(100, LONGEST, alpha).search(START, END, DecodingTests::model);
    for (int i = 0; i < 10; i++) {
      assertThat(found.get(i).tokens()).isEqualTo(all.get(i).tokens());
      assertThat(found.get(i).score()).isCloseTo(all.get(i).score(), within(1e-9));
    }
  }

  @Test
  void widthOneIsGreedy() {
    List<Integer> greedy = new ArrayList<>();
    int[] beginning = {START};
    boolean ended = false;
    while (greedy.size() < LONGEST && !ended) {
      float[] logs = model(beginning);
      int best = 0;
      for (int token = 1; token < TOKENS; token++) {
        best = logs[token] > logs[best] ? token : best;
      }
      ended = best == END;
      if (!ended) {
        greedy.add(best);
        beginning = Arrays.copyOf(beginning, beginning.length + 1);
        beginning[beginning.length - 1] = best;
      }
    }
    List<Beam.Sentence> found = Beam.greedy(LONGEST).search(START, END, DecodingTests::model);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).tokens()).isEqualTo(greedy);
    assertThat(found.get(0).ended()).isEqualTo(ended);
  }

  /**
   * Half of the mass ends at once: likeliest as a whole, though each token of the other is
   * likelier.
   */
  @Test
  void lengthCounts() {
    Function<int[], float[]> next =
        beginning ->
            beginning.length == 1
                ? logs(0, 0.6, 0, 0.4)
                : beginning.length < 4 ? logs(0.1, 0.8, 0, 0.1) : logs(0.3, 0, 0, 0.7);
    assertThat(new Beam(3, 8, 0).search(START, END, next).get(0).tokens()).isEmpty();
    assertThat(new Beam(3, 8, 1).search(START, END, next).get(0).tokens()).containsExactly(1, 1, 1);
  }

  private static float[] logs(double... probabilities) {
    float[] logs = new float[probabilities.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log(probabilities[i]);
    }
    return logs;
  }

  @Test
  void whatNeverEndsIsCut() {
    List<Beam.Sentence> found =
        new Beam(2, 3, 0).search(START, END, beginning -> logs(0.5, 0.5, 0, 0));
    assertThat(found).hasSize(2).noneMatch(Beam.Sentence::ended);
    assertThat(found.get(0).tokens()).hasSize(3);
    assertThat(found.get(0).logProbability()).isCloseTo(3 * Math.log(0.5), within(1e-6));
  }

  @Test
  void modelsThatMakeNoSenseAreRefused() {
    Beam beam = new Beam(2, 3, 0);
    assertThatThrownBy(() -> beam.search(START, 9, DecodingTests::model))
        .hasMessage("The end is token 9, but the model gives probabilities of 4 tokens.");
    assertThatThrownBy(() -> beam.search(START, END, beginning -> new float[] {0, 0, Float.NaN, 0}))
        .hasMessageStartingWith("The model gives NaN as log P of token 2");
    assertThatThrownBy(() -> beam.search(START, END, beginning -> new float[] {0.5f, 0, 0, 0}))
        .hasMessageStartingWith("The model gives 0.5 as log P of token 0: it must be 0 or less");
    assertThatThrownBy(() -> beam.searchAll(START, END, beginnings -> new float[0][]))
        .hasMessage("The model was asked about 1 beginnings and answered for 0.");
    assertThatThrownBy(() -> new Beam(0, 3, 0)).hasMessageContaining("width of a beam");
    assertThatThrownBy(() -> new Beam(1, 3, Double.NaN)).hasMessageContaining("got NaN");
  }

  static JsonNode vectors() {
    try (InputStream json = DecodingTests.class.getResourceAsStream("vectors.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> bleuCases() {
    List<JsonNode> cases = new ArrayList<>();
    vectors().get("bleu").forEach(cases::add);
    return cases;
  }

  @ParameterizedTest
  @MethodSource("bleuCases")
  void bleuAgreesWithSacrebleu(JsonNode vector) {
    List<List<String>> translations = new ArrayList<>();
    vector.get("translations").forEach(each -> translations.add(words(each)));
    List<List<List<String>>> references = new ArrayList<>();
    for (JsonNode several : vector.get("references")) {
      List<List<String>> people = new ArrayList<>();
      several.forEach(each -> people.add(words(each)));
      references.add(people);
    }
    Bleu bleu = Bleu.ofSeveral(translations, references);
    assertThat(bleu.score()).isCloseTo(vector.get("score").asDouble(), within(1e-6));
    assertThat(bleu.brevityPenalty())
        .isCloseTo(vector.get("brevityPenalty").asDouble(), within(1e-9));
    for (int n = 0; n < 4; n++) {
      assertThat(bleu.precisions().get(n))
          .isCloseTo(vector.get("precisions").get(n).asDouble(), within(1e-6));
    }
    assertThat(bleu.length()).isEqualTo(vector.get("length").asInt());
    assertThat(bleu.referenceLength()).isEqualTo(vector.get("referenceLength").asInt());
  }

  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(word -> words.add(word.asText()));
    return words;
  }

  @Test
  void bleuOfNothingIsNothing() {
    List<List<String>> reference = List.of(List.of("a", "b"));
    assertThat(Bleu.of(List.of(List.of()), reference).score()).isZero();
    assertThat(Bleu.of(List.of(List.of("x", "y")), reference).score()).isZero();
    assertThatThrownBy(() -> Bleu.of(List.of(), List.of()))
        .hasMessageStartingWith("There are 0 translations");
    assertThatThrownBy(() -> Bleu.ofSeveral(reference, List.of(List.of())))
        .hasMessage("Translation 0 has no reference.");
    assertThat(Bleu.of(reference, reference))
        .hasToString(
            "BLEU 0.00 (100.0 / 100.0 / 0.0 / 0.0, brevity penalty 1.000, 2 tokens for 2)");
  }
}
