package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * Stochastic gradient descent with momentum and weight decay: g = ∇L + λ w, v ← μ v + η g, w ← w −
 * v. With Nesterov's momentum the step looks ahead: w ← w − (μ v + η g), with the new v.
 *
 * <p>Source: Polyak 1964; Nesterov 1983; Sutskever and others, <em>On the importance of
 * initialization and momentum in deep learning</em>, 2013. The velocity holds steps, not gradients:
 * when a schedule lowers η, steps already under way keep their length.
 *
 * @param rate the learning rate η, positive
 * @param momentum the share μ of the last step that is kept, from 0 to less than 1
 * @param lookAhead whether the step looks ahead; needs momentum
 * @param weightDecay the pull λ towards zero, not negative
 */
public record Sgd(double rate, double momentum, boolean lookAhead, double weightDecay)
    implements Optimizer {
  private static final String VELOCITY = "velocity";

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException with a sentence if one is senseless
   */
  public Sgd {
    Optimizers.positive("learning rate", rate);
    Optimizers.share("momentum", momentum);
    Optimizers.notNegative("weight decay", weightDecay);
    if (lookAhead && momentum == 0) {
      throw new IllegalArgumentException(
          "Nesterov's step looks ahead along the momentum, and there is none: call momentum(0.9) before nesterov().");
    }
  }

  /** The same with momentum μ, usually 0.9. */
  public Sgd momentum(double share) {
    return new Sgd(rate, share, lookAhead, weightDecay);
  }

  /**
   * The same with Nesterov's momentum: {@code sgd(0.1).momentum(0.9).nesterov()}.
   *
   * @throws IllegalArgumentException if there is no momentum
   */
  public Sgd nesterov() {
    return new Sgd(rate, momentum, true, weightDecay);
  }

  /** The same with weight decay λ, usually 1e-4. */
  public Sgd weightDecay(double pull) {
    return new Sgd(rate, momentum, lookAhead, pull);
  }

  @Override
  public String describe() {
    return "SGD, rate "
        + rate
        + (momentum > 0 ? (lookAhead ? ", Nesterov momentum " : ", momentum ") + momentum : "")
        + (weightDecay > 0 ? ", weight decay " + weightDecay : "");
  }

  @Override
  public void update(Moments moments, String id, NDArray weight, NDArray gradient, double now) {
    if (momentum == 0 && weightDecay == 0) {
      // The engine's own kernel copies the gradient first: three times as long.
      weight.subi(gradient.muli(moments.constant("rate", now)));
    } else if (lookAhead) {
      stepAhead(moments, id, weight, gradient, now);
    } else {
      fused(moments, id, weight, gradient, now);
    }
  }

  private void fused(Moments moments, String id, NDArray weight, NDArray gradient, double now) {
    NDList inputs = new NDList(weight, gradient);
    if (momentum > 0) {
      inputs.add(moments.of(VELOCITY, id, weight));
    }
    weight
        .getNDArrayInternal()
        .sgdUpdate(
            inputs,
            new NDList(weight),
            (float) now,
            (float) weightDecay,
            1,
            -1,
            (float) momentum,
            true);
  }

  private void stepAhead(Moments moments, String id, NDArray weight, NDArray gradient, double now) {
    NDArray velocity = moments.of(VELOCITY, id, weight);
    NDArray share = moments.constant("momentum", momentum);
    if (weightDecay > 0) {
      try (NDArray pull = weight.mul(moments.constant("weight decay", weightDecay))) {
        gradient.addi(pull);
      }
    }
    gradient.muli(moments.constant("rate", now));
    velocity.muli(share).addi(gradient);
    try (NDArray ahead = velocity.mul(share)) {
      weight.subi(ahead.addi(gradient));
    }
  }
}
