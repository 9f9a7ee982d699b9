package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.gradus.data.Dataset;

/** The losses of the lectures. */
public final class Losses {
  private static final int CLASSES = 1;

  private Losses() {}

  /**
   * Cross entropy on logits: L = −1/B Σ<sub>b</sub> log softmax(z<sub>b</sub>)<sub>y_b</sub>, with
   * log softmax(z)<sub>k</sub> = z<sub>k</sub> − log Σ<sub>j</sub> exp z<sub>j</sub>, computed
   * together and after subtracting max z, so that large scores do not overflow.
   *
   * <p>Outputs: [batch, classes], any real scores: no softmax layer belongs before it. Source:
   * Bishop, <em>Pattern Recognition and Machine Learning</em>, section 4.3.4.
   */
  public static Loss crossEntropy() {
    return new CrossEntropy();
  }

  /**
   * Squared error: L = 1/(B·K) Σ<sub>b</sub> Σ<sub>k</sub> (z<sub>bk</sub> − t<sub>bk</sub>)².
   *
   * <p>Outputs: [batch, K]. With K = 1 the target t is the label itself, as a number; with more, t
   * is 1 for the class of the label and 0 elsewhere (one-hot).
   */
  public static Loss squaredError() {
    return new SquaredError();
  }

  private static void requireVector(String loss, Shape output) {
    if (output.dimension() != 1) {
      throw new IllegalArgumentException(
          "%s wants one row of scores for each example, but the network gives shape %s: put a flatten() before the last layer."
              .formatted(loss, Text.shape(output)));
    }
  }

  private static void requireLabelsBelow(long width, Dataset data) {
    int[] labels = data.labels();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= width) {
        throw new IllegalArgumentException(
            "Label %d of %s is %d, but the last layer has %d outputs, for classes 0 to %d: give it %d."
                .formatted(
                    i,
                    data.provenance().name(),
                    labels[i],
                    width,
                    width - 1,
                    data.classNames().size()));
      }
    }
  }

  private record CrossEntropy() implements Loss {
    @Override
    public String name() {
      return "cross entropy";
    }

    @Override
    public NDArray mean(NDArray outputs, NDArray labels) {
      return outputs.logSoftmax(CLASSES).gather(labels.expandDims(CLASSES), CLASSES).mean().neg();
    }

    @Override
    public void check(Shape output, Dataset data) {
      requireVector("Cross entropy", output);
      if (output.get(0) < 2) {
        throw new IllegalArgumentException(
            "Cross entropy wants one output for each class, but the last layer has one output: give it %d."
                .formatted(Math.max(2, data.classNames().size())));
      }
      requireLabelsBelow(output.get(0), data);
    }
  }

  private record SquaredError() implements Loss {
    @Override
    public String name() {
      return "squared error";
    }

    @Override
    public NDArray mean(NDArray outputs, NDArray labels) {
      int width = Math.toIntExact(outputs.getShape().get(CLASSES));
      NDArray targets =
          width == 1
              ? labels.toType(DataType.FLOAT32, false).expandDims(CLASSES)
              : labels.oneHot(width);
      return outputs.sub(targets).square().mean();
    }

    @Override
    public void check(Shape output, Dataset data) {
      requireVector("Squared error", output);
      if (output.get(0) > 1) {
        requireLabelsBelow(output.get(0), data);
      }
    }
  }
}
