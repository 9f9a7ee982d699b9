package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import java.util.Optional;

/** All numbers of an example in one row. */
record Flatten(Optional<Shape> stated) implements Layer {

  Flatten {
    stated.ifPresent(shape -> Text.requireSides("The row of flatten(…)", shape));
  }

  @Override
  public String kind() {
    return "flatten";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    Shape row = new Shape(input.size());
    if (stated.isPresent() && !stated.get().equals(row)) {
      throw Text.wrongShape(
          name, "examples of %d numbers".formatted(stated.get().size()), input, "");
    }
    return row;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return Blocks.batchFlattenBlock();
  }
}
