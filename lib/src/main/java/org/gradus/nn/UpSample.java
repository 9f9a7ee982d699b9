package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * Makes a picture larger: see {@link Layers#upSample2d}.
 *
 * @param factor how many times as high and wide
 */
record UpSample(int factor) implements Layer {
  private static final int PICTURE = 3;

  UpSample {
    Text.atLeast(1, "The factor of upSample2d(…)", factor);
  }

  @Override
  public String kind() {
    return "upSample2d";
  }

  @Override
  public String describe() {
    return kind() + " by " + factor;
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (input.dimension() != PICTURE) {
      throw Text.wrongShape(
          name,
          "pictures of shape [channels, height, width]",
          input,
          "Put a reshape(channels, height, width) before it.");
    }
    return new Shape(input.get(0), factor * input.get(1), factor * input.get(2));
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Formula(
        outputShape(input, kind()), x -> x.repeat(2, factor).repeat(PICTURE, factor));
  }
}
