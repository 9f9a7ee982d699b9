package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v +
 * ε), with g = ∇L + λ w and t the number of the step.
 *
 * <p>Source: Kingma and Ba, <em>Adam: a method for stochastic optimization</em>, 2015, in the
 * quicker order of operations that section 2 of the paper gives.
 *
 * @param rate the learning rate η, positive
 * @param decay1 β₁, from 0 to less than 1
 * @param decay2 β₂, from 0 to less than 1
 * @param epsilon ε, positive: keeps the quotient finite
 * @param weightDecay λ, not negative
 */
public record Adam(double rate, double decay1, double decay2, double epsilon, double weightDecay)
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
    return new Adam(rate, decay1, decay2, epsilon, pull);
  }

  @Override
  public String describe() {
    return "Adam, rate " + rate + (weightDecay > 0 ? ", weight decay " + weightDecay : "");
  }

  @Override
  public Steps begin(NDManager memory) {
    return new Moments(this, memory);
  }

  private static final class Moments implements Steps {
    private final Adam settings;
    private final NDManager memory;
    private final Map<String, NDArray> means = new HashMap<>();
    private final Map<String, NDArray> squares = new HashMap<>();
    private int step;
    private float correctedRate;

    Moments(Adam settings, NDManager memory) {
      this.settings = settings;
      this.memory = memory;
    }

    @Override
    public void next() {
      step++;
      double bias1 = 1 - Math.pow(settings.decay1, step);
      double bias2 = 1 - Math.pow(settings.decay2, step);
      correctedRate = (float) (settings.rate * Math.sqrt(bias2) / bias1);
    }

    @Override
    public void update(String id, NDArray weight, NDArray gradient) {
      weight
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(weight, gradient, zeros(means, id, weight), zeros(squares, id, weight)),
              new NDList(weight),
              (float) settings.rate,
              correctedRate,
              (float) settings.weightDecay,
              1,
              -1,
              (float) settings.decay1,
              (float) settings.decay2,
              (float) settings.epsilon,
              true,
              false);
    }

    private NDArray zeros(Map<String, NDArray> moments, String id, NDArray weight) {
      return moments.computeIfAbsent(
          id, k -> memory.zeros(weight.getShape(), weight.getDataType()));
    }
  }
}
