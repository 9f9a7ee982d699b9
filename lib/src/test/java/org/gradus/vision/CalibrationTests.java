package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.gradus.plot.Plots;
import org.gradus.plot.Series;
import org.junit.jupiter.api.Test;

class CalibrationTests {
  private static final float[][] SAID = {
    {0.9f, 0.1f}, {0.8f, 0.2f}, {0.3f, 0.7f}, {0.25f, 0.75f}, {0.55f, 0.45f}
  };
  private static final int[] TRUTH = {0, 1, 1, 1, 1};

  @Test
  void binsHoldConfidenceAndTruth() {
    Calibration sure = Calibration.of(SAID, TRUTH);
    assertThat(sure.accuracy()).isEqualTo(3 / 5.0);
    assertThat(sure.confidence()).isCloseTo((0.9 + 0.8 + 0.7 + 0.75 + 0.55) / 5, within(1e-6));
    Calibration.Bin bin = sure.bins(5).get(3); // above 0.6, to 0.8
    assertThat(bin.count()).isEqualTo(2);
    assertThat(bin.low()).isEqualTo(0.6);
    assertThat(bin.confidence()).isCloseTo(0.725, within(1e-6));
    assertThat(bin.accuracy()).isEqualTo(1);
    assertThat(sure.bins(5).get(0).count()).isZero();
    assertThat(sure.bins(5).get(0).accuracy()).isNaN();
    // Bins of a fifth: (0.6, 0.8] holds two, (0.8, 1] two (0.8f is a little more), (0.4, 0.6] one.
    double expected = 2 / 5.0 * Math.abs(1 - 0.725) + 2 / 5.0 * Math.abs(0.5 - 0.85) + 0.55 / 5;
    assertThat(sure.expectedError(5)).isCloseTo(expected, within(1e-6));
    assertThat(sure.expectedError(1)).isCloseTo(0.74 - 0.6, within(1e-6));
    Series series = sure.series("net");
    assertThat(Plots.reliability("R", series).alt()).contains("net");
  }

  /** Labels drawn at temperature 1 from outputs that are twice as large as they should be. */
  @Test
  void theTemperatureIsTheOneTheOutputsWereMadeWith() {
    Random random = new Random(7);
    float[][] outputs = new float[20_000][3];
    int[] labels = new int[outputs.length];
    for (int i = 0; i < labels.length; i++) {
      double[] powers = new double[3];
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        double z = 1.5 * random.nextGaussian();
        outputs[i][k] = (float) (2 * z);
        powers[k] = Math.exp(z);
        sum += powers[k];
      }
      double drawn = sum * random.nextDouble();
      while (drawn > powers[labels[i]]) {
        drawn -= powers[labels[i]++];
      }
    }
    double temperature = Calibration.temperature(outputs, labels);
    assertThat(temperature).isCloseTo(2, within(0.06));
    double before = Calibration.of(Calibration.softmax(outputs, 1), labels).expectedError(15);
    double after =
        Calibration.of(Calibration.softmax(outputs, temperature), labels).expectedError(15);
    assertThat(before).isGreaterThan(0.1);
    assertThat(after).isLessThan(0.015);
  }

  @Test
  void softmaxOfHugeOutputsIsFinite() {
    assertThat(Calibration.softmax(new float[][] {{1e30f, 0}}, 1))
        .isDeepEqualTo(new float[][] {{1, 0}});
    float[] half = Calibration.softmax(new float[][] {{2, 0}}, 2)[0];
    assertThat(half[0]).isCloseTo((float) (Math.E / (1 + Math.E)), within(1e-6f));
    assertThat(Calibration.temperature(new float[][] {{9, 0}, {0, 9}}, new int[] {0, 1}))
        .isBetween(0.009, 2.0);
  }

  @Test
  void whatIsNoProbabilityIsNamed() {
    assertThatThrownBy(() -> Calibration.of(new float[][] {{2, -1}}, new int[1]))
        .hasMessage(
            "Number 0 of row 0 is 2.0: probabilities lie between 0 and 1 (softmax(outputs, 1) makes some of a network's outputs).");
    assertThatThrownBy(() -> Calibration.of(new float[][] {{0.5f, 0.1f}}, new int[1]))
        .hasMessageContaining("probabilities add up to 1");
    assertThatThrownBy(() -> Calibration.of(SAID, new int[4]))
        .hasMessageContaining("5 rows of probabilities but 4 labels");
    assertThatThrownBy(() -> Calibration.of(SAID, new int[] {0, 0, 0, 0, 2}))
        .hasMessageContaining("Number 4 of the labels is 2");
    assertThatThrownBy(() -> Calibration.softmax(SAID, 0))
        .hasMessage("A temperature is more than 0, got 0.0.");
    assertThatThrownBy(() -> Calibration.of(SAID, TRUTH).bins(0)).hasMessageContaining("bins");
  }
}
