package org.gradus.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.gradus.data.PlantedAnalogies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Word vectors: their arithmetic, what they learn, how they are kept. */
@Tag("wide-registers")
class WordVectorsTests {
  private static final PlantedAnalogies PLANTED = PlantedAnalogies.generate(10_000, 15, 7);

  static List<Kernel> kernels() {
    return List.of(new ScalarKernel(), Kernel.best());
  }

  @Test
  void theTestsRunWithTheVectorApi() {
    assertThat(Kernel.best().getClass().getSimpleName()).isEqualTo("VectorKernel");
  }

  /** Loss of one step in double precision: −log σ(h·u₀) − Σ log σ(−h·uₖ). */
  private static double loss(double[] h, double[][] u, int... words) {
    double loss = 0;
    for (int k = 0; k < words.length; k++) {
      double f = 0;
      for (int i = 0; i < h.length; i++) {
        f += h[i] * u[words[k]][i];
      }
      loss += Math.log1p(Math.exp(k == 0 ? -f : f));
    }
    return loss;
  }

  /** What a kernel moves is −rate times the slope of the loss, measured by differences. */
  @ParameterizedTest
  @MethodSource("kernels")
  void aStepGoesDownTheGradient(Kernel kernel) {
    int size = 10;
    int width = (size + kernel.lanes() - 1) / kernel.lanes() * kernel.lanes();
    int[] words = {3, 0, 4};
    Random random = new Random(7);
    double[] h = random.doubles(size, -1, 1).toArray();
    double[][] u = new double[5][];
    for (int w = 0; w < u.length; w++) {
      u[w] = random.doubles(size, -1, 1).toArray();
    }
    float[] in = new float[2 * width];
    float[] out = new float[u.length * width];
    for (int i = 0; i < size; i++) {
      in[width + i] = (float) h[i];
      for (int w = 0; w < u.length; w++) {
        out[w * width + i] = (float) u[w][i];
      }
    }
    float[] before = out.clone();
    float[] error = new float[width];
    float rate = 0.1f;
    kernel.learn(in, width, out, words, words.length, rate, error, width);

    for (int i = 0; i < size; i++) {
      double slope = slope(h, i, () -> loss(h, u, words));
      assertThat((double) error[i]).isCloseTo(-rate * slope, within(2e-4));
      for (int w = 0; w < u.length; w++) {
        double moved = out[w * width + i] - before[w * width + i];
        double expected = -rate * slope(u[w], i, () -> loss(h, u, words));
        assertThat(moved).isCloseTo(expected, within(2e-4));
      }
    }
    assertThat(Arrays.copyOfRange(error, size, width)).containsOnly(0);
  }

  private static double slope(double[] of, int i, DoubleSupplier loss) {
    double kept = of[i];
    double step = 1e-5;
    of[i] = kept + step;
    double up = loss.getAsDouble();
    of[i] = kept - step;
    double down = loss.getAsDouble();
    of[i] = kept;
    return (up - down) / (2 * step);
  }

  @Test
  void kernelsAgree() {
    float[][] results = new float[2][];
    for (int k = 0; k < 2; k++) {
      Kernel kernel = kernels().get(k);
      Word2Vec options = small(true);
      WordVectors vectors = WordVectors.train(PLANTED.sentences().subList(0, 300), options, kernel);
      results[k] = vectors.vector(vectors.words().get(0));
    }
    for (int i = 0; i < results[0].length; i++) {
      assertThat(results[0][i]).isCloseTo(results[1][i], within(1e-4f));
    }
  }

  private static Word2Vec small(boolean skipGram) {
    return (skipGram ? Word2Vec.skipGram() : Word2Vec.cbow())
        .size(32)
        .rate(0.05)
        .sample(1)
        .threads(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void plantedAnalogiesAreFound(boolean skipGram) {
    for (long seed = 1; seed <= 2; seed++) {
      Word2Vec options = small(skipGram).seed(seed).threads((int) seed);
      WordVectors vectors = WordVectors.train(PLANTED.sentences(), options);
      AnalogyScore score = vectors.score(PLANTED.questions());
      assertThat(score.total().asked()).isEqualTo(630);
      assertThat(score.total().outOfVocabulary()).isZero();
      assertThat(score.total().accuracy()).isGreaterThanOrEqualTo(0.95);
      assertThat(score.section("male-female").asked()).isEqualTo(210);
      assertThat(vectors.score(PLANTED.pairs()).correlation()).isGreaterThan(0.8);
    }
  }

  @Test
  void withOneThreadASeedFixesEveryBit() {
    List<List<String>> some = PLANTED.sentences().subList(0, 500);
    String word = some.get(0).get(0);
    float[] once = WordVectors.train(some, small(true)).vector(word);
    assertThat(WordVectors.train(some, small(true)).vector(word)).isEqualTo(once);
    assertThat(WordVectors.train(some, small(true).seed(2)).vector(word)).isNotEqualTo(once);
  }

  /** Three words on a plane, where angles can be seen. */
  private static WordVectors plane() {
    return new WordVectors(
        List.of("man", "king", "woman", "queen", "apple"),
        2,
        new float[] {1, 0, 1, 1, 2, 0.2f, 3, 3.2f, -1, 0});
  }

  @Test
  void neighboursAreSortedByAngle() {
    WordVectors vectors = plane();
    assertThat(vectors.similarity("man", "king")).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(vectors.mostSimilar("king", 2))
        .extracting(WordVectors.Neighbour::word)
        .containsExactly("queen", "woman");
    assertThat(vectors.mostSimilar("man", 9)).hasSize(4);
    assertThat(vectors.mostSimilar("man", 1).get(0)).hasToString("woman 0.995");
    assertThat(vectors.vector("queen")).containsExactly(3, 3.2f);
    assertThat(vectors.contains("pear")).isFalse();
    assertThat(vectors).hasToString("5 words, a vector of 2 numbers each");
  }

  @Test
  void theQuestionsWordsAreNoAnswers() {
    assertThat(plane().analogy("man", "king", "woman", 5))
        .extracting(WordVectors.Neighbour::word)
        .containsExactly("queen", "apple");
    assertThatThrownBy(() -> plane().analogy("man", "king", "pear", 1))
        .hasMessage(
            "'pear' is none of the 5 words: it came too seldom, or is spelt otherwise (man, …); ask with contains().");
  }

  @Test
  void spearmanIsSciPys() {
    for (JsonNode vector : DecodingTests.vectors().get("spearman")) {
      double[] x = numbers(vector.get("x"));
      double[] y = numbers(vector.get("y"));
      assertThat(new SpearmansCorrelation().correlation(x, y))
          .isCloseTo(vector.get("correlation").asDouble(), within(1e-12));
    }
  }

  private static double[] numbers(JsonNode node) {
    return IntStream.range(0, node.size()).mapToDouble(i -> node.get(i).asDouble()).toArray();
  }

  @Test
  void theTextFormatKeepsEveryBit(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("vectors.txt");
    plane().save(file);
    assertThat(file).content().startsWith("5 2\nman 1.0 0.0\n");
    WordVectors read = WordVectors.load(file);
    assertThat(read.words()).isEqualTo(plane().words());
    assertThat(read.vector("queen")).containsExactly(plane().vector("queen"));
    Files.writeString(file, "2 2\nÄ 1 -2.5e-3 \nb 0 1\n"); // a blank at the end, as word2vec has it
    assertThat(WordVectors.load(file).vector("Ä")).containsExactly(1, -0.0025f);
    WordVectors blank = new WordVectors(List.of("New York"), 1, 1);
    assertThatThrownBy(() -> blank.save(folder.resolve("x"))).hasMessageContaining("'New York'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2|line 1 should have the number of words and the size of a vector.",
        "x 2|line 1 should have the number of words and the size of a vector.",
        "0 2|line 1 should have the number of words and the size of a vector.",
        "1 2\na 1|line 2 has 1 numbers behind its word where 2 belong.",
        "1 2\na 1 x|line 2 has 'x' where a number belongs.",
        "1 2\na 1 NaN|line 2 has NaN, which is no finite number.",
        "2 1\na 1\na 2|line 3 has the word 'a' again.",
        "2 1\na 1|line 3 is missing: the file ends too early."
      })
  void brokenFilesAreNamedByLine(String contentAndFault, @TempDir Path folder) throws IOException {
    String[] parts = contentAndFault.split("\\|", -1);
    Path file = folder.resolve("vectors.txt");
    Files.writeString(file, parts[0]);
    assertThatThrownBy(() -> WordVectors.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vectors.txt: " + parts[1]);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> Word2Vec.cbow().size(0)).hasMessageContaining("size of a vector");
    assertThatThrownBy(() -> Word2Vec.cbow().rate(Double.NaN))
        .hasMessage("The learning rate must be more than 0, got NaN.");
    assertThatThrownBy(() -> Word2Vec.cbow().threads(0)).hasMessageContaining("threads");
    assertThatThrownBy(() -> WordVectors.train(List.of(List.of("a")), Word2Vec.cbow()))
        .hasMessageStartingWith("No word comes 5 times or more");
    assertThat(Word2Vec.skipGram().threads(2))
        .hasToString(
            "skip-gram, 100 numbers, window 5, words from 5 times on, 5 negatives, 5 epochs, rate 0.025, sample 0.001, 2 threads, seed 1");
  }

  @Test
  void anInterruptStopsIt() {
    List<List<String>> few = PLANTED.sentences().subList(0, 60);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> WordVectors.train(few, small(true).minCount(1).epochs(1_000_000)))
        .isInstanceOf(CancellationException.class)
        .hasMessageMatching(
            "Learning word vectors was stopped in epoch \\d+ of 1000000; nothing of them is kept\\.");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void drawsFollowTheirWeights() {
    double[] weights = {1, 5, 0.5, 0, 3.5};
    AliasTable table = new AliasTable(weights);
    SplittableRandom random = new SplittableRandom(7);
    int[] counts = new int[weights.length];
    int draws = 200_000;
    for (int i = 0; i < draws; i++) {
      counts[table.draw(random)]++;
    }
    List<Double> off = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      double share = weights[i] / 10;
      off.add(Math.abs(counts[i] / (double) draws - share));
    }
    assertThat(off).allMatch(each -> each < 4 * 0.5 / Math.sqrt(draws));
    assertThat(counts[3]).isZero();
  }
}
