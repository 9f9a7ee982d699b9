package org.gradus.grader.grading;

import java.util.Collection;

/** Sums of points, which are hundredths: 0.1 and 0.2 make 0.3. */
final class Points {
  private Points() {}

  static double sum(Collection<Double> points) {
    return Math.round(100 * points.stream().mapToDouble(Double::doubleValue).sum()) / 100.0;
  }
}
