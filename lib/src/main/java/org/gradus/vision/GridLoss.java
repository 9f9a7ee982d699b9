package org.gradus.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.train.Loss;

/**
 * The loss of a {@link DetectionGrid}: for each picture, the sum over its cells of 5 ‖box − box′‖²
 * + (1 − o)² + ‖class − class′‖² where there is an object, and of ½ o² where there is none, o being
 * the cell's claim that there is one. So boxes count more than classes, and the many empty cells do
 * not drown the few others. Source: Redmon and others, <em>You only look once</em>, 2016, equation
 * 3, with 1 as the confidence to be learned.
 *
 * @param grid whose targets are learned
 */
public record GridLoss(DetectionGrid grid) implements Loss {
  private static final float BOX = 5;
  private static final float EMPTY = 0.5f;

  @Override
  public String name() {
    return "grid loss";
  }

  @Override
  public NDArray each(NDArray outputs, NDArray targets) {
    NDArray numbers = targets.toType(DataType.FLOAT32, false).reshape(outputs.getShape());
    // Of the targets alone, through which no gradient flows: plain numbers may be used.
    NDArray object = numbers.get(":, 0:1");
    NDArray first = object.mul(1 - EMPTY).add(EMPTY);
    NDArray box = object.mul(BOX).repeat(1, 4);
    NDArray weights = first.concat(box, 1).concat(object.repeat(1, grid.classes()), 1);
    return outputs.sub(numbers).square().mul(weights).sum(new int[] {1, 2, 3});
  }

  @Override
  public void check(Shape output, Dataset data) {
    long[] shape = IntStream.of(grid.shape()).asLongStream().toArray();
    if (!output.equals(new Shape(shape))) {
      throw new IllegalArgumentException(
          "The grid loss wants outputs of shape %s, but the network gives shape %s: end with conv2d(%d, 1)."
              .formatted(Arrays.toString(shape), Arrays.toString(output.getShape()), shape[0]));
    }
    if (data.hasClasses() || !Arrays.equals(data.targets().shape(), grid.shape())) {
      throw new IllegalArgumentException(
          "The grid loss wants targets of shape %s, as DetectionGrid.dataset makes them, but %s has others."
              .formatted(Arrays.toString(shape), data.provenance().name()));
    }
  }
}
