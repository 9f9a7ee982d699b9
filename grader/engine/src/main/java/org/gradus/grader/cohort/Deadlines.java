package org.gradus.grader.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By when each exercise is handed in, what lateness costs, and for whom it is otherwise; from a
 * JSON file. Times carry their zone, so that they mean the same wherever the grader stands, and on
 * both sides of a clock change.
 *
 * <pre>{@code
 * {
 *   "02-multinomial-regression": {
 *     "due": "2026-11-20T23:59:00+01:00[Europe/Berlin]",
 *     "grace": "PT10M",
 *     "late": [{"within": "P1D", "factor": 0.9}, {"within": "P7D", "factor": 0.5}],
 *     "extensions": {"ada": "2026-11-27T23:59:00+01:00[Europe/Berlin]"},
 *     "excused": ["ben"]
 *   }
 * }
 * }</pre>
 *
 * <p>Within the grace a hand-in counts as in time. After it the first step counts whose time,
 * counted from the deadline, is not over; after the last one nothing is left. Without steps
 * lateness is told and costs nothing.
 */
public final class Deadlines {
  /** Without any, nothing is late. */
  public static final Deadlines NONE = new Deadlines(Map.of());

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm VV", Locale.ENGLISH);

  private final Map<String, Rule> rules;

  private Deadlines(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /** As it stands in the file. */
  private record Written(
      @Nullable String due,
      @Nullable String grace,
      @Nullable List<Step> late,
      @Nullable Map<String, String> extensions,
      @Nullable List<String> excused) {}

  private record Step(@Nullable String within, @Nullable Double factor) {}

  private record Kept(Duration within, double factor) {}

  private record Rule(
      ZonedDateTime due,
      Duration grace,
      List<Kept> late,
      Map<String, ZonedDateTime> extensions,
      List<String> excused) {}

  /**
   * Reads them.
   *
   * @throws CohortException if the file says something that cannot be
   */
  public static Deadlines read(Path file) throws IOException {
    Map<String, Written> written;
    try {
      written =
          JSON.readValue(
              Files.readString(file),
              JSON.getTypeFactory().constructMapType(TreeMap.class, String.class, Written.class));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new CohortException(
          "%s, line %d: %s".formatted(file, line, e.getOriginalMessage().split("\n", 2)[0]));
    }
    Map<String, Rule> rules = new TreeMap<>();
    for (Map.Entry<String, Written> each : written.entrySet()) {
      rules.put(each.getKey(), rule(file + ", " + each.getKey(), each.getValue()));
    }
    return new Deadlines(rules);
  }

  private static Rule rule(String place, Written written) throws CohortException {
    if (written.due() == null) {
      throw new CohortException(place + ": \"due\" is missing.");
    }
    List<Kept> late = new ArrayList<>();
    for (Step step : written.late() == null ? List.<Step>of() : written.late()) {
      Double factor = step.factor();
      if (step.within() == null || factor == null || !(factor >= 0 && factor <= 1)) {
        throw new CohortException(
            place
                + ": each step of \"late\" has \"within\", a time, and \"factor\", between 0 and 1.");
      }
      Duration within = duration(place, step.within());
      if (!late.isEmpty() && within.compareTo(late.get(late.size() - 1).within()) <= 0) {
        throw new CohortException(
            place + ": the steps of \"late\" stand in the order of their times: " + step.within());
      }
      late.add(new Kept(within, factor));
    }
    Map<String, ZonedDateTime> extensions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, String> each :
        written.extensions() == null
            ? Map.<String, String>of().entrySet()
            : written.extensions().entrySet()) {
      extensions.put(each.getKey(), time(place + ", " + each.getKey(), each.getValue()));
    }
    return new Rule(
        time(place, written.due()),
        written.grace() == null ? Duration.ZERO : duration(place, written.grace()),
        List.copyOf(late),
        extensions,
        written.excused() == null ? List.of() : List.copyOf(written.excused()));
  }

  private static ZonedDateTime time(String place, String text) throws CohortException {
    ZonedDateTime time;
    try {
      time = ZonedDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new CohortException(
          "%s: \"%s\" is no time with its zone: write 2026-11-20T23:59:00+01:00[Europe/Berlin]."
              .formatted(place, text));
    }
    // Java would quietly take the offset that the zone has then.
    LocalDateTime said = LocalDateTime.parse(text.substring(0, text.indexOf('T') + 6));
    if (!said.equals(time.toLocalDateTime().withSecond(0).withNano(0))) {
      throw new CohortException(
          "%s: \"%s\" cannot be: in %s the offset is %s then."
              .formatted(place, text, time.getZone(), time.getOffset()));
    }
    return time;
  }

  private static Duration duration(String place, String text) throws CohortException {
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      // The sentence below says it.
    }
    throw new CohortException(
        "%s: \"%s\" is no time: write PT10M, PT36H or P7D.".formatted(place, text));
  }

  /**
   * What the time of a hand-in does to its points.
   *
   * @param student by id
   * @param handedIn when; null when nobody knows
   */
  public Lateness lateness(String exercise, String student, @Nullable Instant handedIn) {
    Rule rule = rules.get(exercise);
    if (rule == null) {
      return Lateness.NONE;
    }
    if (rule.excused().stream().anyMatch(each -> each.equalsIgnoreCase(student))) {
      return new Lateness(1, "Excused: the deadline does not count.");
    }
    ZonedDateTime extended = rule.extensions().get(student);
    ZonedDateTime due = extended == null ? rule.due() : extended;
    String by = (extended == null ? "due " : "extended to ") + SHOWN.format(due);
    if (handedIn == null) {
      return new Lateness(1, "Nobody knows when it was handed in (" + by + ").");
    }
    Duration late = Duration.between(due.toInstant(), handedIn);
    if (late.compareTo(rule.grace()) <= 0) {
      return extended == null ? Lateness.NONE : new Lateness(1, "In time: " + by + ".");
    }
    String said = "Late by " + Lateness.text(late) + " (" + by + ")";
    if (rule.late().isEmpty()) {
      return new Lateness(1, said + ".");
    }
    for (Kept step : rule.late()) {
      if (late.compareTo(step.within()) <= 0) {
        return new Lateness(
            step.factor(), "%s: %.0f %% of the points count.".formatted(said, 100 * step.factor()));
      }
    }
    return new Lateness(0, said + ": too late for points.");
  }

  /** When it is due for a student; null where there is no deadline. */
  public @Nullable ZonedDateTime due(String exercise, String student) {
    Rule rule = rules.get(exercise);
    return rule == null ? null : rule.extensions().getOrDefault(student, rule.due());
  }
}
