package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import org.gradus.data.Dataset;

/**
 * Cross entropy of yes-or-no questions, on logits: see {@link Losses}.
 *
 * @param labelled whether targets are labels, 0 or 1 and nothing between, several an example
 */
record BinaryCrossEntropy(boolean labelled) implements Loss {

  @Override
  public String name() {
    return labelled ? "multi-label cross entropy" : "binary cross entropy";
  }

  @Override
  public NDArray each(NDArray outputs, NDArray targets) {
    // −y log σ(z) − (1 − y) log(1 − σ(z)) = log(1 + exp z) − y z: no logarithm of zero.
    return Activation.softPlus(outputs).sub(outputs.mul(Fitting.numbers(outputs, targets)));
  }

  @Override
  public void check(Shape output, Dataset data) {
    if (data.hasClasses()) {
      if (labelled) {
        throw new IllegalArgumentException(
            "Multi-label cross entropy wants several labels for each example, but %s has one class each: use crossEntropy(), or Dataset.ofValues with zeros and ones."
                .formatted(data.provenance().name()));
      }
      if (data.classNames().size() != 2) {
        throw new IllegalArgumentException(
            "Binary cross entropy tells two classes apart, but %s has %d: use crossEntropy() and as many outputs."
                .formatted(data.provenance().name(), data.classNames().size()));
      }
      if (output.size() != 1) {
        throw new IllegalArgumentException(
            "Binary cross entropy wants one output for two classes, but the network gives shape %s: end with dense(1), or use crossEntropy()."
                .formatted(Text.shape(output)));
      }
      return;
    }
    String loss = labelled ? "Multi-label cross entropy" : "Binary cross entropy";
    Fitting.requireSame(loss, "an output for each target", output, data);
    Fitting.requireShares(name(), labelled, data);
  }
}
