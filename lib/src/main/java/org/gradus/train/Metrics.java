package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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
  public static Metric accuracy() {
    return new Accuracy();
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

  /** The sum over a batch of each example's mean. */
  private static NDArray sumOfMeans(NDArray each) {
    NDArray sum = each.sum();
    long places = each.size() / each.getShape().get(0);
    return places == 1 ? sum : sum.toType(DataType.FLOAT32, false).div(places);
  }

  private record Accuracy() implements Metric {
    @Override
    public String name() {
      return ACCURACY;
    }

    @Override
    public NDArray sum(NDArray outputs, NDArray targets) {
      NDArray highest = outputs.argMax(CrossEntropy.axis(outputs.getShape()));
      return sumOfMeans(highest.eq(CrossEntropy.classes(outputs, targets)));
    }

    @Override
    public void check(Shape output, Dataset data) {
      boolean vector = output.dimension() == 1 && output.get(0) >= 2;
      if (data.hasClasses() && !vector) {
        throw new IllegalArgumentException(
            "Accuracy wants one output for each class, but the network gives shape %s%s."
                .formatted(
                    Text.shape(output),
                    output.size() == 1 ? ": for a yes or no, use binaryAccuracy()" : ""));
      }
      if (!data.hasClasses()) {
        new CrossEntropy().check(output, data);
      }
    }
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
    public double read(double mean) {
      return end.apply(mean);
    }

    @Override
    public void check(Shape output, Dataset data) {
      Fitting.requireNumbers("The " + name, output, data);
    }
  }
}
