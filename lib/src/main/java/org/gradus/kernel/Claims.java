package org.gradus.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradus.data.Dataset;
import org.gradus.data.Provenance;
import org.gradus.data.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What the slide says, beside what was measured just now, and what a classical method reaches on
 * the same data.
 *
 * <pre>{@code
 * var claims = Claims.of("02-multinomial-regression").on(digits)
 *     .claim("test accuracy", "about 92 %", evaluation.accuracy(), 0.915)
 *     .claimAtMost("test loss", "about 0.27", evaluation.loss(), 0.31)
 *     .baseline("nearest mean", 0.82);
 * show(claims);
 * claims.check();
 * }</pre>
 *
 * <p>Immutable. In a notebook's output the numbers also stand under {@link #MIME}, where {@code
 * make demo} and the tests read them.
 */
public final class Claims {
  /** The type under which a notebook's output carries the numbers. */
  public static final String MIME = "application/vnd.gradus.claims+json";

  private static final String NOT_ON_A_SLIDE = "–";

  private final String lecture;
  private final @Nullable Provenance data;
  private final List<Claim> claims;

  /** What a measured number is held against. */
  public enum Bound {
    /** It must not be lower. */
    FLOOR,
    /** It must not be higher. */
    CEILING,
    /** It must be just this: a count. */
    EXACT,
    /** Nothing: it stands there to be compared with. */
    NONE
  }

  /**
   * One number.
   *
   * @param name what was measured: "test accuracy"
   * @param slide what the slide says, in its own words: "about 92 %"
   * @param measured what this run gave
   * @param limit the floor or the ceiling; not a number where there is none
   * @param bound which of them
   * @param share whether the number is shown as a percentage
   */
  public record Claim(
      String name, String slide, double measured, double limit, Bound bound, boolean share) {

    /** Whether the bound is kept. A number that is not a number keeps none. */
    public boolean holds() {
      return switch (bound) {
        case FLOOR -> measured >= limit;
        case CEILING -> measured <= limit;
        case EXACT -> measured == limit;
        case NONE -> true;
      };
    }

    /** The measured number in the slide's unit. */
    public String measuredText() {
      return text(measured);
    }

    private String text(double value) {
      if (share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
      }
      boolean count = value == Math.rint(value) && Math.abs(value) < 1e15;
      return count ? String.format(Locale.ROOT, "%,d", (long) value) : Html.number(value);
    }

    private String verdict() {
      if (bound == Bound.NONE) {
        return "to compare";
      }
      return holds() ? "✓ holds" : "✗ does not hold";
    }

    private String sentence() {
      String wrong =
          switch (bound) {
            case CEILING -> "above the ceiling of ";
            case EXACT -> "not ";
            default -> "below the floor of ";
          };
      return "%s is %s, %s%s (the slide says %s)."
          .formatted(name, measuredText(), wrong, text(limit), slide);
    }
  }

  private Claims(String lecture, @Nullable Provenance data, List<Claim> claims) {
    this.lecture = lecture;
    this.data = data;
    this.claims = List.copyOf(claims);
  }

  /** No claims yet, of this lecture: "02-multinomial-regression". */
  public static Claims of(String lecture) {
    return new Claims(lecture, null, List.of());
  }

  /** Says which data the numbers come from, so that a stand-in is never taken for the real set. */
  public Claims on(Sourced data) {
    return on(data.provenance());
  }

  /** The same of data that stands in for nothing, or of a part of a set. */
  public Claims on(Dataset data) {
    return on(data.provenance());
  }

  private Claims on(Provenance provenance) {
    return new Claims(lecture, provenance, claims);
  }

  /**
   * Adds a number that should be high.
   *
   * @param name what was measured
   * @param slide what the slide says; with a % sign the number is shown as a percentage
   * @param measured what this run gave, a share between 0 and 1 where the slide speaks of per cent
   * @param floor below this the lecture would be wrong
   */
  public Claims claim(String name, String slide, double measured, double floor) {
    return and(new Claim(name, slide, measured, floor, Bound.FLOOR, slide.contains("%")));
  }

  /** Adds a number that should be low: a loss, a time in seconds. */
  public Claims claimAtMost(String name, String slide, double measured, double ceiling) {
    return and(new Claim(name, slide, measured, ceiling, Bound.CEILING, slide.contains("%")));
  }

  /** Adds a count that leaves no room: so many parameters, and not one more. */
  public Claims claimExactly(String name, String slide, long measured, long expected) {
    return and(new Claim(name, slide, measured, expected, Bound.EXACT, false));
  }

  /**
   * Adds what a classical method reaches in the same run. No bound: losing to it is a result.
   *
   * @param share between 0 and 1
   */
  public Claims baseline(String name, double share) {
    return and(new Claim(name, NOT_ON_A_SLIDE, share, Double.NaN, Bound.NONE, true));
  }

  private Claims and(Claim claim) {
    List<Claim> more = new ArrayList<>(claims);
    more.add(claim);
    return new Claims(lecture, data, more);
  }

  /** The claims, in the order in which they were made. */
  public List<Claim> claims() {
    return claims;
  }

  /**
   * Holds every number against its bound.
   *
   * @throws IllegalStateException if one does not keep it: a sentence for each
   */
  public void check() {
    List<String> broken = claims.stream().filter(c -> !c.holds()).map(Claim::sentence).toList();
    if (!broken.isEmpty()) {
      throw new IllegalStateException(lecture + ": " + String.join(" ", broken));
    }
  }

  Rendered rendered() {
    List<List<String>> rows =
        claims.stream()
            .map(c -> List.of(c.name(), c.slide(), c.measuredText(), c.verdict()))
            .toList();
    String html =
        Html.table(
            List.of("", "the slide says", "we measured", ""),
            rows,
            new boolean[] {false, true, true, false},
            caption());
    return Rendered.of(html, toString()).with(MIME, json());
  }

  private String caption() {
    List<String> words = new ArrayList<>();
    if (data != null) {
      words.add("data: " + data.name() + (data.generated() ? ", drawn by Gradus" : ""));
    }
    if (Notebook.quick()) {
      words.add("short run on a part of it: floors are lower");
    }
    return String.join(" · ", words);
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lecture", lecture);
    if (data != null) {
      json.put("data", data.name());
      json.put("generated", data.generated());
    }
    json.put("quick", Notebook.quick());
    json.put("claims", claims.stream().map(Claims::json).toList());
    return json;
  }

  private static Map<String, Object> json(Claim claim) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", claim.name());
    json.put("slide", claim.slide());
    // JSON has no NaN, and a diverged run must not break the reader.
    json.put("measured", Double.isFinite(claim.measured()) ? claim.measured() : null);
    json.put("text", claim.measuredText());
    if (claim.bound() != Bound.NONE) {
      json.put(claim.bound().name().toLowerCase(Locale.ROOT), claim.limit());
    }
    json.put("holds", claim.holds());
    return json;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Claim claim : claims) {
      text.append(
          "%s: the slide says %s, we measured %s (%s)%n"
              .formatted(claim.name(), claim.slide(), claim.measuredText(), claim.verdict()));
    }
    return text.toString().stripTrailing();
  }
}
