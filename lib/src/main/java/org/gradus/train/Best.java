package org.gradus.train;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches the validation loss for early stopping, and remembers the weights of its best epoch. */
final class Best implements AutoCloseable {
  private final Optional<EarlyStopping> rule;
  private final NDManager memory;
  private final Block block;
  private double smallest = Double.POSITIVE_INFINITY;
  private int waited;
  private @Nullable Snapshot snapshot;

  Best(Optional<EarlyStopping> rule, NDManager memory, Block block) {
    this.rule = rule;
    this.memory = memory;
    this.block = block;
  }

  /** Takes note of an epoch; true when patience is at its end. */
  boolean exhausted(Epoch epoch) {
    if (rule.isEmpty()) {
      return false;
    }
    double loss = epoch.validationLoss().orElse(epoch.loss());
    if (loss < smallest) {
      smallest = loss;
      waited = 0;
      close();
      snapshot = new Snapshot(memory, block);
      return false;
    }
    waited++;
    return waited >= rule.get().patience();
  }

  /** Goes back to the best weights, unless the last epoch had them. */
  void restore() {
    if (snapshot != null && waited > 0) {
      snapshot.restore();
    }
  }

  @Override
  public void close() {
    if (snapshot != null) {
      snapshot.close();
      snapshot = null;
    }
  }
}
