package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/**
 * Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v +
 * ε), with g = ∇L + λ w and t the number of the step. AdamW decouples the decay: g = ∇L, and w ← w
 * − η λ w before the step.
 *
 * <p>Source: Kingma and Ba, <em>Adam: a method for stochastic optimization</em>, 2015, in the
 * quicker order of operations that section 2 of the paper gives; Loshchilov and Hutter,
 * <em>Decoupled weight decay regularization</em>, 2019.
 *
 * @param rate the learning rate η, positive
 * @param decay1 β₁, from 0 to less than 1
 * @param decay2 β₂, from 0 to less than 1
 * @param epsilon ε, positive: keeps the quotient finite
 * @param weightDecay λ, not negative
 * @param decoupled whether the decay goes past the moments: AdamW
 */
public record Adam(
    double rate,
    double decay1,
    double decay2,
    double epsilon,
    double weightDecay,
    boolean decoupled)
    implements Optimizer {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException with a sentence if one is senseless
   */
  public Adam {
    Optimizers.positive("learning rate", rate);
    Optimizers.share("first decay rate", decay1);
    Optimizers.share("second decay rate", decay2);
    Optimizers.positive("epsilon", epsilon);
    Optimizers.notNegative("weight decay", weightDecay);
  }

  /** The same with weight decay λ. */
  public Adam weightDecay(double pull) {
    return new Adam(rate, decay1, decay2, epsilon, pull, decoupled);
  }

  /** The same with other decay rates β₁ and β₂. */
  public Adam decays(double first, double second) {
    return new Adam(rate, first, second, epsilon, weightDecay, decoupled);
  }

  @Override
  public String describe() {
    return (decoupled ? "AdamW, rate " : "Adam, rate ")
        + rate
        + (weightDecay > 0 ? ", weight decay " + weightDecay : "");
  }

  @Override
  public void update(Moments moments, String id, NDArray weight, NDArray gradient, double now) {
    double bias1 = 1 - Math.pow(decay1, (double) moments.step());
    double bias2 = 1 - Math.pow(decay2, (double) moments.step());
    weight
        .getNDArrayInternal()
        .adamUpdate(
            new NDList(
                weight, gradient, moments.of("mean", id, weight), moments.of("square", id, weight)),
            new NDList(weight),
            (float) now,
            (float) (now * Math.sqrt(bias2) / bias1),
            (float) weightDecay,
            1,
            -1,
            (float) decay1,
            (float) decay2,
            (float) epsilon,
            true,
            decoupled);
  }

  @Override
  public void update(
      Moments moments, List<String> ids, NDList weights, NDList gradients, double now) {
    if (!FusedAdam.fits(weights)) {
      Optimizer.super.update(moments, ids, weights, gradients, now);
      return;
    }
    NDList means = new NDList();
    NDList squares = new NDList();
    for (int i = 0; i < ids.size(); i++) {
      means.add(moments.of("mean", ids.get(i), weights.get(i)));
      squares.add(moments.of("square", ids.get(i), weights.get(i)));
    }
    FusedAdam.step(this, moments.step(), weights, gradients, means, squares, now);
  }
}
