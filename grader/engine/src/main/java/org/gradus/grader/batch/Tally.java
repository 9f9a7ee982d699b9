package org.gradus.grader.batch;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gradus.grader.result.Status;

/** Counts what came of submissions. */
final class Tally {

  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

  private int kept;

  synchronized void add(Graded graded) {
    counts.merge(graded.result().status(), 1, Integer::sum);
    kept += graded.kept() ? 1 : 0;
  }

  synchronized int of(Status status) {
    return counts.getOrDefault(status, 0);
  }

  synchronized int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The last line but where the results lie. */
  String sentence(double seconds) {
    return String.format(
            Locale.ROOT,
            "%d %s in %.1f s: %d graded, %d not gradable, %d grader %s.",
            all(),
            all() == 1 ? "submission" : "submissions",
            seconds,
            of(Status.GRADED),
            of(Status.NOT_GRADABLE),
            of(Status.GRADER_FAULT),
            of(Status.GRADER_FAULT) == 1 ? "fault" : "faults")
        + keptOnes();
  }

  private synchronized String keptOnes() {
    return kept == 0
        ? ""
        : " %d %s graded before, and nothing changed: --force grades %s again."
            .formatted(kept, kept == 1 ? "was" : "were", kept == 1 ? "it" : "them");
  }
}
