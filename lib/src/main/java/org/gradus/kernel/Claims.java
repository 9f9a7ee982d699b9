package org.gradus.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the slide says, beside what was measured just now.
 *
 * <pre>{@code
 * var claims = Claims.of("02-multinomial-regression")
 *     .claim("test accuracy", "about 92 %", evaluation.accuracy(), 0.915)
 *     .claimAtMost("test loss", "about 0.27", evaluation.loss(), 0.31);
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

  private final String lecture;
  private final List<Claim> claims;

  /**
   * One number.
   *
   * @param name what was measured: "test accuracy"
   * @param slide what the slide says, in its own words: "about 92 %"
   * @param measured what this run gave
   * @param bound the floor, or the ceiling, that the number has to keep
   * @param atMost whether the bound is a ceiling
   */
  public record Claim(String name, String slide, double measured, double bound, boolean atMost) {

    /** Whether the bound is kept. A number that is not a number keeps none. */
    public boolean holds() {
      return atMost ? measured <= bound : measured >= bound;
    }

    /** The measured number in the slide's unit. */
    public String measuredText() {
      return text(measured);
    }

    private String text(double value) {
      return slide.contains("%")
          ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
          : Html.number(value);
    }

    private String sentence() {
      return "%s is %s, %s the %s of %s (the slide says %s)."
          .formatted(
              name,
              measuredText(),
              atMost ? "above" : "below",
              atMost ? "ceiling" : "floor",
              text(bound),
              slide);
    }
  }

  private Claims(String lecture, List<Claim> claims) {
    this.lecture = lecture;
    this.claims = List.copyOf(claims);
  }

  /** No claims yet, of this lecture: "02-multinomial-regression". */
  public static Claims of(String lecture) {
    return new Claims(lecture, List.of());
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
    return and(new Claim(name, slide, measured, floor, false));
  }

  /** Adds a number that should be low: a loss, a time in seconds. */
  public Claims claimAtMost(String name, String slide, double measured, double ceiling) {
    return and(new Claim(name, slide, measured, ceiling, true));
  }

  private Claims and(Claim claim) {
    List<Claim> more = new ArrayList<>(claims);
    more.add(claim);
    return new Claims(lecture, more);
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
            .map(
                c ->
                    List.of(
                        c.name(),
                        c.slide(),
                        c.measuredText(),
                        c.holds() ? "✓ holds" : "✗ does not hold"))
            .toList();
    String html =
        Html.table(
            List.of("", "the slide says", "we measured", ""),
            rows,
            new boolean[] {false, true, true, false},
            Notebook.quick() ? "short run: floors are lower" : "");
    return Rendered.of(html, toString()).with(MIME, json());
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lecture", lecture);
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
    json.put(claim.atMost() ? "ceiling" : "floor", claim.bound());
    json.put("holds", claim.holds());
    return json;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Claim claim : claims) {
      text.append(
          "%s %s: the slide says %s, we measured %s%n"
              .formatted(
                  claim.holds() ? "✓" : "✗", claim.name(), claim.slide(), claim.measuredText()));
    }
    return text.toString().stripTrailing();
  }
}
