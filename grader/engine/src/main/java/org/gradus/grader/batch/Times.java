package org.gradus.grader.batch;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.grader.sandbox.Limits;

/** Reads {@code call=0.5s,cell=2s,submission=1m,compile=5s}. */
final class Times {

  private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s|m)");
  private static final Set<String> NAMES =
      new TreeSet<>(Set.of("call", "cell", "submission", "compile"));

  private Times() {}

  /**
   * These limits with some of their times replaced.
   *
   * @throws IllegalArgumentException with a sentence, when a name or a time is not understood
   */
  static Limits in(Limits limits, Map<String, String> times) {
    for (String name : times.keySet()) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "There is no limit \"%s\": there are %s.".formatted(name, String.join(", ", NAMES)));
      }
    }
    return limits
        .withTimes(
            time(times, "call", limits.call()),
            time(times, "cell", limits.cell()),
            time(times, "submission", limits.submission()))
        .withCompile(time(times, "compile", limits.compile()));
  }

  private static Duration time(Map<String, String> times, String name, Duration usual) {
    String text = times.get(name);
    if (text == null) {
      return usual;
    }
    Matcher parts = TIME.matcher(text);
    if (parts.matches()) {
      long unit =
          switch (parts.group(2)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
          };
      long millis = Math.round(Double.parseDouble(parts.group(1)) * unit);
      if (millis > 0) {
        return Duration.ofMillis(millis);
      }
    }
    throw new IllegalArgumentException(
        "The limit %s=%s is no time: write 500ms, 0.5s or 2m.".formatted(name, text));
  }
}
