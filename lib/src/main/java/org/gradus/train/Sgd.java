package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Stochastic gradient descent with momentum and weight decay: g = ∇L + λ w, v ← μ v + η g, w ← w −
 * v.
 *
 * <p>Source: Polyak 1964; Sutskever and others, <em>On the importance of initialization and
 * momentum in deep learning</em>, 2013.
 *
 * @param rate the learning rate η, positive
 * @param momentum the share μ of the last step that is kept, from 0 to less than 1
 * @param weightDecay the pull λ towards zero, not negative
 */
public record Sgd(double rate, double momentum, double weightDecay) implements Optimizer {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException with a sentence if one is senseless
   */
  public Sgd {
    Optimizers.positive("learning rate", rate);
    Optimizers.share("momentum", momentum);
    Optimizers.notNegative("weight decay", weightDecay);
  }

  /** The same with momentum μ, usually 0.9. */
  public Sgd momentum(double share) {
    return new Sgd(rate, share, weightDecay);
  }

  /** The same with weight decay λ, usually 1e-4. */
  public Sgd weightDecay(double pull) {
    return new Sgd(rate, momentum, pull);
  }

  @Override
  public String describe() {
    return "SGD, rate "
        + rate
        + (momentum > 0 ? ", momentum " + momentum : "")
        + (weightDecay > 0 ? ", weight decay " + weightDecay : "");
  }

  @Override
  public Steps begin(NDManager memory) {
    return new Descent(this, memory);
  }

  private static final class Descent implements Steps {
    private final Sgd settings;
    private final NDManager memory;
    private final NDArray rate;
    private final Map<String, NDArray> velocities = new HashMap<>();

    Descent(Sgd settings, NDManager memory) {
      this.settings = settings;
      this.memory = memory;
      this.rate = memory.create((float) settings.rate);
    }

    @Override
    public void next() {
      // Nothing depends on the number of the step.
    }

    @Override
    public void update(String id, NDArray weight, NDArray gradient) {
      if (settings.momentum == 0 && settings.weightDecay == 0) {
        // The engine's own kernel copies the gradient first: three times as long.
        weight.subi(gradient.muli(rate));
        return;
      }
      NDList inputs = new NDList(weight, gradient);
      if (settings.momentum > 0) {
        inputs.add(
            velocities.computeIfAbsent(
                id, k -> memory.zeros(weight.getShape(), weight.getDataType())));
      }
      weight
          .getNDArrayInternal()
          .sgdUpdate(
              inputs,
              new NDList(weight),
              (float) settings.rate,
              (float) settings.weightDecay,
              1,
              -1,
              (float) settings.momentum,
              true);
    }
  }
}
