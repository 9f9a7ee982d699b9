package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.gradus.data.Features;

/** The plan of one layer: it holds no numbers until a network builds it. */
public interface Layer {

  /** What it is, in a word: "dense". Names are made from it: "dense", "dense2". */
  String kind();

  /**
   * What it computes, as far as its shapes do not tell: "dense, RELU". Compared when weights are
   * loaded, so that they do not end up in a layer that computes something else.
   */
  default String describe() {
    return kind();
  }

  /**
   * The shape of its output.
   *
   * @param input the shape of one example that comes in, without the batch
   * @param name the layer's name, for errors
   * @throws IllegalArgumentException if it cannot take this shape: a sentence with the name, the
   *     shape it got and the shape it wants
   */
  Shape outputShape(Shape input, String name);

  /**
   * Makes the block that computes it, with initializers set but without numbers yet.
   *
   * @param input the shape of one example that comes in, one that {@link #outputShape} takes
   * @param seed fixes the first weights
   */
  Block newBlock(Shape input, long seed);

  /**
   * The multiplications, each with its addition, for one example on its way forward.
   *
   * @param input the shape of one example that comes in
   */
  default long multiplyAdds(Shape input) {
    return 0;
  }

  /**
   * Whether each step in time comes out at its own place, so that a mask over the steps that came
   * in holds for those that go out.
   */
  default boolean keepsMask() {
    return false;
  }

  /**
   * Looks at the data before a network works on them, if they come to this layer as they are.
   *
   * @param data the inputs of the network
   * @param name the layer's name, for errors
   * @throws IllegalArgumentException with a sentence if it cannot take them
   */
  default void check(Features data, String name) {}

  /** The same layer under a name of its own. */
  default Layer named(String name) {
    return new NamedLayer(name, this);
  }
}
