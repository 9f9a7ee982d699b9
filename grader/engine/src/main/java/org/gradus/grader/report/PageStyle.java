package org.gradus.grader.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradus.grader.panel.Tone;

/**
 * The look of a page.
 *
 * @param sheet the style sheet, in front of it the colours of the states
 * @param policy for a browser: this style sheet, this script where there is one, and nothing else,
 *     whatever a student's text says
 */
record PageStyle(String sheet, String policy) {
  static final String SORT = "sort.js";

  static final PageStyle FEEDBACK = of("", "feedback.css");
  static final PageStyle COHORT =
      of(
          "script-src 'sha256-" + digest(PageResources.text(SORT)) + "'; ",
          "feedback.css",
          "cohort.css");

  private static PageStyle of(String more, String... resources) {
    String colours =
        Arrays.stream(Tone.values()).map(PageStyle::colours).collect(Collectors.joining());
    String sheet =
        ":root {\n"
            + colours
            + "}\n"
            + Arrays.stream(resources).map(PageResources::text).collect(Collectors.joining());
    return new PageStyle(
        sheet,
        "default-src 'none'; %sstyle-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(more, "sha256-" + digest(sheet)));
  }

  private static String colours(Tone tone) {
    String name = name(tone);
    return "  --%s: %s;\n  --%s-pill: %s;\n  --%s-tint: %s;\n"
        .formatted(name, tone.accent(), name, tone.pill(), name, tone.tint());
  }

  /** The tone's class in the style sheet, {@code not-run}. */
  static String name(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
