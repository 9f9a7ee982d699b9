package org.gradus.course.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.gradus.course.Course;
import org.gradus.grader.profile.Span;

/** Where the time went: each kind of span without the spans within it. */
final class Profile {

  /**
   * One line.
   *
   * @param what in words
   * @param times how often
   * @param seconds in all, without the spans within
   */
  record Line(String what, int times, double seconds) {}

  private record Interval(Span.Kind kind, Instant begin, Instant end) {
    double seconds() {
      return Duration.between(begin, end).toNanos() / 1e9;
    }
  }

  private final Map<Span.Kind, Integer> times = new EnumMap<>(Span.Kind.class);
  private final Map<Span.Kind, Double> seconds = new EnumMap<>(Span.Kind.class);

  private Profile() {}

  /** Reads all recordings of a folder, the longest line first. */
  static List<Line> read(Path folder) throws IOException {
    Profile profile = new Profile();
    for (Path file : Course.files(folder)) {
      if (file.toString().endsWith(".jfr")) {
        profile.add(file);
      }
    }
    return profile.lines();
  }

  /**
   * A worker does one thing at a time, on one thread or another, so that what lies within a span in
   * time belongs to it. The supervisor's spans lie in none.
   */
  private void add(Path file) throws IOException {
    List<Interval> intervals = new ArrayList<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getEventType().getName().equals(Span.EVENT)) {
        intervals.add(
            new Interval(
                Span.Kind.valueOf(event.getString("kind")),
                event.getStartTime(),
                event.getEndTime()));
      }
    }
    intervals.sort(
        Comparator.comparing(Interval::begin)
            .thenComparing(Interval::end, Comparator.reverseOrder()));
    Deque<Interval> open = new ArrayDeque<>();
    for (Interval each : intervals) {
      while (!open.isEmpty() && open.peek().end().isBefore(each.end())) {
        open.pop();
      }
      if (!open.isEmpty()) {
        seconds.merge(open.peek().kind(), -each.seconds(), Double::sum);
      }
      seconds.merge(each.kind(), each.seconds(), Double::sum);
      times.merge(each.kind(), 1, Integer::sum);
      open.push(each);
    }
  }

  private List<Line> lines() {
    return times.entrySet().stream()
        .map(
            entry ->
                new Line(
                    entry.getKey().words(),
                    entry.getValue(),
                    Math.round(1e3 * seconds.getOrDefault(entry.getKey(), 0.0)) / 1e3))
        .sorted(Comparator.comparingDouble(Line::seconds).reversed())
        .toList();
  }
}
