package org.gradus.train;

import ai.djl.ndarray.NDManager;
import org.gradus.data.Dataset;

/** Where the batches of a run come from. */
interface Feed {

  /** How many batches an epoch has; 0 if nobody knows. */
  int batches();

  /** How many examples there are; 0 if nobody knows. */
  int examples();

  /** Some of the examples, to look for causes in. */
  Dataset sample();

  /**
   * Begins an epoch.
   *
   * @param number from 1
   * @param memory lives as long as the epoch
   */
  void begin(int number, NDManager memory);

  /**
   * The next batch of the epoch; not asked again after the last one.
   *
   * @param step lives as long as the batch
   */
  Batch next(NDManager step);

  /** Passes over epochs that were learned in an earlier life. */
  void skip(int epochs);
}
