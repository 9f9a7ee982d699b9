package org.gradus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How long turns will take, by what the like took before. */
final class Forecast {
  private static final double UNKNOWN = 20;
  private static final int MINUTE = 60;

  private final List<Result.Run> known;

  /** Goes by these runs, of whatever day. */
  Forecast(List<Result.Run> known) {
    this.known = known.stream().filter(run -> run.took() > 0).toList();
  }

  /** Seconds of a process: as the same took on average, else the same workload, else a guess. */
  double seconds(Turn turn) {
    List<Predicate<Result.Run>> likeness = new ArrayList<>();
    Predicate<Result.Run> work = run -> run.workload().equals(turn.workload().id());
    Predicate<Result.Run> peer = run -> run.column().equals(turn.peer().name());
    likeness.add(work.and(peer).and(run -> run.threads() == turn.threads()));
    likeness.add(work.and(peer));
    likeness.add(work);
    return likeness.stream()
        .map(alike -> known.stream().filter(alike).mapToDouble(Result.Run::took).average())
        .filter(mean -> mean.isPresent())
        .findFirst()
        .map(mean -> mean.getAsDouble())
        .orElse(UNKNOWN);
  }

  /** The time of all of them in words: "some 25 minutes", "some 2 h 10 min". */
  String words(List<Turn> turns) {
    long minutes =
        Math.max(1, Math.round(turns.stream().mapToDouble(this::seconds).sum() / MINUTE));
    if (minutes == 1) {
      return "about a minute";
    }
    return minutes < MINUTE
        ? "some %d minutes".formatted(minutes)
        : "some %d h %d min".formatted(minutes / MINUTE, minutes % MINUTE);
  }
}
