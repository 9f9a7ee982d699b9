package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of two blocks that learn against each other, and what moves it. */
final class Player {
  private final NDManager memory;
  private final Block block;
  private final Optimizer optimizer;
  private @Nullable Moments moments;

  /**
   * Begins with an optimizer that remembers nothing.
   *
   * @param memory where the block's parameters live
   * @param block initialized
   */
  Player(NDManager memory, Block block, Optimizer optimizer) {
    this.memory = memory;
    this.block = block;
    this.optimizer = optimizer;
  }

  NDManager memory() {
    return memory;
  }

  Block block() {
    return block;
  }

  Optimizer optimizer() {
    return optimizer;
  }

  /** Hands its parameters out so that they can learn in this step. */
  Leaves learning(NDManager step) {
    return leaves(step, Set.of());
  }

  /** Hands its parameters out so that they stay as they are. */
  Leaves still(NDManager step) {
    return leaves(step, new HashSet<>(block.getParameters().values()));
  }

  private static Leaves leaves(NDManager step, Set<Parameter> frozen) {
    Leaves leaves = new Leaves(step, frozen);
    leaves.begin(step);
    return leaves;
  }

  /** What it makes of inputs, as in training. */
  NDArray forward(Leaves leaves, NDArray inputs) {
    return block.forward(leaves, new NDList(inputs), true).singletonOrThrow();
  }

  /** Moves the parameters against their gradients. */
  void move(Leaves leaves, Clipping clipping, double factor) {
    if (moments == null) {
      moments = new Moments(memory);
    }
    Leaves.requireCalm();
    Leaves.update(
        leaves.parameters(),
        leaves.gradients(),
        optimizer,
        moments,
        clipping,
        factor * optimizer.rate());
  }

  /** Frees what the optimizer remembers. */
  void forget() {
    if (moments != null) {
      moments.close();
    }
    moments = null;
  }
}
