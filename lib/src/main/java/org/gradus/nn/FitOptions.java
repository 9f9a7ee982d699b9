package org.gradus.nn;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.gradus.data.Dataset;
import org.gradus.data.Split;
import org.gradus.train.Callback;
import org.gradus.train.EarlyStopping;
import org.gradus.train.Epoch;
import org.gradus.train.Plan;
import org.gradus.train.Schedule;
import org.gradus.train.Step;

/**
 * How a network is to be taught: {@code epochs(10).batch(100).validation(0.1).seed(7)}. Immutable:
 * each call gives a new one, and refuses senseless figures with an {@link
 * IllegalArgumentException}.
 */
public final class FitOptions {
  private final Plan plan;
  private final double share;
  private final Optional<Dataset> validation;
  private final OptionalLong seed;

  private FitOptions(Plan plan, double share, Optional<Dataset> validation, OptionalLong seed) {
    this.plan = plan;
    this.share = share;
    this.validation = validation;
    this.seed = seed;
  }

  private FitOptions with(Plan other) {
    return new FitOptions(other, share, validation, seed);
  }

  /**
   * So many passes over the data, in batches of {@value org.gradus.train.Plan#BATCH}.
   *
   * @param epochs at least 1
   */
  public static FitOptions epochs(int epochs) {
    return new FitOptions(Plan.epochs(epochs), 0, Optional.empty(), OptionalLong.empty());
  }

  /**
   * So many examples a step at most; where the data do not divide evenly, all batches are a little
   * smaller, so that no small rest takes a step of its own.
   *
   * @param size at least 1
   */
  public FitOptions batch(int size) {
    return with(plan.batch(size));
  }

  /**
   * So many batches make an epoch, where {@code fit} is given batches one by one; with a data set
   * it is refused.
   *
   * @param batches at least 1
   */
  public FitOptions stepsPerEpoch(int batches) {
    return with(plan.stepsPerEpoch(batches));
  }

  /**
   * Holds out a share of the training data to watch: shuffled and stratified.
   *
   * @param heldOut between 0 and 1, for example 0.1
   */
  public FitOptions validation(double heldOut) {
    if (!(heldOut > 0 && heldOut < 1)) {
      throw new IllegalArgumentException(
          "The share to hold out for validation lies between 0 and 1, got " + heldOut + ".");
    }
    return new FitOptions(plan, heldOut, Optional.empty(), seed);
  }

  /** Watches these examples; they must not be among those that are learned from. */
  public FitOptions validation(Dataset data) {
    return new FitOptions(
        plan, 0, Optional.of(Text.given(data, "validation(…) wants a data set")), seed);
  }

  /** Fixes every random draw of this run; without it the network's own seed does. */
  public FitOptions seed(long value) {
    return new FitOptions(plan, share, validation, OptionalLong.of(value));
  }

  /** Stops early: {@code stopAfter(patience(2))}. Needs validation data. */
  public FitOptions stopAfter(EarlyStopping rule) {
    return with(plan.stopAfter(Text.given(rule, "stopAfter(…) wants a rule")));
  }

  /** Changes the learning rate in the course of the run: {@code schedule(cosine())}. */
  public FitOptions schedule(Schedule course) {
    return with(plan.schedule(Text.given(course, "schedule(…) wants a schedule")));
  }

  /**
   * Shortens the gradients, all together, to this norm where they are longer: a help against
   * exploding ones, as recurrent networks have.
   *
   * @param limit positive, for example 1
   */
  public FitOptions clipNorm(double limit) {
    return with(plan.clipNorm(limit));
  }

  /**
   * Limits each number of the gradients to ± this; unlike {@link #clipNorm} it turns their
   * direction.
   *
   * @param limit positive, for example 0.5
   */
  public FitOptions clipValue(double limit) {
    return with(plan.clipValue(limit));
  }

  /**
   * How much an example of each class counts in the training loss; validation counts all alike.
   *
   * @param weights one a class, not negative; 1 is what counts without them
   */
  public FitOptions classWeights(double... weights) {
    return with(plan.classWeights(Text.given(weights, "classWeights(…) wants numbers")));
  }

  /**
   * Lets all classes count alike in the training loss, however many examples they have. Refused
   * where {@code fit} is given batches one by one, of which nobody knows how many they have.
   */
  public FitOptions balanceClasses() {
    return with(plan.balanceClasses());
  }

  /**
   * Keeps the state of the run in this file, after every epoch. Where the file is there already,
   * the run goes on from it, to the same later losses as if it had never ended; delete it to begin
   * anew. See {@link org.gradus.train.Checkpoint}.
   */
  public FitOptions checkpoint(Path file) {
    return with(plan.checkpoint(Text.given(file, "checkpoint(…) wants a file")));
  }

  /** Tells somebody of every batch and epoch; those told before are told still. */
  public FitOptions each(Callback callback) {
    return with(plan.each(Text.given(callback, "each(…) wants a callback")));
  }

  /** Tells somebody of every epoch: {@code eachEpoch(epoch -> System.out.println(epoch))}. */
  public FitOptions eachEpoch(Consumer<Epoch> listener) {
    return each(Callback.eachEpoch(Text.given(listener, "eachEpoch(…) wants a listener")));
  }

  /** Tells somebody of every batch. */
  public FitOptions eachBatch(Consumer<Step> listener) {
    return each(Callback.eachBatch(Text.given(listener, "eachBatch(…) wants a listener")));
  }

  /**
   * Computes with so many threads; without it, the size of the work decides. Results are
   * bit-identical only at the same number of threads.
   *
   * @param count from 1 to 256; more than the machine has cores makes a run slower
   */
  public FitOptions threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "The number of threads must be at least 1, got " + count + ".");
    }
    return with(plan.threads(count));
  }

  long seedOr(long networks) {
    return seed.orElse(networks);
  }

  Split split(Dataset data, long seed) {
    return data.split(share, seed);
  }

  boolean splits() {
    return share > 0;
  }

  Optional<Dataset> validation() {
    return validation;
  }

  /**
   * Whether loss and gradients of small fully connected networks may come from one call of the
   * engine, sooner and the same. They may unless it is set.
   */
  public FitOptions compiled(boolean allowed) {
    return with(plan.compiled(allowed));
  }

  Plan plan(long seed, long work) {
    return plan.seed(seed).work(work);
  }
}
