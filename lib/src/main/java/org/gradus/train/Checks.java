package org.gradus.train;

import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/** What can be wrong with numbers that are to be learned from. */
final class Checks {
  // Inputs beyond this make gradients so large that usual learning rates overshoot.
  private static final float SCALED = 20;

  private Checks() {}

  static void finite(Features features, String name) {
    if (features instanceof FloatFeatures table) {
      float[] values = table.values();
      for (int i = 0; i < values.length; i++) {
        if (!Float.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "Example %d of %s holds %s (number %d of its %d): replace or leave out such values before training."
                  .formatted(i / table.width(), name, values[i], i % table.width(), table.width()));
        }
      }
    }
  }

  /** Why a loss may have gone astray, most likely cause first. */
  static String likelyCause(Features features, double rate) {
    float largest = 0;
    if (features instanceof FloatFeatures table) {
      for (float value : table.values()) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest > SCALED
        ? "Likely cause: inputs go up to %.4g; scale them to about 0 to 1.".formatted(largest)
        : "Likely cause: the learning rate %s is too large; try a tenth of it.".formatted(rate);
  }
}
