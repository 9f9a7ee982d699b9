package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;

/**
 * A layer that reads a sequence [time, features] step by step and keeps a state, h: [units]. What
 * comes out is the last state, or all of them: [time, units]. Steps that a mask leaves out do not
 * change the state.
 */
public abstract sealed class Recurrent implements Layer permits SimpleRnn, Lstm, Gru {
  final int units;
  final boolean sequences;

  Recurrent(int units, boolean sequences) {
    Text.atLeast(1, "The number of units of a recurrent layer", units);
    this.units = units;
    this.sequences = sequences;
  }

  /** How many matrices lie one under the other in its weights. */
  abstract int gates();

  /**
   * Makes the parameters of one direction.
   *
   * @param prefix before their names
   */
  abstract List<Parameter> parameters(RecurrentBlock block, String prefix, long in, long seed);

  /** Whether the engine runs both directions at once. */
  boolean fused() {
    return true;
  }

  /**
   * Runs over a sequence, from a state of zeros.
   *
   * @param x [batch, time, features]
   * @param numbers of each direction, as {@link #parameters} made them
   * @param bothWays whether there are two directions
   * @return all states [batch, time, directions · units], and the last ones [directions, batch,
   *     units]
   */
  abstract NDList scan(NDArray x, List<NDList> numbers, boolean training, boolean bothWays);

  @Override
  public Shape outputShape(Shape input, String name) {
    Text.requireSequence(input, name);
    return sequences ? new Shape(input.get(0), units) : new Shape(units);
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new RecurrentBlock(this, false, input, outputShape(input, kind()), seed);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return input.get(0) * gates() * units * (input.get(1) + units);
  }

  @Override
  public boolean keepsMask() {
    return sequences;
  }

  static NDArray zeros(NDArray x, long... shape) {
    return x.getManager().zeros(new Shape(shape));
  }
}
