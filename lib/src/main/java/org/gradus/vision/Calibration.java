package org.gradus.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.gradus.plot.Series;

/**
 * Whether a classifier is as often right as it is sure. Of each answer counts its confidence, the
 * probability of the class that it names, and whether that class is the right one. Immutable.
 */
public final class Calibration {
  private static final double LARGEST = 1 + 1e-4;
  private static final double COLDEST = 0.01;
  private static final double HOTTEST = 100;

  private final double[] confidence;
  private final boolean[] right;

  /**
   * The answers of one range of confidence.
   *
   * @param low the range begins above it (the first one at it)
   * @param high the range ends at it
   * @param count how many answers there are
   * @param confidence their mean confidence; NaN where there are none
   * @param accuracy the share of them that is right; NaN where there are none
   */
  public record Bin(double low, double high, int count, double confidence, double accuracy) {}

  private Calibration(double[] confidence, boolean[] right) {
    this.confidence = confidence;
    this.right = right;
  }

  /**
   * Takes confidence and truth from probabilities.
   *
   * @param probabilities [n][classes], each row adding up to 1
   * @param labels n class numbers
   * @throws IllegalArgumentException with a sentence if a row is no probabilities, such as bare
   *     outputs before the softmax
   */
  public static Calibration of(float[][] probabilities, int[] labels) {
    int classes = Check.rows("probabilities", probabilities);
    Check.given(labels, "of(…) wants labels");
    Check.same("rows of probabilities", probabilities.length, "labels", labels.length);
    Check.labels("labels", labels, classes);
    double[] confidence = new double[labels.length];
    boolean[] right = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      float[] row = probabilities[i];
      double sum = 0;
      int best = 0;
      for (int k = 0; k < classes; k++) {
        sum += row[k];
        best = row[k] > row[best] ? k : best;
        if (row[k] < 0 || row[k] > LARGEST) {
          throw new IllegalArgumentException(
              "Number %d of row %d is %s: probabilities lie between 0 and 1 (softmax(outputs, 1) makes some of a network's outputs)."
                  .formatted(k, i, row[k]));
        }
      }
      if (Math.abs(sum - 1) > 1e-3) {
        throw new IllegalArgumentException(
            "Row %d adds up to %s: probabilities add up to 1.".formatted(i, sum));
      }
      confidence[i] = Math.min(1, row[best]);
      right[i] = best == labels[i];
    }
    return new Calibration(confidence, right);
  }

  /**
   * Answers sorted into ranges of equal width.
   *
   * @param count how many ranges, usually 10 or 15
   */
  public List<Bin> bins(int count) {
    Check.atLeast("number of bins", 1, count);
    int[] counts = new int[count];
    double[] sure = new double[count];
    double[] hits = new double[count];
    for (int i = 0; i < confidence.length; i++) {
      int bin = Math.max(0, (int) Math.ceil(confidence[i] * count) - 1);
      counts[bin]++;
      sure[bin] += confidence[i];
      hits[bin] += right[i] ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      bins.add(
          new Bin(
              (double) b / count,
              (b + 1.0) / count,
              counts[b],
              sure[b] / counts[b],
              hits[b] / counts[b]));
    }
    return List.copyOf(bins);
  }

  /**
   * Expected calibration error, Σ<sub>b</sub> n<sub>b</sub>/n |accuracy<sub>b</sub> −
   * confidence<sub>b</sub>|: how far confidence and truth are apart on average (Naeini, Cooper and
   * Hauskrecht, 2015).
   *
   * @param count how many bins; the figure depends on it
   */
  public double expectedError(int count) {
    return bins(count).stream()
        .filter(bin -> bin.count() > 0)
        .mapToDouble(
            bin -> bin.count() * Math.abs(bin.accuracy() - bin.confidence()) / confidence.length)
        .sum();
  }

  /** The share of right answers. */
  public double accuracy() {
    double hits = 0;
    for (boolean each : right) {
      hits += each ? 1 : 0;
    }
    return hits / right.length;
  }

  /** The mean confidence. */
  public double confidence() {
    return Arrays.stream(confidence).average().orElseThrow();
  }

  /**
   * The answers for {@code Plots.reliability}: x is the confidence, y is 1 where it was right.
   *
   * @param name what stands at the points
   */
  public Series series(String name) {
    double[] hits = new double[right.length];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = right[i] ? 1 : 0;
    }
    return Series.of(name, confidence, hits);
  }

  /**
   * The temperature T that makes softmax(z / T) fit best: the smallest mean of −log softmax(z /
   * T)<sub>y</sub>, between 0.01 and 100. Above 1 the network was too sure. It changes no answer,
   * only how sure they are. Source: Guo, Pleiss, Sun and Weinberger, <em>On calibration of modern
   * neural networks</em>, 2017.
   *
   * @param outputs [n][classes], before any softmax, of examples that were not learned from
   * @param labels n class numbers
   */
  public static double temperature(float[][] outputs, int[] labels) {
    int classes = Check.rows("outputs", outputs);
    Check.given(labels, "temperature(…) wants labels");
    Check.same("rows of outputs", outputs.length, "labels", labels.length);
    Check.labels("labels", labels, classes);
    // Over log T, where the loss is about as steep to both sides.
    double best =
        new BrentOptimizer(1e-8, 1e-10)
            .optimize(
                new MaxEval(200),
                GoalType.MINIMIZE,
                new SearchInterval(Math.log(COLDEST), Math.log(HOTTEST), 0),
                new UnivariateObjectiveFunction(t -> loss(outputs, labels, Math.exp(t))))
            .getPoint();
    return Math.exp(best);
  }

  private static double loss(float[][] outputs, int[] labels, double temperature) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += logSum(outputs[i], temperature) - outputs[i][labels[i]] / temperature;
    }
    return sum / labels.length;
  }

  /** log Σ exp(z / T), without overflow. */
  private static double logSum(float[] row, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (float z : row) {
      most = Math.max(most, z / temperature);
    }
    double sum = 0;
    for (float z : row) {
      sum += Math.exp(z / temperature - most);
    }
    return most + Math.log(sum);
  }

  /**
   * Outputs as probabilities at a temperature: softmax(z / T).
   *
   * @param outputs [n][classes], before any softmax
   * @param temperature above 0; 1 is the softmax itself
   * @return [n][classes]
   */
  public static float[][] softmax(float[][] outputs, double temperature) {
    int classes = Check.rows("outputs", outputs);
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A temperature is more than 0, got " + temperature + ".");
    }
    float[][] probabilities = new float[outputs.length][classes];
    for (int i = 0; i < outputs.length; i++) {
      double logSum = logSum(outputs[i], temperature);
      for (int k = 0; k < classes; k++) {
        probabilities[i][k] = (float) Math.exp(outputs[i][k] / temperature - logSum);
      }
    }
    return probabilities;
  }
}
