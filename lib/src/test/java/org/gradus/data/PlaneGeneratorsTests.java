package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Points in the plane are what their Javadoc says, within the error of a sample. */
class PlaneGeneratorsTests {
  private static final int MANY = 40_000;

  /** The share that a rule gets right. */
  private static double accuracy(Dataset data, ToIntFunction<float[]> rule) {
    int[] labels = data.labels();
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += rule.applyAsInt(data.features().row(i)) == labels[i] ? 1 : 0;
    }
    return right / (double) labels.length;
  }

  /** Four standard errors of a share near this one. */
  private static double error(double share) {
    return 4 * Math.sqrt(share * (1 - share) / MANY);
  }

  /** The best of the straight lines in 180 directions and 200 places. */
  private static double bestLine(Dataset data) {
    double best = 0;
    for (int degrees = 0; degrees < 360; degrees += 6) {
      double cos = Math.cos(Math.toRadians(degrees));
      double sin = Math.sin(Math.toRadians(degrees));
      for (int i = -20; i <= 20; i++) {
        double at = i / 10.0;
        best = Math.max(best, accuracy(data, p -> p[0] * cos + p[1] * sin > at ? 1 : 0));
      }
    }
    return best;
  }

  @Test
  void blobsHaveTheBayesRateThatTheyState() {
    TwoBlobs blobs = TwoBlobs.generate(MANY, 2, 1, 7);
    assertThat(blobs.bayesAccuracy()).isCloseTo(0.8413, within(5e-5)); // Φ(1)
    assertThat(accuracy(blobs.data(), p -> p[0] + p[1] > 0 ? 1 : 0))
        .isCloseTo(blobs.bayesAccuracy(), within(error(0.84)));
    assertThat(bestLine(TwoBlobs.generate(4_000, 2, 1, 8).data()))
        .isLessThan(blobs.bayesAccuracy() + 0.02);
    assertThat(MnistTests.counts(blobs.data())).containsExactly(MANY / 2, MANY / 2);
  }

  @Test
  void blobsLieWhereTheyShould() {
    Dataset data = TwoBlobs.generate(MANY, 3, 0.5, 7).data();
    double[] sum = new double[2];
    double squares = 0;
    double corner = 3 / Math.sqrt(8);
    for (int i = 1; i < MANY; i += 2) {
      float[] p = data.features().row(i);
      sum[0] += p[0];
      sum[1] += p[1];
      squares += (p[0] - corner) * (p[0] - corner);
    }
    assertThat(sum[0] / (MANY / 2.0)).isCloseTo(corner, within(4 * 0.5 / Math.sqrt(MANY / 2.0)));
    assertThat(sum[1] / (MANY / 2.0)).isCloseTo(corner, within(4 * 0.5 / Math.sqrt(MANY / 2.0)));
    assertThat(Math.sqrt(squares / (MANY / 2.0))).isCloseTo(0.5, within(0.01));
  }

  @Test
  void xorHasTheBayesRateThatItStatesAndNoLine() {
    Xor table = Xor.generate(4, 0, 7);
    assertThat(table.data().features().rows())
        .isDeepEqualTo(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    assertThat(table.data().labels()).containsExactly(0, 1, 1, 0);
    assertThat(table.bayesAccuracy()).isEqualTo(1);
    Xor noisy = Xor.generate(MANY, 0.4, 7);
    assertThat(accuracy(noisy.data(), p -> (p[0] > 0.5) != (p[1] > 0.5) ? 1 : 0))
        .isCloseTo(noisy.bayesAccuracy(), within(error(noisy.bayesAccuracy())));
    assertThat(bestLine(Xor.generate(2_000, 0.1, 7).data())).isBetween(0.74, 0.751);
  }

  /** Of spirals of 1½ turns: the radius tells the angle, and this the arm. */
  private static int arm(float[] p) {
    double t = (Math.hypot(p[0], p[1]) - 0.05) / 0.95;
    double off = Math.atan2(p[1], p[0]) - 2 * Math.PI * 1.5 * t;
    return Math.cos(off) > 0 ? 0 : 1;
  }

  @Test
  void spiralsAreTwoArmsThatNoLineParts() {
    Dataset data = Spirals.generate(2_000, 1.5, 0, 7);
    assertThat(accuracy(data, PlaneGeneratorsTests::arm)).isEqualTo(1);
    assertThat(bestLine(data)).isLessThan(0.7);
    // A noise of a sixth of the gap leaves hardly a point on the wrong side.
    Dataset noisy = Spirals.generate(2_000, 1.5, 0.95 / (2 * 1.5) / 6, 7);
    assertThat(accuracy(noisy, PlaneGeneratorsTests::arm)).isGreaterThan(0.98);
  }

  @Test
  void moonsAreHalfCircles() {
    Dataset data = Moons.generate(2_000, 0, 7);
    int[] labels = data.labels();
    for (int i = 0; i < data.size(); i++) {
      float[] p = data.features().row(i);
      double radius = labels[i] == 0 ? Math.hypot(p[0], p[1]) : Math.hypot(p[0] - 1, p[1] - 0.5);
      assertThat(radius).isCloseTo(1, within(1e-6));
      assertThat(labels[i] == 0 ? p[1] : 0.5 - p[1]).isGreaterThanOrEqualTo(-1e-6);
    }
    assertThat(bestLine(data)).isBetween(0.85, 0.9);
  }

  @Test
  void aSeedFixesThem() {
    assertThat(Moons.generate(100, 0.2, 7).provenance())
        .isEqualTo(Moons.generate(100, 0.2, 7).provenance());
    assertThat(Moons.generate(100, 0.2, 8).provenance().digest())
        .isNotEqualTo(Moons.generate(100, 0.2, 7).provenance().digest());
    assertThat(TwoBlobs.generate(10, 2, 1, 7).data().provenance().digest())
        .startsWith("c8b888c4ab79");
    assertThat(Spirals.generate(10, 1, 0.1, 7).provenance().digest()).startsWith("56b82d822236");
    assertThat(Moons.generate(10, 0.1, 7).provenance().generated()).isFalse();
    assertThat(Moons.generate(10, 0.1, 7).provenance().origin()).isEqualTo("generated with seed 7");
  }

  @Test
  void senselessWishesAreSentences() {
    assertThatThrownBy(() -> Moons.generate(1, 0.1, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Moons: the number of points is 2 at least, got 1.");
    assertThatThrownBy(() -> Moons.generate(Integer.MAX_VALUE, 0.1, 7))
        .hasMessageContaining("more than one array can hold");
    assertThatThrownBy(() -> Moons.generate(10, -1, 7))
        .hasMessage("Moons: the noise is 0 or more, got -1.0.");
    assertThatThrownBy(() -> Moons.generate(10, Double.NaN, 7)).hasMessageContaining("got NaN");
    assertThatThrownBy(() -> TwoBlobs.generate(10, 1, 0, 7))
        .hasMessageContaining("the spread is more than 0");
    assertThatThrownBy(() -> Spirals.generate(10, 0, 0, 7))
        .hasMessageContaining("turns is more than 0");
  }
}
