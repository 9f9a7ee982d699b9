package org.gradus.train;

import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/** What can be wrong with numbers that are to be learned from. */
final class Checks {
  private Checks() {}

  static void finite(Dataset data, String name) {
    finite(data.features(), "Example", name);
    if (!data.hasClasses()) {
      finite(data.targets(), "The target of example", name);
    }
  }

  private static void finite(Features features, String what, String name) {
    if (features instanceof FloatFeatures table) {
      float[] values = table.values();
      for (int i = 0; i < values.length; i++) {
        if (!Float.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "%s %d of %s holds %s (number %d of its %d): replace or leave out such values before training."
                  .formatted(
                      what, i / table.width(), name, values[i], i % table.width(), table.width()));
        }
      }
    }
  }
}
