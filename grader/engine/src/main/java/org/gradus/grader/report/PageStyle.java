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
 * @param policy for a browser: this style sheet and nothing else, whatever a student's text says
 */
record PageStyle(String sheet, String policy) {
  static final PageStyle FEEDBACK = of("feedback.css");

  private static PageStyle of(String resource) {
    String colours =
        Arrays.stream(Tone.values()).map(PageStyle::colours).collect(Collectors.joining());
    String sheet = ":root {\n" + colours + "}\n" + PageResources.text(resource);
    return new PageStyle(
        sheet,
        "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted("sha256-" + digest(sheet)));
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
