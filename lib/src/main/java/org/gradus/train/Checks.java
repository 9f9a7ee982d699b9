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

  /** Refuses inputs with a number that is none: the answer to them would look like any other. */
  static void finite(Features inputs) {
    finite(inputs, "Example", "", "asking");
  }

  private static void finite(Features features, String what, String of, String purpose) {
    if (features instanceof FloatFeatures table) {
      float[] values = table.values();
      for (int i = 0; i < values.length; i++) {
        if (!Float.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "%s %d%s holds %s (number %d of its %d): replace or leave out such values before %s."
                  .formatted(
                      what,
                      i / table.width(),
                      of,
                      values[i],
                      i % table.width(),
                      table.width(),
                      purpose));
        }
      }
    }
  }
}
