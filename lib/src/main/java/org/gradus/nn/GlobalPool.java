package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * The mean, or the maximum, over all places: of a picture [channels, height, width] one number a
 * channel, of a sequence [time, features] one a feature. Steps that a mask leaves out do not count.
 */
record GlobalPool(boolean max) implements Layer {
  private static final int PICTURE = 3;
  // Far below anything that a layer gives, and still finite: what is left out has no gradient.
  private static final float NEVER = -1e30f;

  @Override
  public String kind() {
    return max ? "globalMaxPool" : "globalAveragePool";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (input.dimension() != 2 && input.dimension() != PICTURE) {
      throw Text.wrongShape(
          name, "pictures [channels, height, width] or sequences [time, features]", input, "");
    }
    return new Shape(input.get(input.dimension() == PICTURE ? 0 : 1));
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Pooling(outputShape(input, kind()), max);
  }

  private static final class Pooling extends LayerBlock implements Masked {
    private final boolean max;

    Pooling(Shape output, boolean max) {
      super(output);
      this.max = max;
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      NDArray x = inputs.head();
      if (x.getShape().dimension() > PICTURE) {
        return new NDList(
            max ? x.getNDArrayInternal().globalMaxPool() : x.getNDArrayInternal().globalAvgPool());
      }
      if (inputs.size() == 1) {
        return new NDList(max ? x.max(new int[] {1}) : x.mean(new int[] {1}));
      }
      NDArray mask = inputs.get(1).expandDims(2);
      NDArray count = mask.sum(new int[] {1});
      if (max) {
        NDArray largest = x.add(mask.sub(1).mul(-NEVER)).max(new int[] {1});
        return new NDList(largest.mul(count.gt(0).toType(x.getDataType(), false)));
      }
      return new NDList(x.mul(mask).sum(new int[] {1}).div(count.maximum(1)));
    }
  }
}
