package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * A DJL block that knows from the start what comes out of it, and how large its parameters are.
 *
 * <p>What it computes must hang on its input, not on a parameter: an array lives where its first
 * operand lives, and parameters outlive the step. Nor must anything that has a gradient be
 * multiplied or divided by a plain number: DJL keeps that in a buffer of Java's, which the garbage
 * collector may take before the way back has read it.
 */
abstract class LayerBlock extends AbstractBlock {
  private final Shape output;

  /**
   * Begins without parameters.
   *
   * @param output the shape of one example that comes out
   */
  LayerBlock(Shape output) {
    this.output = output;
  }

  final Parameter parameter(
      String name, Parameter.Type type, Initializer initializer, long... shape) {
    return addParameter(
        Parameter.builder()
            .setName(name)
            .setType(type)
            .optShape(new Shape(shape))
            .optInitializer(initializer)
            .build());
  }

  /** Hands out the numbers of this step. */
  interface Values {
    NDArray of(Parameter parameter);
  }

  /**
   * Computes the output.
   *
   * @param inputs the input, and after it a mask [batch, time] where the block is {@link Masked}
   *     and there is one
   */
  abstract NDList forward(Values values, NDList inputs, boolean training);

  @Override
  protected final NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> params) {
    return forward(
        parameter -> store.getValue(parameter, inputs.head().getDevice(), training),
        inputs,
        training);
  }

  @Override
  public final Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0)).addAll(output)};
  }
}
