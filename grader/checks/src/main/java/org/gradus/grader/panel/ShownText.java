package org.gradus.grader.panel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text from a student's code, made fit to be looked at. A terminal's colours go; what would reorder
 * a line, hide in it or stop the display becomes a visible sign; lines end in {@code \n} and marks
 * do not tower. It is not escaped: that is for whoever writes it into HTML.
 */
public final class ShownText {
  /** What a terminal would obey: colours and cursor (CSI), and titles and links (OSC). */
  private static final Pattern TERMINAL =
      Pattern.compile(
          "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]|(?:\\x1b\\]|\\x9d)[^\\x07\\x1b\\x9c\\n]*(?:\\x07|\\x1b\\\\|\\x9c)");

  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n|[\\r\\x0b\\f\\x85\\u2028\\u2029]");
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int REPLACEMENT = 0xFFFD;

  /** No script needs more marks on one letter; more would be drawn over the lines around it. */
  private static final int MARKS = 4;

  /** What a line takes of a limit at least: a thousand empty ones are no short text. */
  private static final int LINE = 40;

  private static final int USUAL = 2000;

  private ShownText() {}

  /** The text up to a length that a reader may still look through. */
  public static String of(String text) {
    return of(text, USUAL);
  }

  /**
   * The text's beginning, and how much was left out.
   *
   * @param limit how many code points are shown; the end of a line counts as {@value #LINE}
   */
  public static String of(String text, int limit) {
    // Nothing is gained by reading far beyond what is shown.
    int end = (int) Math.min(text.length(), 4L * limit + 1000);
    String plain = TERMINAL.matcher(text.substring(0, end)).replaceAll("");
    String lines = LINE_END.matcher(plain).replaceAll("\n");
    StringBuilder shown = new StringBuilder();
    int count = 0;
    int marks = 0;
    int at = 0;
    while (at < lines.length() && count < limit) {
      int codePoint = lines.codePointAt(at);
      at += Character.charCount(codePoint);
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (marks <= MARKS) {
        append(shown, codePoint);
        count += codePoint == '\n' ? LINE : 1;
      }
    }
    int left = lines.length() - at + text.length() - end;
    if (left > 0) {
      shown.append(String.format(Locale.ROOT, " … (%,d more characters)", left));
    }
    return shown.toString();
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static void append(StringBuilder shown, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL -> shown.append(control(codePoint));
      case Character.FORMAT -> {
        switch (codePoint) {
          // Persian, Hindi and composed emoji need these two, and a soft hyphen does no harm.
          case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, SOFT_HYPHEN ->
              shown.appendCodePoint(codePoint);
          default -> shown.append("⟨U+%04X⟩".formatted(codePoint));
        }
      }
      case Character.SURROGATE -> shown.appendCodePoint(REPLACEMENT);
      default -> shown.appendCodePoint(isNoCharacter(codePoint) ? REPLACEMENT : codePoint);
    }
  }

  private static String control(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return Character.toString(codePoint);
    }
    if (codePoint < 0x20) {
      return Character.toString(0x2400 + codePoint);
    }
    return Character.toString(codePoint == 0x7F ? 0x2421 : REPLACEMENT);
  }

  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }
}
