package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * Slides kernels over a picture: y<sub>f,i,j</sub> = g(b<sub>f</sub> + Σ<sub>c,u,v</sub>
 * W<sub>f,c,u,v</sub> x<sub>c, s i + u − top, s j + v − left</sub>), with zeros beyond the edge. A
 * cross-correlation, as everywhere in this field: the kernel is not flipped.
 *
 * <p>Pictures are [channels, height, width]; [height, width] counts as one channel. What comes out
 * is [filters, height', width'], with height' = ⌊(height + top + bottom − kernel) / stride⌋ + 1,
 * and width' likewise. Its parameters are "weight": [filters, channels, kernel, kernel] and "bias":
 * [filters]. Immutable: each call gives a new layer.
 */
public final class Conv2d implements Layer {
  private final Convolution.Plan plan;

  private Conv2d(Convolution.Plan plan) {
    this.plan = plan;
  }

  static Conv2d of(int filters, int kernel, Activation activation) {
    Window side = Window.of(kernel, 1);
    return new Conv2d(Convolution.Plan.of(filters, activation, side, side));
  }

  private Conv2d with(Window down, Window across) {
    return new Conv2d(plan.sliding(down, across));
  }

  private Window down() {
    return plan.windows().sides().get(0);
  }

  private Window across() {
    return plan.windows().sides().get(1);
  }

  /** Moves the kernel so many pixels at a time, in both directions; 1 unless it is set. */
  public Conv2d stride(int pixels) {
    return with(down().stride(pixels), across().stride(pixels));
  }

  /** Puts so many rows and columns of zeros around the picture; none unless it is set. */
  public Conv2d padding(int pixels) {
    return padding(pixels, pixels, pixels, pixels);
  }

  /**
   * Puts zeros around the picture, not the same number on each side: a kernel of even size keeps
   * the size of a picture only so.
   */
  public Conv2d padding(int top, int bottom, int left, int right) {
    return with(down().padding(top, bottom), across().padding(left, right));
  }

  /**
   * Puts as many zeros around the picture as it takes to get ⌈height / stride⌉ × ⌈width / stride⌉:
   * with stride 1, what goes in. Where their number is odd, the bottom and the right get one more.
   */
  public Conv2d same() {
    return with(down().toSame(), across().toSame());
  }

  /** A kernel that is not square. */
  public Conv2d kernel(int height, int width) {
    return with(down().size(height), across().size(width));
  }

  /** Without a bias: before a {@link Layers#batchNorm}, which has one of its own. */
  public Conv2d withoutBias() {
    return new Conv2d(plan.withoutBias());
  }

  /** The same layer with other first weights. */
  public Conv2d start(Initialization other) {
    return new Conv2d(plan.start(other));
  }

  @Override
  public String kind() {
    return "conv2d";
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
