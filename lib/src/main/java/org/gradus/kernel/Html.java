package org.gradus.kernel;

import java.util.List;
import java.util.Locale;

/**
 * Pieces of notebook HTML. A notebook that is not trusted loses style sheets and every text colour
 * that is not a plain value, so all styles are inline and text keeps the colour of the theme.
 */
final class Html {
  static final String LINE = "border-bottom:1px solid rgba(128,128,128,.35)";

  /** A longer text takes several lines: what a page is too narrow for, only a mouse could reach. */
  private static final int LONG = 40;

  /** The colours of states; always beside a word, never alone. */
  enum Tone {
    GOOD("#0f8f7e", "rgba(15,143,126,.13)"),
    WARN("#c77d0a", "rgba(199,125,10,.12)"),
    BAD("#c8452a", "rgba(200,69,42,.12)"),
    QUIET("#8a94a0", "rgba(138,148,160,.14)");

    final String accent;
    final String tint;

    Tone(String accent, String tint) {
      this.accent = accent;
      this.tint = tint;
    }
  }

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A box with a bar of the tone's colour at its left. The content is HTML already. */
  static String box(Tone tone, String content) {
    return "<div style=\"border-left:4px solid %s;background:%s;padding:6px 12px;margin:4px 0\">%s</div>"
        .formatted(tone.accent, tone.tint, content);
  }

  /**
   * A table with a caption below it.
   *
   * @param numeric which columns are numbers: they are set flush right
   */
  static String table(
      List<String> header, List<List<String>> rows, boolean[] numeric, String caption) {
    StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse\">");
    if (!header.isEmpty()) {
      html.append("<thead><tr>");
      for (int c = 0; c < header.size(); c++) {
        html.append(cell("th", header.get(c), numeric[c]));
      }
      html.append("</tr></thead>");
    }
    html.append("<tbody>");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int c = 0; c < row.size(); c++) {
        html.append(cell("td", row.get(c), numeric[c]));
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    if (!caption.isEmpty()) {
      html.append("<div style=\"opacity:.75;padding:2px 10px\">")
          .append(escape(caption))
          .append("</div>");
    }
    return html.toString();
  }

  private static String cell(String tag, String text, boolean number) {
    return "<%s style=\"text-align:%s;padding:2px 10px;%s\">%s</%s>"
        .formatted(
            tag,
            number ? "right" : "left",
            tag.equals("th") ? LINE : text.length() > LONG ? "" : "white-space:nowrap",
            escape(text),
            tag);
  }

  /** Four significant digits, without a tail of zeros: 0.5, 12.35, 3.2e-07. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      return String.format(Locale.ROOT, "%d", (long) value);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    double size = Math.abs(value);
    if (size < 1e-4 || size >= 1e7) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
    String digits = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
  }
}
