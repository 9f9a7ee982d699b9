package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.gradus.data.Dataset;

/** The metrics of the lectures. */
public final class Metrics {
  /** The name under which histories keep the accuracy. */
  public static final String ACCURACY = "accuracy";

  private Metrics() {}

  /**
   * The share of examples whose highest output is that of their class: 1/N Σ [argmax<sub>k</sub>
   * z<sub>nk</sub> = y<sub>n</sub>]. Outputs as for {@link Losses#crossEntropy}: where every place
   * has a class of its own, the share of the places.
   */
  public static Accuracy accuracy() {
    return new Accuracy(OptionalInt.empty());
  }

  /**
   * The share of yes-or-no questions that are answered rightly: 1/(N·K) Σ [(z<sub>nk</sub> > 0) =
   * (y<sub>nk</sub> > ½)]. Outputs as for {@link Losses#binaryCrossEntropy} and {@link
   * Losses#multiLabel}: a logit above 0 is a probability above one half.
   */
  public static Metric binaryAccuracy() {
    return new BinaryAccuracy();
  }

  /**
   * The mean distance between output and target, in the units of the targets: 1/(N·K) Σ
   * |z<sub>nk</sub> − t<sub>nk</sub>|. Outputs as for {@link Losses#squaredError}.
   */
  public static Metric meanAbsoluteError() {
    return new Distance("mean absolute error", NDArray::abs, UnaryOperator.identity());
  }

  /**
   * The root of the mean squared error, in the units of the targets: √(1/(N·K) Σ (z<sub>nk</sub> −
   * t<sub>nk</sub>)²). Outputs as for {@link Losses#squaredError}.
   */
  public static Metric rootMeanSquaredError() {
    return new Distance("root mean squared error", NDArray::square, Math::sqrt);
  }

  /**
   * R², the coefficient of determination: the share of the targets' variance that the outputs
   * explain, 1 − Σ<sub>n</sub> (z<sub>n</sub> − t<sub>n</sub>)² / Σ<sub>n</sub> (t<sub>n</sub> −
   * t̄)², with t̄ the mean of the targets. 1 is perfect, 0 no better than to say t̄ always, and
   * less than 0 is worse than that. With K outputs, the mean of their K values. NaN where all
   * targets are the same: there is nothing to explain. Outputs: the shape of the targets.
   */
  public static Metric rSquared() {
    return new Explained();
  }

  /** The sum over a batch of each example's mean. */
  static NDArray sumOfMeans(NDArray each) {
    NDArray sum = each.sum();
    long places = each.size() / each.getShape().get(0);
    return places == 1 ? sum : sum.toType(DataType.FLOAT32, false).div(places);
  }

  private record BinaryAccuracy() implements Metric {
    @Override
    public String name() {
      return ACCURACY;
    }

    @Override
    public NDArray sum(NDArray outputs, NDArray targets) {
      NDArray yes = Fitting.numbers(outputs, targets).gt(0.5f);
      return sumOfMeans(outputs.gt(0).eq(yes));
    }

    @Override
    public void check(Shape output, Dataset data) {
      if (!data.hasClasses()) {
        Fitting.requireSame("Binary accuracy", "an output for each target", output, data);
        Fitting.requireShares("binary accuracy", false, data);
      } else if (output.size() != 1 || data.classNames().size() != 2) {
        throw new IllegalArgumentException(
            "Binary accuracy wants two classes and one output, but %s has %d and the network gives shape %s: use accuracy()."
                .formatted(data.provenance().name(), data.classNames().size(), Text.shape(output)));
      }
    }
  }

  private record Distance(String name, UnaryOperator<NDArray> curve, UnaryOperator<Double> end)
      implements Metric {
    @Override
    public NDArray sum(NDArray outputs, NDArray targets) {
      return sumOfMeans(curve.apply(outputs.sub(Fitting.numbers(outputs, targets))));
    }

    @Override
    public double read(double... means) {
      return end.apply(means[0]);
    }

    @Override
    public void check(Shape output, Dataset data) {
      Fitting.requireNumbers("The " + name, output, data);
    }
  }

  private record Explained() implements Metric {
    private static final int SUMS = 3;

    @Override
    public String name() {
      return "R²";
    }

    @Override
    public NDArray sum(NDArray outputs, NDArray targets) {
      // In double precision: the variance is a small difference where the mean is large.
      long batch = outputs.getShape().get(0);
      NDArray z = outputs.toType(DataType.FLOAT64, false).reshape(batch, -1);
      NDArray t =
          Fitting.numbers(outputs, targets).toType(DataType.FLOAT64, false).reshape(batch, -1);
      int[] examples = {0};
      return NDArrays.concat(
          new NDList(z.sub(t).square().sum(examples), t.sum(examples), t.square().sum(examples)));
    }

    @Override
    public double read(double... means) {
      int outputs = means.length / SUMS;
      double sum = 0;
      for (int k = 0; k < outputs; k++) {
        double mean = means[outputs + k];
        double variance = means[2 * outputs + k] - mean * mean;
        sum += variance > 0 ? 1 - means[k] / variance : Double.NaN;
      }
      return sum / outputs;
    }

    @Override
    public void check(Shape output, Dataset data) {
      if (data.hasClasses()) {
        throw new IllegalArgumentException(
            "R² wants numbers as targets, but %s has classes: use accuracy()."
                .formatted(data.provenance().name()));
      }
      Fitting.requireNumbers("R²", output, data);
    }
  }
}
