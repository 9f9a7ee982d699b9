package org.gradus.train;

import ai.djl.ndarray.NDManager;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Consumer;
import org.gradus.data.Dataset;

/**
 * Batches that come one by one. With a fixed number of steps an epoch they go on from epoch to
 * epoch, and begin anew where they end; without, an epoch is one pass.
 */
final class Streamed implements Feed {
  private final Iterable<Dataset> source;
  private final int steps;
  private final Consumer<Dataset> check;
  private Iterator<Dataset> rest = Collections.emptyIterator();
  private Dataset now;
  private boolean begun;
  private int taken;

  /**
   * Opens the source, to see the first batch.
   *
   * @param steps batches an epoch; 0 for all there are
   * @param check refuses a batch that does not fit
   */
  Streamed(Iterable<Dataset> source, int steps, Consumer<Dataset> check) {
    this.source = source;
    this.steps = steps;
    this.check = check;
    this.now = advance();
  }

  @Override
  public int batches() {
    return steps;
  }

  @Override
  public int examples() {
    return 0;
  }

  @Override
  public Dataset sample() {
    return now;
  }

  @Override
  public void begin(int number, NDManager memory) {
    taken = 0;
  }

  @Override
  public Batch next(NDManager step) {
    if (begun) {
      now = advance();
    }
    begun = true;
    taken++;
    boolean last = steps > 0 ? taken == steps : !rest.hasNext();
    return new Batch(
        new DeviceData(step, now.features()).range(step, 0, now.size()),
        new Answers(step, now).range(step, 0, now.size()),
        now.size(),
        last);
  }

  @Override
  public void skip(int epochs) {
    for (long i = 0; steps > 0 && i < (long) epochs * steps; i++) {
      if (begun) {
        now = advance();
      }
      begun = true;
    }
  }

  private Dataset advance() {
    if (!rest.hasNext()) {
      rest = source.iterator();
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(
            "There are no batches: what fit is given must have at least one, each time it is gone through.");
      }
    }
    Dataset batch = rest.next();
    check.accept(batch);
    return batch;
  }
}
