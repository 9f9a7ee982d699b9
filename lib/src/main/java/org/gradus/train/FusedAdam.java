package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;

/**
 * A step of {@link Adam} for all parameters in one pass over their numbers. DJL's own call goes
 * over them a dozen times, parameter by parameter.
 */
final class FusedAdam {
  private static final String INPUTS =
      "weights: List[Tensor], gradients: List[Tensor], means: List[Tensor], squares: List[Tensor], "
          + "t: float, rate: float, b1: float, b2: float, decay: float, epsilon: float";

  private FusedAdam() {}

  // The engine compiles a script when it is first needed.
  private static final class Loaded {
    static final Script COUPLED = script("torch._fused_adam_");
    static final Script DECOUPLED = script("torch._fused_adamw_");

    private static Script script(String kernel) {
      return new Script(
          INPUTS,
          "steps = torch.mul([torch.tensor(t)], torch.len(weights))",
          "none = annotate(List[Tensor], [])",
          kernel
              + "(weights, gradients, means, squares, none, steps, lr=rate, beta1=b1, beta2=b2,"
              + " weight_decay=decay, eps=epsilon, amsgrad=False, maximize=False)",
          "return none");
    }
  }

  /** Whether the kernel is made for these: it is tested on the processor. */
  static boolean fits(NDList weights) {
    return !weights.isEmpty() && weights.stream().allMatch(FusedAdam::fits);
  }

  private static boolean fits(NDArray weight) {
    return !weight.getDevice().isGpu() && weight.getDataType() == DataType.FLOAT32;
  }

  static void step(
      Adam settings,
      long step,
      NDList weights,
      NDList gradients,
      NDList means,
      NDList squares,
      double rate) {
    // The engine adds ε to a root that is already free of its bias.
    double epsilon = settings.epsilon() / Math.sqrt(1 - Math.pow(settings.decay2(), (double) step));
    Script script = settings.decoupled() ? Loaded.DECOUPLED : Loaded.COUPLED;
    script.ask(
        weights.head().getManager(),
        weights,
        gradients,
        means,
        squares,
        (double) step,
        rate,
        settings.decay1(),
        settings.decay2(),
        settings.weightDecay(),
        epsilon);
  }
}
