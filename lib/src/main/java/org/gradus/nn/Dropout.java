package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/** Puts out a random share of the numbers while learning. */
record Dropout(double rate) implements Layer {

  Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(
          "The dropout rate lies between 0 and 1 (1 excluded), got " + rate + ".");
    }
  }

  @Override
  public String kind() {
    return "dropout";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    return input;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return ai.djl.nn.norm.Dropout.builder().optRate((float) rate).build();
  }

  @Override
  public boolean keepsMask() {
    return true;
  }
}
