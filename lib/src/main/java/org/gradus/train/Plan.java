package org.gradus.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How long and in what portions to learn: {@code Plan.epochs(10).batch(100).seed(7)}. Immutable:
 * each call gives a new one, and refuses senseless figures with an {@link
 * IllegalArgumentException}.
 */
public final class Plan {
  /** The batch size where none is given. */
  public static final int BATCH = 128;

  private int epochs;
  private int batch = BATCH;
  private int stepsPerEpoch;
  private long seed = 1;
  private Optional<EarlyStopping> stop = Optional.empty();
  private int threads;
  private long work;
  private boolean compiled = true;
  private Schedule schedule = Schedules.constantRate();
  private Clipping clipping = Clipping.NONE;
  private ClassWeights classWeights = ClassWeights.NONE;
  private Optional<Path> checkpoint = Optional.empty();
  private List<Callback> callbacks = List.of();

  private Plan() {}

  private Plan with(Consumer<Plan> change) {
    Plan copy = new Plan();
    copy.epochs = epochs;
    copy.batch = batch;
    copy.stepsPerEpoch = stepsPerEpoch;
    copy.seed = seed;
    copy.stop = stop;
    copy.threads = threads;
    copy.work = work;
    copy.compiled = compiled;
    copy.schedule = schedule;
    copy.clipping = clipping;
    copy.classWeights = classWeights;
    copy.checkpoint = checkpoint;
    copy.callbacks = callbacks;
    change.accept(copy);
    return copy;
  }

  /**
   * So many passes over the data, and the usual settings.
   *
   * @param epochs at least 1
   */
  public static Plan epochs(int epochs) {
    atLeast(1, "number of epochs", epochs);
    return new Plan().with(plan -> plan.epochs = epochs);
  }

  /**
   * So many examples a step at most; the batches of an epoch are of nearly one size.
   *
   * @param size at least 1
   */
  public Plan batch(int size) {
    atLeast(1, "batch size", size);
    return with(plan -> plan.batch = size);
  }

  /**
   * So many batches make an epoch, where batches come one by one and never end.
   *
   * @param batches at least 1
   */
  public Plan stepsPerEpoch(int batches) {
    atLeast(1, "number of steps an epoch", batches);
    return with(plan -> plan.stepsPerEpoch = batches);
  }

  /** Fixes the order of the examples and every other random draw. */
  public Plan seed(long value) {
    return with(plan -> plan.seed = value);
  }

  /** When to stop before the last epoch. */
  public Plan stopAfter(EarlyStopping rule) {
    return with(plan -> plan.stop = Optional.of(rule));
  }

  /** How many threads compute, at most 256; 0 leaves the choice to {@link Hardware#threads}. */
  public Plan threads(int count) {
    atLeast(0, "number of threads", count);
    if (count > Hardware.MOST_THREADS) {
      throw new IllegalArgumentException(
          "The number of threads must be at most %d, got %d."
              .formatted(Hardware.MOST_THREADS, count));
    }
    return with(plan -> plan.threads = count);
  }

  /** Multiply-adds of one example on its way forward: what the choice of threads goes by. */
  public Plan work(long multiplyAdds) {
    return with(plan -> plan.work = multiplyAdds);
  }

  /**
   * Whether loss and gradients of small fully connected networks may come from one call of the
   * engine, see {@link DenseChain}: sooner, and the same. They may unless it is set.
   */
  public Plan compiled(boolean allowed) {
    return with(plan -> plan.compiled = allowed);
  }

  /** How the learning rate changes. */
  public Plan schedule(Schedule course) {
    return with(plan -> plan.schedule = course);
  }

  /**
   * Shortens the gradients, all together, to this norm where they are longer.
   *
   * @param limit positive
   */
  public Plan clipNorm(double limit) {
    Optimizers.positive("limit of the gradients' norm", limit);
    return with(plan -> plan.clipping = new Clipping(clipping.value(), limit));
  }

  /**
   * Limits each number of the gradients to ± this.
   *
   * @param limit positive
   */
  public Plan clipValue(double limit) {
    Optimizers.positive("limit of a gradient's numbers", limit);
    return with(plan -> plan.clipping = new Clipping(limit, clipping.norm()));
  }

  /**
   * How much an example of each class counts.
   *
   * @param weights one a class, not negative
   */
  public Plan classWeights(double... weights) {
    ClassWeights chosen = ClassWeights.of(weights);
    return with(plan -> plan.classWeights = chosen);
  }

  /** Lets all classes count alike, however many examples they have. */
  public Plan balanceClasses() {
    return with(plan -> plan.classWeights = ClassWeights.BALANCED);
  }

  /**
   * Keeps the state of the run in a file, after every epoch; where the file is there already, the
   * run goes on from it. See {@link Checkpoint}.
   */
  public Plan checkpoint(Path file) {
    return with(plan -> plan.checkpoint = Optional.of(file));
  }

  /** Tells somebody of every batch and epoch; those told before are told still. */
  public Plan each(Callback callback) {
    List<Callback> all = Stream.concat(callbacks.stream(), Stream.of(callback)).toList();
    return with(plan -> plan.callbacks = all);
  }

  static void atLeast(int least, String what, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "The %s must be at least %d, got %d.".formatted(what, least, value));
    }
  }

  int epochs() {
    return epochs;
  }

  int batch() {
    return batch;
  }

  int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  long seed() {
    return seed;
  }

  Optional<EarlyStopping> stop() {
    return stop;
  }

  Schedule schedule() {
    return schedule;
  }

  Clipping clipping() {
    return clipping;
  }

  ClassWeights classWeights() {
    return classWeights;
  }

  Optional<Path> checkpoint() {
    return checkpoint;
  }

  List<Callback> callbacks() {
    return callbacks;
  }

  boolean compiled() {
    return compiled;
  }

  /** How many threads compute a batch of so many examples. */
  int threadsFor(int examples) {
    return threads > 0 ? threads : Hardware.threads(work * examples);
  }

  /** What moves the weights, in words. */
  String describe(Optimizer optimizer) {
    String constant = Schedules.constantRate().describe();
    return optimizer.describe()
        + (schedule.describe().equals(constant) ? "" : ", schedule: " + schedule.describe())
        + clipping.describe()
        + classWeights.describe();
  }
}
