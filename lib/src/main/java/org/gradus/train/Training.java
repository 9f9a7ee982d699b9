package org.gradus.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradus.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a DJL block. What the optimizer remembers lasts from one {@link #fit} to the next.
 *
 * <p>A step is one mini-batch of stochastic gradient descent: gather examples, go forward, take the
 * mean loss, go backward, move the weights (Goodfellow, Bengio and Courville, <em>Deep
 * Learning</em>, algorithm 8.1). Examples lie on the device from the start, everything that a step
 * makes is freed at its end, and losses are read in windows, so that the device need not wait.
 */
public final class Training implements AutoCloseable {
  // The engine can record one backward pass at a time in a process.
  private static final AtomicBoolean BUSY = new AtomicBoolean();

  private final NDManager memory;
  private final Block block;
  private final Loss loss;
  private final Optimizer optimizer;
  private final List<Metric> metrics;
  private @Nullable NDManager momentsMemory;
  private Optimizer.@Nullable Steps moments;

  /**
   * Puts together what takes part.
   *
   * @param memory where the block's parameters live; must stay open as long as this is used
   * @param block initialized; takes [batch, shape of one example…]
   * @param loss what to make small
   * @param optimizer how to make it small
   * @param metrics what else to report
   */
  public Training(
      NDManager memory, Block block, Loss loss, Optimizer optimizer, List<Metric> metrics) {
    this.memory = memory;
    this.block = block;
    this.loss = loss;
    this.optimizer = optimizer;
    this.metrics = List.copyOf(metrics);
  }

  /**
   * Learns from examples.
   *
   * <p>Shows its progress through {@link org.gradus.progress.Progress}, and hands it the history so
   * far after each epoch. With early stopping the weights of the best epoch are kept.
   *
   * @param data to learn from
   * @param validation to watch, never to learn from; may be missing
   * @param plan how long and in what portions
   * @throws IllegalArgumentException with a sentence if data, block and plan do not fit together
   * @throws TrainingInterrupted if the thread is interrupted; it is asked before every batch
   * @throws TrainingDiverged if the loss is no longer a number
   */
  public History fit(Dataset data, @Nullable Dataset validation, Plan plan) {
    check(data);
    Checks.finite(data.features(), data.provenance().name());
    if (validation != null) {
      check(validation);
      Checks.finite(validation.features(), "the validation data");
    } else if (plan.stop().isPresent()) {
      throw new IllegalArgumentException(
          "Early stopping watches the validation loss: give validation data, for example validation(0.1).");
    }
    if (!BUSY.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "Another training is under way in this process: wait for its end, or interrupt it.");
    }
    try {
      return new Fit(this, data, validation, plan).run();
    } finally {
      BUSY.set(false);
    }
  }

  /**
   * Asks how the block does on these examples.
   *
   * @param work multiply-adds of one example: what the choice of threads goes by
   * @throws IllegalArgumentException with a sentence if data and block do not fit together
   * @throws CancellationException if the thread is interrupted; it is asked before every batch
   */
  public Scores evaluate(Dataset data, long work) {
    check(data);
    Hardware.use(Hardware.threads(work * Math.min(Inference.BATCH, data.size())));
    try (Judge judge = new Judge(this, data)) {
      return judge.scores();
    }
  }

  /** The optimizer's memory, begun when it is first needed. */
  Optimizer.Steps moments() {
    if (moments == null) {
      momentsMemory = memory.newSubManager();
      moments = optimizer.begin(momentsMemory);
    }
    return moments;
  }

  /** Frees what the optimizer remembers; the block keeps its parameters. */
  @Override
  public void close() {
    if (momentsMemory != null) {
      momentsMemory.close();
    }
    momentsMemory = null;
    moments = null;
  }

  private void check(Dataset data) {
    if (data.size() == 0) {
      throw new IllegalArgumentException(
          "%s holds no examples: there is nothing to learn from or to judge by."
              .formatted(data.provenance().name()));
    }
    long[] input =
        LongStream.concat(LongStream.of(1), IntStream.of(data.features().shape()).asLongStream())
            .toArray();
    Shape output = block.getOutputShapes(new Shape[] {new Shape(input)})[0].slice(1);
    loss.check(output, data);
    metrics.forEach(metric -> metric.check(output));
  }

  NDManager memory() {
    return memory;
  }

  Block block() {
    return block;
  }

  Loss loss() {
    return loss;
  }

  Optimizer optimizer() {
    return optimizer;
  }

  List<Metric> metrics() {
    return metrics;
  }
}
