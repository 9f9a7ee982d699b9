package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Slides kernels over few and small pictures: the patches that a kernel sees are laid side by side,
 * and one product of matrices is all the rest (Chellapilla, Puri and Simard, 2006).
 *
 * <p>The engine knows this way, but hands most pictures to a library that arranges the kernels anew
 * in each call. For a single small picture that takes longer than the arithmetic.
 */
public final class PatchConvolution {
  // Measured: at half of it, half the time is saved; at four times as much, none for sure.
  private static final long MOST_WORK = 1_000_000;

  private static final Map<Sides, Script> SCRIPTS = new ConcurrentHashMap<>();

  private PatchConvolution() {}

  /** What a script knows beforehand. */
  private record Sides(Shape stride, Shape padding, boolean biased) {}

  /**
   * Whether it is a way, and the quicker one: nobody records gradients, and the work is little.
   *
   * @param x pictures: [batch, channels, height, width]
   * @param work multiply-adds of one picture
   */
  public static boolean pays(NDArray x, long work) {
    return work * x.getShape().get(0) <= MOST_WORK
        && x.getDataType() == DataType.FLOAT32
        && !x.getDevice().isGpu()
        && Script.mayStandIn();
  }

  /**
   * The convolution, which records no gradients: [batch, filters, height', width'].
   *
   * @param x pictures: [batch, channels, height, width]; the result lives where they live
   * @param weight the kernels: [filters, channels, kernel height, kernel width]
   * @param bias [filters], if there is one
   * @param stride how far a kernel moves at a time: (down, across)
   * @param padding zeros beyond the edge: (above and below, left and right)
   */
  public static NDArray of(
      NDArray x, NDArray weight, @Nullable NDArray bias, Shape stride, Shape padding) {
    NDList numbers = bias == null ? new NDList(weight) : new NDList(weight, bias);
    return SCRIPTS
        .computeIfAbsent(new Sides(stride, padding, bias != null), PatchConvolution::script)
        .ask(x.getManager(), x, numbers)
        .singletonOrThrow();
  }

  private static Script script(Sides sides) {
    return new Script(
        "x: Tensor, numbers: List[Tensor]",
        "kernel = [torch.size(numbers[0], 2), torch.size(numbers[0], 3)]",
        "return [torch.thnn_conv2d(x, numbers[0], kernel, %s, %s, %s)]"
            .formatted(
                sides.biased ? "numbers[1]" : "None", pair(sides.stride), pair(sides.padding)));
  }

  private static String pair(Shape shape) {
    return "[%d, %d]".formatted(shape.get(0), shape.get(1));
  }
}
