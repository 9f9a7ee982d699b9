package org.gradus.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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
  static final AtomicBoolean BUSY = new AtomicBoolean();

  private final NDManager memory;
  private final Block block;
  private final Loss loss;
  private final Optimizer optimizer;
  private final List<Metric> metrics;
  private @Nullable Moments moments;
  private Set<Parameter> frozen = Set.of();

  /**
   * Puts together what takes part.
   *
   * @param memory where the block's parameters live; must stay open as long as this is used
   * @param block initialized; takes [batch, shape of one example…]
   * @param loss what to make small
   * @param optimizer how to make it small
   * @param metrics what else to report
   * @throws IllegalArgumentException if two metrics have one name
   */
  public Training(
      NDManager memory, Block block, Loss loss, Optimizer optimizer, List<Metric> metrics) {
    this.memory = memory;
    this.block = block;
    this.loss = loss;
    this.optimizer = optimizer;
    this.metrics = List.copyOf(metrics);
    Set<String> names = new HashSet<>();
    for (Metric metric : metrics) {
      if (!names.add(metric.name())) {
        throw new IllegalArgumentException(
            "Two metrics are called '%s', so that one would hide the other: leave one out."
                .formatted(metric.name()));
      }
    }
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
   * @throws IllegalStateException if everything is frozen, or another training is under way
   * @throws TrainingInterrupted if the thread is interrupted; it is asked in every layer
   * @throws TrainingDiverged if the loss is no longer a number
   */
  public History fit(Dataset data, @Nullable Dataset validation, Plan plan) {
    if (plan.stepsPerEpoch() > 0) {
      throw new IllegalArgumentException(
          "stepsPerEpoch(…) is for batches that come one by one: of a data set an epoch sees all, in batches of batch(…).");
    }
    check(data);
    Checks.finite(data, " of " + data.provenance().name(), "training");
    return alone(
        validation, plan, memory -> new Fit(this, memory, new Resident(memory, data, plan), plan));
  }

  /**
   * Learns from batches that come one by one, each a data set of its own: generated, augmented, or
   * read from a file too large for the memory. An epoch is one pass; with {@link
   * Plan#stepsPerEpoch} it is so many batches, and the next epoch goes on where it ended. Batches
   * are learned in the order and the sizes in which they come.
   *
   * @param batches must give the same ones each time it is gone through, if runs are to be repeated
   *     or resumed
   * @param validation to watch, never to learn from; may be missing
   * @param plan how long; its batch size plays no part
   * @throws IllegalArgumentException with a sentence if batches, block and plan do not fit together
   * @throws IllegalStateException if everything is frozen, or another training is under way
   * @throws TrainingInterrupted if the thread is interrupted; it is asked in every layer
   * @throws TrainingDiverged if the loss is no longer a number
   */
  public History fit(Iterable<Dataset> batches, @Nullable Dataset validation, Plan plan) {
    if (plan.stepsPerEpoch() == 0 && !plan.schedule().equals(Schedules.constantRate())) {
      throw new IllegalArgumentException(
          "A schedule must know how many steps an epoch has: say so with stepsPerEpoch(…).");
    }
    if (plan.classWeights() == ClassWeights.BALANCED) {
      throw new IllegalArgumentException(
          "How often each class occurs is not known of batches that come one by one: give classWeights(…) instead of balanceClasses().");
    }
    Streamed feed = new Streamed(batches, plan.stepsPerEpoch(), this::checkBatch);
    return alone(validation, plan, memory -> new Fit(this, memory, feed, plan));
  }

  private void checkBatch(Dataset batch) {
    check(batch);
    Checks.finite(batch, " of a batch of " + batch.provenance().name(), "training");
  }

  private History alone(
      @Nullable Dataset validation, Plan plan, Function<NDManager, Fit> preparation) {
    if (validation != null) {
      check(validation);
      Checks.finite(validation, " of the validation data", "training");
    } else if (plan.stop().isPresent()) {
      throw new IllegalArgumentException(
          "Early stopping watches the validation loss: give validation data, for example validation(0.1).");
    }
    if (parameters().values().stream()
        .noneMatch(known -> known.requiresGradient() && !frozen.contains(known))) {
      throw new IllegalStateException(
          "There is nothing to learn: every layer is frozen or has no weights; unfreeze one.");
    }
    if (!BUSY.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "Another training is under way in this process: wait for its end, or interrupt it.");
    }
    try (NDManager here = memory.newSubManager();
        Judge judge = validation == null ? null : new Judge(this, validation)) {
      return preparation.apply(here).run(judge);
    } finally {
      BUSY.set(false);
    }
  }

  /**
   * Keeps these parameters as they are, until other ones are named; running means among them too.
   *
   * @param parameters of this block; none to let all of them learn again
   */
  public void freeze(Set<Parameter> parameters) {
    frozen = Set.copyOf(parameters);
  }

  /**
   * Asks how the block does on these examples.
   *
   * @param work multiply-adds of one example: what the choice of threads goes by
   * @throws IllegalArgumentException with a sentence if data and block do not fit together
   * @throws CancellationException if the thread is interrupted; it is asked in every layer
   */
  public Scores evaluate(Dataset data, long work) {
    check(data);
    Checks.finite(data, " of " + data.provenance().name(), "evaluating");
    Hardware.use(Hardware.threads(work * Math.min(Inference.BATCH, data.size())));
    try (Judge judge = new Judge(this, data);
        Patience patience = new Patience("Evaluating", data.size())) {
      return judge.scores(patience::reached);
    }
  }

  /** The optimizer's memory, begun when it is first needed. */
  Moments moments() {
    if (moments == null) {
      moments = new Moments(memory);
    }
    return moments;
  }

  /** Frees what the optimizer remembers; the block keeps its parameters. */
  @Override
  public void close() {
    if (moments != null) {
      moments.close();
    }
    moments = null;
  }

  /** All parameters by their paths in the block, which are the same in every process. */
  Map<String, Parameter> parameters() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    block.getParameters().forEach(pair -> parameters.put(pair.getKey(), pair.getValue()));
    return parameters;
  }

  /** The paths by the parameters' own names, which are drawn anew in every process. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    parameters().forEach((path, parameter) -> names.put(parameter.getId(), path));
    return names;
  }

  private void check(Dataset data) {
    if (data.size() == 0) {
      throw new IllegalArgumentException(
          "%s holds no examples: there is nothing to learn from or to judge by."
              .formatted(data.provenance().name()));
    }
    Shape input = DeviceData.shape(1, data.features().shape());
    Shape output = block.getOutputShapes(new Shape[] {input})[0].slice(1);
    loss.check(output, data);
    metrics.forEach(metric -> metric.check(output, data));
  }

  NDManager memory() {
    return memory;
  }

  Block block() {
    return block;
  }

  Set<Parameter> frozen() {
    return frozen;
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
