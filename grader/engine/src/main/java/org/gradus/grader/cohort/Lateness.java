package org.gradus.grader.cohort;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-in's time does to its points.
 *
 * @param factor that points are multiplied by: 1 in time, 0 when it is too late to count
 * @param note a sentence for student and staff; null when there is nothing to say
 */
public record Lateness(double factor, @Nullable String note) {
  /** In time, or nobody asked. */
  public static final Lateness NONE = new Lateness(1, null);

  private static final double HUNDREDTHS = 100;

  /** What is left of points, in hundredths. */
  public double of(double points) {
    return Math.round(points * factor * HUNDREDTHS) / HUNDREDTHS;
  }

  /** Days, hours and minutes; what is less than a minute is one. */
  static String text(Duration time) {
    long minutes = Math.max(1, time.toMinutes());
    StringBuilder text = new StringBuilder();
    add(text, minutes / (24 * 60), "day");
    add(text, minutes / 60 % 24, "hour");
    if (minutes < 24 * 60) {
      add(text, minutes % 60, "minute");
    }
    return text.toString();
  }

  private static void add(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(text.length() == 0 ? "" : " ")
          .append(count)
          .append(' ')
          .append(unit)
          .append(count == 1 ? "" : "s");
    }
  }
}
