package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.gradus.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * How much the examples of each class count in the training loss: L = 1/B Σ<sub>b</sub> w<sub>y_b
 * </sub> L<sub>b</sub>. Divided by the number of examples, not by the sum of their weights, which
 * would make the weights of a batch of one class vanish.
 */
final class ClassWeights {
  static final ClassWeights NONE = new ClassWeights("");

  /** As many examples as all classes have on average, divided by those of this class. */
  static final ClassWeights BALANCED = new ClassWeights(", balanced classes");

  private final String words;
  private final double[] weights;

  private ClassWeights(String words, double... weights) {
    this.words = words;
    this.weights = weights;
  }

  static ClassWeights of(double... weights) {
    for (int k = 0; k < weights.length; k++) {
      Optimizers.notNegative("weight of class " + k, weights[k]);
    }
    if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
      throw new IllegalArgumentException(
          "Class weights need at least one that is not zero, got %s."
              .formatted(Arrays.toString(weights)));
    }
    return new ClassWeights(", class weights " + Arrays.toString(weights), weights.clone());
  }

  String describe() {
    return words;
  }

  /**
   * The weight of each class, on the device; null if all count alike.
   *
   * @throws IllegalArgumentException with a sentence if the data has no classes or others
   */
  @Nullable NDArray on(NDManager memory, Dataset data) {
    if (this == NONE) {
      return null;
    }
    if (!data.hasClasses()) {
      throw new IllegalArgumentException(
          "Class weights need classes, but %s has numbers as targets."
              .formatted(data.provenance().name()));
    }
    int classes = data.classNames().size();
    double[] chosen = this == BALANCED ? balanced(data.labels(), classes) : weights;
    if (chosen.length != classes) {
      throw new IllegalArgumentException(
          "%s has %d classes, but there are %d class weights: give one for each."
              .formatted(data.provenance().name(), classes, chosen.length));
    }
    float[] values = new float[classes];
    for (int k = 0; k < classes; k++) {
      values[k] = (float) chosen[k];
    }
    return Upload.floats(memory, values, new Shape(classes));
  }

  private static double[] balanced(int[] labels, int classes) {
    double[] counts = new double[classes];
    for (int label : labels) {
      counts[label]++;
    }
    return Arrays.stream(counts)
        .map(count -> count == 0 ? 0 : labels.length / (classes * count))
        .toArray();
  }

  /** The weighted mean of a batch's losses. */
  static NDArray mean(Loss loss, NDArray outputs, NDArray targets, NDArray weights) {
    NDArray each = loss.each(outputs, targets);
    NDArray chosen = weights.gather(targets, 0);
    chosen.attach(targets.getManager());
    while (chosen.getShape().dimension() < each.getShape().dimension()) {
      chosen = chosen.expandDims(-1);
    }
    return each.mul(chosen).mean();
  }
}
