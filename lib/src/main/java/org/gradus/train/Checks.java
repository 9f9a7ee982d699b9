package org.gradus.train;

import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/** What can be wrong with numbers that are to be learned from, or to be judged. */
final class Checks {
  private Checks() {}

  /**
   * Refuses a data set with a number that is none.
   *
   * @param of whose they are: " of the validation data"
   * @param purpose what comes next: "training"
   */
  static void finite(Dataset data, String of, String purpose) {
    finite(data.features(), "Example", of, purpose);
    if (!data.hasClasses()) {
      finite(data.targets(), "The target of example", of, purpose);
    }
  }

  /**
   * Refuses inputs with a number that is none: the answer to them would look like any other.
   *
   * @param rows inputs one after the other
   * @param first the place of the first among all that are asked
   * @param width how many numbers each has
   */
  static void finite(float[] rows, int first, int width) {
    finite(rows, first, width, "Example", "", "asking");
  }

  private static void finite(Features features, String what, String of, String purpose) {
    if (features instanceof FloatFeatures table) {
      finite(table.values(), 0, table.width(), what, of, purpose);
    }
  }

  private static void finite(
      float[] rows, int first, int width, String what, String of, String purpose) {
    for (int i = 0; i < rows.length; i++) {
      if (!Float.isFinite(rows[i])) {
        throw new IllegalArgumentException(
            "%s %d%s holds %s (number %d of its %d): replace or leave out such values before %s."
                .formatted(what, first + i / width, of, rows[i], i % width, width, purpose));
      }
    }
  }
}
