package org.gradus.headlines;

import java.nio.file.Path;

/**
 * How a headline is reached. Its class's source is part of the record: a changed recipe must be
 * measured again.
 */
public interface Recipe {

  /**
   * Trains once.
   *
   * @param seed fixes every random draw
   * @param readTest whether the test set is read, after training, once; while a recipe is being
   *     chosen it is not
   * @param checkpoint where the run's state is kept, epoch by epoch; a file that is there is gone
   *     on from
   * @throws org.gradus.data.DataException if the real data cannot be had
   */
  Attempt attempt(long seed, boolean readTest, Path checkpoint);
}
