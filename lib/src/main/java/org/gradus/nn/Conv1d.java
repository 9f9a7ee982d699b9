package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * Slides kernels along time: y<sub>t,f</sub> = g(b<sub>f</sub> + Σ<sub>c,u</sub> W<sub>f,c,u</sub>
 * x<sub>s t + u − before, c</sub>), with zeros beyond both ends.
 *
 * <p>Sequences are [time, features]; what comes out is [time', filters], with time' = ⌊(time +
 * before + after − kernel) / stride⌋ + 1. Its parameters are "weight": [filters, features, kernel]
 * and "bias": [filters]. A mask over time ends here: masked steps are the zeros that an embedding
 * makes of them. Immutable: each call gives a new layer.
 */
public final class Conv1d implements Layer {
  private final Convolution.Plan plan;

  private Conv1d(Convolution.Plan plan) {
    this.plan = plan;
  }

  static Conv1d of(int filters, int kernel, Activation activation) {
    return new Conv1d(Convolution.Plan.of(filters, activation, Window.of(kernel, 1)));
  }

  private Conv1d with(Window window) {
    return new Conv1d(plan.sliding(window));
  }

  private Window window() {
    return plan.windows().sides().get(0);
  }

  /** Moves the kernel so many steps at a time; 1 unless it is set. */
  public Conv1d stride(int steps) {
    return with(window().stride(steps));
  }

  /** Puts so many zeros before the first step and behind the last; none unless it is set. */
  public Conv1d padding(int steps) {
    return padding(steps, steps);
  }

  /** Puts zeros at both ends: {@code padding(kernel - 1, 0)} sees nothing of the future. */
  public Conv1d padding(int before, int after) {
    return with(window().padding(before, after));
  }

  /** Puts as many zeros at both ends as it takes to get ⌈time / stride⌉ steps. */
  public Conv1d same() {
    return with(window().toSame());
  }

  /** Without a bias. */
  public Conv1d withoutBias() {
    return new Conv1d(plan.withoutBias());
  }

  /** The same layer with other first weights. */
  public Conv1d start(Initialization other) {
    return new Conv1d(plan.start(other));
  }

  @Override
  public String kind() {
    return "conv1d";
  }

  @Override
  public String describe() {
    return kind() + plan.describe();
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    return plan.outputShape(input, name);
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Convolution(plan, input, kind(), seed);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return plan.multiplyAdds(input);
  }
}
