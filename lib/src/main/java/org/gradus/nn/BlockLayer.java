package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/** Somebody's DJL block as a layer. */
record BlockLayer(Block block) implements Layer {

  BlockLayer {
    Text.given(block, "block(…) wants a DJL block");
  }

  @Override
  public String kind() {
    return "block";
  }

  @Override
  public String describe() {
    return kind() + " " + block.getClass().getSimpleName();
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    Shape[] outputs;
    try {
      outputs = block.getOutputShapes(new Shape[] {new Shape(1).addAll(input)});
    } catch (RuntimeException refusal) {
      throw new IllegalArgumentException(
          "Layer '%s' is a DJL block (%s) that cannot take shape %s: %s"
              .formatted(
                  name, block.getClass().getSimpleName(), Text.shape(input), sentence(refusal)),
          refusal);
    }
    if (outputs.length != 1) {
      throw new IllegalArgumentException(
          "Layer '%s' is a DJL block (%s) with %d outputs, but a layer has one: wrap it in a block that returns one."
              .formatted(name, block.getClass().getSimpleName(), outputs.length));
    }
    return outputs[0].slice(1);
  }

  private static String sentence(RuntimeException refusal) {
    String words =
        String.valueOf(refusal.getMessage()).lines().findFirst().orElse("no reason given");
    return words.endsWith(".") ? words : words + ".";
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return block;
  }
}
