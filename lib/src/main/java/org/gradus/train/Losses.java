package org.gradus.train;

import ai.djl.ndarray.NDArray;
import java.util.OptionalInt;

/**
 * The losses of the lectures. All take the bare outputs of the last layer: no softmax or sigmoid
 * belongs before them.
 */
public final class Losses {
  private Losses() {}

  /**
   * Cross entropy on logits: L = −1/B Σ<sub>b</sub> log softmax(z<sub>b</sub>)<sub>y_b</sub>, with
   * log softmax(z)<sub>k</sub> = z<sub>k</sub> − log Σ<sub>j</sub> exp z<sub>j</sub>, computed
   * together and after subtracting max z, so that large scores do not overflow.
   *
   * <p>Outputs: [batch, classes], any real scores. Where every place has a class of its own, the
   * mean goes over the places too: outputs [batch, time, classes] with targets [batch, time], or
   * outputs [batch, classes, height, width] with targets [batch, height, width], both whole numbers
   * in {@code Dataset.ofValues}; {@link CrossEntropy#mask} leaves out places of padding. Source:
   * Bishop, <em>Pattern Recognition and Machine Learning</em>, section 4.3.4.
   */
  public static CrossEntropy crossEntropy() {
    return new CrossEntropy(OptionalInt.empty());
  }

  /**
   * Cross entropy of yes or no, on one logit: L = 1/B Σ<sub>b</sub> (log(1 + exp z<sub>b</sub>) −
   * y<sub>b</sub> z<sub>b</sub>), which is −y log σ(z) − (1 − y) log(1 − σ(z)) without a logarithm
   * of zero.
   *
   * <p>Outputs: [batch, 1] for data of two classes, y being the class number; or any shape that the
   * targets share, y being numbers from 0 to 1, such as pixels. Source: Bishop, section 4.3.2.
   */
  public static Loss binaryCrossEntropy() {
    return new BinaryCrossEntropy(false);
  }

  /**
   * As many yes-or-no questions as outputs: the mean of their {@linkplain #binaryCrossEntropy
   * binary cross entropies}. Outputs: [batch, labels], targets: [batch, labels] of zeros and ones,
   * any number of them ones.
   */
  public static Loss multiLabel() {
    return new BinaryCrossEntropy(true);
  }

  /**
   * Squared error: L = 1/(B·K) Σ<sub>b</sub> Σ<sub>k</sub> (z<sub>bk</sub> − t<sub>bk</sub>)².
   *
   * <p>Outputs: the shape of the targets, K numbers. For data of classes: [batch, K]; with K = 1
   * the target t is the label itself, as a number; with more, t is 1 for the class of the label and
   * 0 elsewhere (one-hot).
   */
  public static Loss squaredError() {
    return new ErrorLoss("squared error", NDArray::square);
  }

  /**
   * Absolute error: L = 1/(B·K) Σ<sub>b</sub> Σ<sub>k</sub> |z<sub>bk</sub> − t<sub>bk</sub>|. Far
   * values pull no harder than near ones. Outputs as for {@link #squaredError}.
   */
  public static Loss absoluteError() {
    return new ErrorLoss("absolute error", NDArray::abs);
  }

  /** Huber's loss with its knee at 1: see {@link #huber(double)}. */
  public static Loss huber() {
    return huber(1);
  }

  /**
   * Squared near zero, absolute far off: with r = z − t, r²/2 where |r| ≤ δ, and δ (|r| − δ/2)
   * beyond. Outputs as for {@link #squaredError}. Source: Huber, <em>Robust estimation of a
   * location parameter</em>, 1964.
   *
   * @param knee δ, positive, in the units of the targets
   */
  public static Loss huber(double knee) {
    float limit = (float) Optimizers.positive("knee of Huber's loss", knee);
    return new ErrorLoss(
        knee == 1 ? "Huber's loss" : "Huber's loss, knee " + knee,
        difference -> ErrorLoss.huber(difference, limit));
  }
}
