package org.gradus.train;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.Map;
import java.util.Optional;
import org.gradus.train.SavedFile.Values;
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

  /** Takes note of an epoch. */
  void note(Epoch epoch) {
    if (rule.isEmpty()) {
      return;
    }
    double loss = epoch.validationLoss().orElse(epoch.loss());
    if (loss < smallest) {
      resume(loss, 0);
    } else {
      waited++;
    }
  }

  /** Takes the weights as they are for those of the best epoch, so many epochs ago. */
  void resume(double loss, int epochsSince) {
    smallest = loss;
    waited = epochsSince;
    if (rule.isPresent()) {
      close();
      snapshot = new Snapshot(memory, block);
    }
  }

  /** Whether patience is at its end. */
  boolean exhausted() {
    return rule.isPresent() && waited >= rule.get().patience();
  }

  /** Goes back to the best weights, unless the last epoch had them. */
  void restore() {
    if (snapshot != null && waited > 0) {
      snapshot.restore();
    }
  }

  double smallest() {
    return smallest;
  }

  int waited() {
    return waited;
  }

  /** The best weights by the parameters' own names, where they are not those of the block now. */
  Map<String, Values> values() {
    return snapshot == null || waited == 0 ? Map.of() : snapshot.values();
  }

  @Override
  public void close() {
    if (snapshot != null) {
      snapshot.close();
      snapshot = null;
    }
  }
}
