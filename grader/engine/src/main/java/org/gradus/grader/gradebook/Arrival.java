package org.gradus.grader.gradebook;

import java.time.Instant;
import org.gradus.grader.cohort.Lateness;
import org.jspecify.annotations.Nullable;

/**
 * When something was handed in.
 *
 * @param at null when nobody knows
 * @param due by when it was to be, for this student; null without a deadline
 * @param lateness what that does to its points
 */
public record Arrival(@Nullable Instant at, @Nullable Instant due, Lateness lateness) {
  /** Nobody knows, and nobody asks. */
  public static final Arrival UNKNOWN = new Arrival(null, null, Lateness.NONE);
}
