package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/**
 * Moves the steps of a sequence that count to its front, in the order in which they are read, and
 * back to their places. All of it happens on the device.
 */
final class StepsThatCount {
  private final NDArray offsets;
  private final NDArray order;
  private final NDArray count;
  private final NDArray rank;

  /**
   * Finds the steps.
   *
   * @param mask 1 at steps that count, else 0: [batch, time]
   * @param backwards whether the last of them is read first
   */
  StepsThatCount(NDArray mask, boolean backwards) {
    NDManager manager = mask.getManager();
    long batch = mask.getShape().get(0);
    long time = mask.getShape().get(1);
    NDArray steps = manager.arange(0f, (float) time, 1f);
    NDArray position = backwards ? steps.mul(-1).add(time - 1) : steps;
    this.offsets =
        manager.arange(0, Math.toIntExact(batch), 1, DataType.INT64).mul(time).expandDims(1);
    // Steps that do not count are sorted behind all others.
    this.order = mask.mul(-time).add(time).add(position).argSort(1).add(offsets);
    this.count = mask.sum(new int[] {1}, true);
    NDArray upTo = mask.cumSum(1);
    this.rank = (backwards ? mask.add(count).sub(upTo) : upTo).sub(1);
  }

  /** [batch, time, features], with the steps that count at the front. */
  NDArray together(NDArray x) {
    return rows(order, x);
  }

  /** The state after the last step that counts, zeros where none does: [batch, units]. */
  NDArray last(NDArray states) {
    NDArray place = count.sub(1).maximum(0).toType(DataType.INT64, false).add(offsets);
    NDArray some = count.gt(0).toType(DataType.FLOAT32, false);
    return rows(place, states).squeeze(1).mul(some);
  }

  /** The states at their places; a step that does not count has the state of the one before. */
  NDArray apart(NDArray states) {
    NDArray place = rank.maximum(0).toType(DataType.INT64, false).add(offsets);
    NDArray some = rank.gte(0).toType(DataType.FLOAT32, false);
    return rows(place, states).mul(some.expandDims(2));
  }

  private static NDArray rows(NDArray index, NDArray x) {
    Shape shape = x.getShape();
    NDArray flat = x.reshape(shape.get(0) * shape.get(1), shape.get(2));
    return Embedding.embedding(index, flat, SparseFormat.DENSE).singletonOrThrow();
  }
}
