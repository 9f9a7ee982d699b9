package org.gradus.train;

import ai.djl.ndarray.NDArray;

/**
 * RMSProp divides each gradient by its usual size: s ← ρ s + (1 − ρ) g², v ← μ v + η g / (√s + ε),
 * w ← w − v, with g = ∇L + λ w.
 *
 * <p>Source: Tieleman and Hinton, <em>Lecture 6.5: RMSProp</em>, 2012; with momentum as in Graves,
 * <em>Generating sequences with recurrent neural networks</em>, 2013.
 *
 * @param rate the learning rate η, positive
 * @param decay ρ, from 0 to less than 1: how slowly the usual size changes
 * @param momentum the share μ of the last step that is kept, from 0 to less than 1
 * @param epsilon ε, positive: keeps the quotient finite
 * @param weightDecay λ, not negative
 */
public record RmsProp(
    double rate, double decay, double momentum, double epsilon, double weightDecay)
    implements Optimizer {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException with a sentence if one is senseless
   */
  public RmsProp {
    Optimizers.positive("learning rate", rate);
    Optimizers.share("decay rate", decay);
    Optimizers.share("momentum", momentum);
    Optimizers.positive("epsilon", epsilon);
    Optimizers.notNegative("weight decay", weightDecay);
  }

  /** The same with momentum μ. */
  public RmsProp momentum(double share) {
    return new RmsProp(rate, decay, share, epsilon, weightDecay);
  }

  /** The same with weight decay λ. */
  public RmsProp weightDecay(double pull) {
    return new RmsProp(rate, decay, momentum, epsilon, pull);
  }

  /** The same with another decay rate ρ. */
  public RmsProp decay(double share) {
    return new RmsProp(rate, share, momentum, epsilon, weightDecay);
  }

  @Override
  public String describe() {
    return "RMSProp, rate "
        + rate
        + (momentum > 0 ? ", momentum " + momentum : "")
        + (weightDecay > 0 ? ", weight decay " + weightDecay : "");
  }

  @Override
  public void update(Moments moments, String id, NDArray weight, NDArray gradient, double now) {
    if (weightDecay > 0) {
      try (NDArray pull = weight.mul(moments.constant("weight decay", weightDecay))) {
        gradient.addi(pull);
      }
    }
    NDArray size = moments.of("square", id, weight);
    try (NDArray square = gradient.square()) {
      size.muli(moments.constant("kept", decay))
          .addi(square.muli(moments.constant("new", 1 - decay)));
    }
    try (NDArray root = size.sqrt()) {
      gradient
          .muli(moments.constant("rate", now))
          .divi(root.addi(moments.constant("epsilon", epsilon)));
    }
    if (momentum > 0) {
      NDArray velocity = moments.of("velocity", id, weight);
      weight.subi(velocity.muli(moments.constant("momentum", momentum)).addi(gradient));
    } else {
      weight.subi(gradient);
    }
  }
}
