package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Losses and metrics on numbers that can be checked by hand. */
class LossesTests {
  private final NDManager memory = Hardware.cpu().newManager();
  private final NDArray labels = memory.create(new long[] {0, 2});

  @AfterEach
  void free() {
    memory.close();
  }

  @Test
  void crossEntropyOfEqualScoresIsTheLogarithmOfTheirNumber() {
    assertThat(mean(Losses.crossEntropy(), 5, 5, 5, -1, -1, -1))
        .isCloseTo(Math.log(3), offset(1e-6));
  }

  @Test
  void crossEntropyOfHugeScoresIsFinite() {
    assertThat(mean(Losses.crossEntropy(), 10_000, 0, 0, 0, 0, 10_000)).isZero();
    assertThat(mean(Losses.crossEntropy(), 0, 10_000, 0, 10_000, 0, 0)).isEqualTo(10_000);
  }

  @Test
  void squaredErrorHoldsOutputsAgainstOneHotTargets() {
    // (1−1)² + 2² + 0² and 0² + 0² + (4−1)², over six numbers.
    assertThat(mean(Losses.squaredError(), 1, 2, 0, 0, 0, 4)).isCloseTo(13 / 6.0, offset(1e-6));
  }

  @Test
  void squaredErrorOfOneOutputTakesTheLabelAsANumber() {
    NDArray outputs = memory.create(new float[] {3, 1}, new Shape(2, 1));
    assertThat(Losses.squaredError().mean(outputs, labels).getFloat()).isEqualTo((9 + 1) / 2f);
  }

  @Test
  void accuracyCountsTheHighestOutputs() {
    NDArray outputs = memory.create(new float[] {3, 1, 2, 9, 0, 8}, new Shape(2, 3));
    assertThat(Metrics.accuracy().sum(outputs, labels).getLong()).isEqualTo(1);
  }

  @Test
  void everyLossAgreesWithItsFormulaAndItsSlope() {
    float[] z = {0.3f, -2, 1.5f, 4, -0.2f, 0.01f};
    float[] t = {1, 0, 0.5f, 0, 1, 0.25f};
    agrees(Losses.squaredError(), z, t, (a, b) -> (a - b) * (a - b));
    agrees(Losses.absoluteError(), z, t, (a, b) -> Math.abs(a - b));
    agrees(
        Losses.huber(0.9),
        z,
        t,
        (a, b) -> {
          double r = Math.abs(a - b);
          return r <= 0.9 ? r * r / 2 : 0.9 * (r - 0.45);
        });
    agrees(
        Losses.binaryCrossEntropy(),
        z,
        t,
        (a, b) -> {
          double p = 1 / (1 + Math.exp(-a));
          return -b * Math.log(p) - (1 - b) * Math.log(1 - p);
        });
    agrees(Losses.multiLabel(), z, t, (a, b) -> Math.log1p(Math.exp(a)) - a * b);
  }

  /** Value and gradient of a mean over six numbers, against the formula and its difference. */
  private void agrees(Loss loss, float[] z, float[] t, DoubleBinaryOperator formula) {
    NDArray outputs = memory.create(z, new Shape(2, 3));
    NDArray targets = memory.create(t, new Shape(2, 3));
    outputs.setRequiresGradient(true);
    double value = 0;
    try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
      NDArray mean = loss.mean(outputs, targets);
      recorder.backward(mean);
      value = mean.getFloat();
    }
    float[] slopes = outputs.getGradient().toFloatArray();
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += formula.applyAsDouble(z[i], t[i]) / 6;
      double slope =
          (formula.applyAsDouble(z[i] + 1e-5, t[i]) - formula.applyAsDouble(z[i] - 1e-5, t[i]))
              / 2e-5
              / 6;
      assertThat((double) slopes[i]).as(loss.name()).isCloseTo(slope, offset(1e-6));
    }
    assertThat(value).as(loss.name()).isCloseTo(sum, offset(1e-6));
    assertThat(loss.each(outputs, targets).getShape()).isEqualTo(new Shape(2, 3));
  }

  @Test
  void binaryCrossEntropyOfHugeLogitsIsFinite() {
    NDArray outputs = memory.create(new float[] {1e4f, -1e4f, 1e4f, -1e4f}, new Shape(4, 1));
    NDArray classes = memory.create(new long[] {1, 0, 0, 1});
    assertThat(Losses.binaryCrossEntropy().each(outputs, classes).toFloatArray())
        .containsExactly(0, 0, 1e4f, 1e4f);
  }

  @Test
  void crossEntropyGoesOverThePlacesOfSequencesAndPictures() {
    float[] scores = {1, 5, 2, 0, 3, 1, 0, 0, 2, 2, 1, 4};
    double expected = 0;
    int[] classes = {1, 0, 1, 1, 0, 0};
    for (int place = 0; place < 6; place++) {
      double other = scores[2 * place + 1 - classes[place]] - scores[2 * place + classes[place]];
      expected += Math.log1p(Math.exp(other)) / 6;
    }
    // One sequence of six places, the classes last; the same as a picture, the classes first.
    NDArray sequence = memory.create(scores, new Shape(1, 6, 2));
    NDArray picture = sequence.transpose(0, 2, 1).reshape(1, 2, 2, 3);
    float[] numbers = {1, 0, 1, 1, 0, 0};
    NDArray places = memory.create(numbers, new Shape(1, 6));
    NDArray grid = memory.create(numbers, new Shape(1, 2, 3));
    Loss loss = Losses.crossEntropy();

    assertThat((double) loss.mean(sequence, places).getFloat()).isCloseTo(expected, offset(1e-6));
    assertThat((double) loss.mean(picture, grid).getFloat()).isCloseTo(expected, offset(1e-6));
    assertThat(loss.each(picture, grid).getShape()).isEqualTo(new Shape(1, 2, 3));
    assertThat(Metrics.accuracy().sum(picture, grid).getFloat())
        .isEqualTo(Metrics.accuracy().sum(sequence, places).getFloat())
        .isCloseTo(3 / 6f, offset(1e-6f));
  }

  @Test
  void maskedPlacesCountNeitherInTheLossNorInTheAccuracy() {
    float[] scores = {1, 5, 2, 0, 3, 1, 0, 0, 2, 2, 1, 4};
    // Two of six places count, whatever class number stands at the others.
    for (float padding : new float[] {-1, 1, 7}) {
      float[] classes = {padding, 0, padding, padding, 0, padding};
      Loss loss = Losses.crossEntropy().mask((int) padding);
      Metric accuracy = Metrics.accuracy().mask((int) padding);
      NDArray sequence = memory.create(scores, new Shape(2, 3, 2));
      sequence.setRequiresGradient(true);
      NDArray targets = memory.create(classes, new Shape(2, 3));
      double value = 0;
      try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
        NDArray mean = loss.mean(sequence, targets);
        recorder.backward(mean);
        value = mean.getFloat();
      }
      // Place 1 has scores 2 and 0, place 4 has 2 and 2; both are of class 0.
      assertThat(value).isCloseTo((Math.log1p(Math.exp(-2)) + Math.log(2)) / 2, offset(1e-6));
      float[] slopes = sequence.getGradient().toFloatArray();
      float far = (float) (1 / (1 + Math.exp(2)) / 2);
      assertThat(slopes)
          .containsExactly(
              new float[] {0, 0, -far, far, 0, 0, 0, 0, -0.25f, 0.25f, 0, 0}, offset(1e-6f));
      assertThat(loss.each(sequence, targets).toFloatArray()).contains(0, 0, 0, 0);

      NDArray picture = sequence.transpose(0, 2, 1).reshape(2, 2, 3, 1);
      assertThat((double) loss.mean(picture, targets.reshape(2, 3, 1)).getFloat())
          .isCloseTo(value, offset(1e-6));
      // Of equal scores the first is the highest.
      double[] sums =
          accuracy.sum(sequence, targets).toType(DataType.FLOAT64, true).toDoubleArray();
      assertThat(sums).containsExactly(2, 2);
      assertThat(accuracy.read(sums[0] / 2, sums[1] / 2)).isEqualTo(1);
    }
  }

  @Test
  void aBatchOfPaddingAloneHasNoLoss() {
    NDArray outputs = memory.create(new float[] {1, 2, 3, 4}, new Shape(1, 2, 2));
    NDArray targets = memory.zeros(new Shape(1, 2));
    assertThat(Losses.crossEntropy().mask(0).mean(outputs, targets).getFloat()).isZero();
  }

  @Test
  void rSquaredIsTheShareOfTheVarianceThatIsExplained() {
    // Years: the variance is a small difference of large numbers.
    float[] t = {1998, 2001, 2004, 2010, 2013, 2022};
    float[] z = {1999, 2001, 2003, 2012, 2012, 2020};
    double mean = 2008;
    double rest = 1 + 0 + 1 + 4 + 1 + 4;
    double total = 0;
    for (float year : t) {
      total += (year - mean) * (year - mean);
    }
    Metric share = Metrics.rSquared();
    double[] sums = new double[3];
    for (int half = 0; half < 2; half++) {
      NDArray outputs = memory.create(Arrays.copyOfRange(z, 3 * half, 3 * half + 3)).reshape(3, 1);
      NDArray targets = memory.create(Arrays.copyOfRange(t, 3 * half, 3 * half + 3)).reshape(3, 1);
      double[] part = share.sum(outputs, targets).toDoubleArray();
      Arrays.setAll(sums, i -> sums[i] + part[i] / 6);
    }
    assertThat(share.read(sums)).isCloseTo(1 - rest / total, offset(1e-9));

    // Two outputs, one of them perfect and one no better than the mean.
    NDArray outputs = memory.create(new float[] {1, 5, 2, 5, 6, 5}, new Shape(3, 2));
    NDArray targets = memory.create(new float[] {1, 4, 2, 5, 6, 6}, new Shape(3, 2));
    double[] means =
        Arrays.stream(share.sum(outputs, targets).toDoubleArray()).map(sum -> sum / 3).toArray();
    assertThat(share.read(means)).isCloseTo(0.5, offset(1e-9));
    assertThat(share.read(1, 2, 4)).as("all targets alike").isNaN();
  }

  @Test
  void metricsOfNumbersAreMeansOverExamples() {
    NDArray outputs = memory.create(new float[] {3, 1, 2, 9}, new Shape(2, 2));
    NDArray targets = memory.create(new float[] {1, 1, 1, 1}, new Shape(2, 2));
    assertThat(Metrics.meanAbsoluteError().sum(outputs, targets).getFloat())
        .isEqualTo((2 + 0 + 1 + 8) / 2f);
    Metric root = Metrics.rootMeanSquaredError();
    assertThat(root.read(root.sum(outputs, targets).getFloat() / 2.0))
        .isCloseTo(Math.sqrt((4 + 0 + 1 + 64) / 4.0), offset(1e-6));
  }

  @Test
  void binaryAccuracyCountsRightAnswers() {
    NDArray outputs = memory.create(new float[] {3, -1, 2, -9}, new Shape(4, 1));
    NDArray classes = memory.create(new long[] {1, 0, 0, 0});
    assertThat(Metrics.binaryAccuracy().sum(outputs, classes).getLong()).isEqualTo(3);
    NDArray several = memory.create(new float[] {1, 1, 0, 0}, new Shape(2, 2));
    assertThat(Metrics.binaryAccuracy().sum(outputs.reshape(2, 2), several).getFloat())
        .isEqualTo(1);
  }

  private double mean(Loss loss, float... outputs) {
    return loss.mean(memory.create(outputs, new Shape(2, 3)), labels).getFloat();
  }
}
