package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Locale;

/** An activation that stands alone. */
record ActivationLayer(Activation activation) implements Layer {

  ActivationLayer {
    Text.given(activation, "activation(…) wants a function, for example RELU");
  }

  @Override
  public String kind() {
    return activation.name().toLowerCase(Locale.ROOT).replace("leaky_relu", "leakyRelu");
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    return input;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Formula(input, activation::of);
  }

  @Override
  public boolean keepsMask() {
    return true;
  }
}
