package org.gradus.nn;

import java.util.Optional;
import java.util.OptionalLong;
import org.gradus.data.Dataset;
import org.gradus.data.Split;
import org.gradus.train.EarlyStopping;
import org.gradus.train.Plan;

/**
 * How a network is to be taught: {@code epochs(10).batch(100).validation(0.1).seed(7)}. Immutable:
 * each call gives a new one.
 */
public final class FitOptions {
  private final int epochs;
  private final int batch;
  private final double share;
  private final Optional<Dataset> validation;
  private final OptionalLong seed;
  private final Optional<EarlyStopping> stop;
  private final int threads;

  private FitOptions(
      int epochs,
      int batch,
      double share,
      Optional<Dataset> validation,
      OptionalLong seed,
      Optional<EarlyStopping> stop,
      int threads) {
    this.epochs = epochs;
    this.batch = batch;
    this.share = share;
    this.validation = validation;
    this.seed = seed;
    this.stop = stop;
    this.threads = threads;
    // Senseless figures are refused where they are written, not where they are used.
    plan(0, 0);
  }

  /**
   * So many passes over the data, in batches of {@value org.gradus.train.Plan#BATCH}.
   *
   * @param epochs at least 1
   */
  public static FitOptions epochs(int epochs) {
    return new FitOptions(
        epochs, Plan.BATCH, 0, Optional.empty(), OptionalLong.empty(), Optional.empty(), 0);
  }

  /**
   * So many examples a step at most; where the data do not divide evenly, all batches are a little
   * smaller, so that no small rest takes a step of its own.
   *
   * @param size at least 1
   */
  public FitOptions batch(int size) {
    return new FitOptions(epochs, size, share, validation, seed, stop, threads);
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
    return new FitOptions(epochs, batch, heldOut, Optional.empty(), seed, stop, threads);
  }

  /** Watches these examples; they must not be among those that are learned from. */
  public FitOptions validation(Dataset data) {
    return new FitOptions(epochs, batch, 0, Optional.of(data), seed, stop, threads);
  }

  /** Fixes every random draw of this run; without it the network's own seed does. */
  public FitOptions seed(long value) {
    return new FitOptions(epochs, batch, share, validation, OptionalLong.of(value), stop, threads);
  }

  /** Stops early: {@code stopAfter(patience(2))}. Needs validation data. */
  public FitOptions stopAfter(EarlyStopping rule) {
    return new FitOptions(epochs, batch, share, validation, seed, Optional.of(rule), threads);
  }

  /**
   * Computes with so many threads; without it, the size of the work decides. Results are
   * bit-identical only at the same number of threads.
   *
   * @param count at least 1
   */
  public FitOptions threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "The number of threads must be at least 1, got " + count + ".");
    }
    return new FitOptions(epochs, batch, share, validation, seed, stop, count);
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

  Plan plan(long seed, long work) {
    return new Plan(epochs, batch, seed, stop, threads, work);
  }
}
