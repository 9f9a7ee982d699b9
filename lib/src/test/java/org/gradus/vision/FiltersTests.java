package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.GreyPicture;
import org.gradus.data.Rain;
import org.gradus.data.RenderedDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The classical filters against SciPy's numbers, against their formulas, and on rain. */
class FiltersTests {
  private static final double TOLERANCE = 1e-5;

  /** See src/test/python/filter_vectors.py. */
  @Test
  void medianAndGaussianAgreeWithSciPy() throws IOException {
    JsonNode vectors;
    try (InputStream json = FiltersTests.class.getResourceAsStream("filters.json")) {
      vectors = new ObjectMapper().readTree(Objects.requireNonNull(json));
    }
    Features picture = new FloatFeatures(floats(vectors.get("picture")), 7, 6);
    vectors
        .get("median")
        .properties()
        .forEach(
            each ->
                assertClose(
                    Filters.median(picture, Integer.parseInt(each.getKey())),
                    floats(each.getValue())));
    vectors
        .get("gaussian")
        .properties()
        .forEach(
            each ->
                assertClose(
                    Filters.gaussian(picture, Double.parseDouble(each.getKey())),
                    floats(each.getValue())));
  }

  @ParameterizedTest
  @MethodSource("nonLocal")
  void nonLocalMeansFollowTheirFormula(int patch, int window, double strength, double noise) {
    double[][] picture = GreyPicture.draw(16, 18, 0.1, 7);
    float[] filtered =
        Filters.nonLocalMeans(GreyPicture.features(picture), patch, window, strength, noise).row(0);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 18; x++) {
        assertThat((double) filtered[y * 18 + x])
            .isCloseTo(reference(picture, y, x, patch, window, strength, noise), within(TOLERANCE));
      }
    }
  }

  static Stream<Arguments> nonLocal() {
    return Stream.of(
        Arguments.of(3, 7, 0.2, 0.0), Arguments.of(5, 9, 0.1, 0.1), Arguments.of(1, 5, 0.3, 0.0));
  }

  private static double reference(
      double[][] picture, int y, int x, int patch, int window, double strength, double noise) {
    double sum = 0;
    double total = 0;
    for (int v = y - window / 2; v <= y + window / 2; v++) {
      for (int u = x - window / 2; u <= x + window / 2; u++) {
        double squares = 0;
        for (int i = -(patch / 2); i <= patch / 2; i++) {
          for (int j = -(patch / 2); j <= patch / 2; j++) {
            // How far the pixels lie apart is kept where a patch goes over the edge.
            double difference = pixel(picture, y + i, x + j) - pixel(picture, v + i, u + j);
            squares += difference * difference;
          }
        }
        double excess = Math.max(squares / (patch * patch) - 2 * noise * noise, 0);
        double weight = Math.exp(-excess / (strength * strength));
        sum += weight * pixel(picture, v, u);
        total += weight;
      }
    }
    return sum / total;
  }

  /** The mirror image, one side after the other. */
  private static double pixel(double[][] picture, int y, int x) {
    int row = y < 0 ? -1 - y : Math.min(y, 2 * picture.length - 1 - y);
    int column = x < 0 ? -1 - x : Math.min(x, 2 * picture[0].length - 1 - x);
    return (float) picture[row][column];
  }

  @Test
  void channelsAndPicturesStayApart() {
    float[] first = grey(1);
    float[] second = grey(2);
    float[] both = new float[2 * first.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    float[] asPictures = flat(Filters.median(new FloatFeatures(both.clone(), 16, 16), 3));
    Features asChannels = Filters.median(new FloatFeatures(both, 2, 16, 16), 3);
    assertThat(asChannels.shape()).containsExactly(2, 16, 16);
    assertThat(flat(asChannels)).isEqualTo(asPictures);
    assertThat(Filters.median(new FloatFeatures(new float[0], 16, 16), 3).size()).isZero();
  }

  private static float[] grey(long seed) {
    return GreyPicture.features(GreyPicture.draw(16, 16, 0.1, seed)).row(0);
  }

  @Test
  void everyFilterTakesRainAway() {
    Dataset rain = Rain.DRIZZLE.over(RenderedDigits.generate(40, 1, 7).train(), 7);
    double before = error(rain.features(), rain.targets());
    assertThat(error(Filters.median(rain.features(), 3), rain.targets())).isLessThan(before);
    assertThat(error(Filters.gaussian(rain.features(), 0.7), rain.targets())).isLessThan(before);
    assertThat(error(Filters.nonLocalMeans(rain.features(), 3, 9, 0.4, 0), rain.targets()))
        .isLessThan(before);
  }

  private static double error(Features a, Features b) {
    float[] left = flat(a);
    float[] right = flat(b);
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - right[i]) * (left[i] - right[i]);
    }
    return sum / left.length;
  }

  static Stream<Arguments> senseless() {
    Features picture = new FloatFeatures(new float[16], 4, 4);
    Features row = new FloatFeatures(new float[16], 16);
    Features odd = new FloatFeatures(new float[] {0, 1, Float.NaN, 0}, 2, 2);
    return Stream.of(
        call(() -> Filters.median(picture, 2), "The window of a median filter has a middle pixel"),
        call(() -> Filters.median(picture, -1), "odd and at least 1, got -1"),
        call(
            () -> Filters.median(row, 3),
            "A median filter wants pictures of shape [height, width] or [channels, height, width], got examples of shape [16]"),
        call(() -> Filters.median(odd, 3), "but pixel 2 of picture 0 is NaN"),
        call(() -> Filters.gaussian(picture, 0), "spread of a Gaussian filter must be a positive"),
        call(() -> Filters.gaussian(picture, Double.NaN), "got NaN"),
        call(() -> Filters.nonLocalMeans(picture, 4, 9, 1, 0), "The patch of non-local means"),
        call(() -> Filters.nonLocalMeans(picture, 3, 8, 1, 0), "The search window of"),
        call(() -> Filters.nonLocalMeans(picture, 3, 9, -1, 0), "strength of non-local means"),
        call(() -> Filters.nonLocalMeans(picture, 3, 9, 1, -1), "must be 0 or more, got -1.0"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("senseless")
  void senselessOptionsAreRefusedInOneSentence(ThrowingCallable call, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageContaining(words)
        .withMessageEndingWith(".");
  }

  @Test
  void filteringCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Filters.median(new FloatFeatures(new float[16], 4, 4), 3))
        .isInstanceOf(CancellationException.class)
        .hasMessage("Filtering was interrupted; nothing of it is kept.");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static Arguments call(ThrowingCallable call, String words) {
    return Arguments.of(call, words);
  }

  private static void assertClose(Features filtered, float... expected) {
    float[] actual = flat(filtered);
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual[i]).isCloseTo(expected[i], within(TOLERANCE));
    }
  }

  private static float[] flat(Features features) {
    return ((FloatFeatures) features).values();
  }

  private static float[] floats(JsonNode node) {
    float[] values = new float[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) node.get(i).asDouble();
    }
    return values;
  }
}
