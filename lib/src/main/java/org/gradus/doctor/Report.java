package org.gradus.doctor;

import java.util.List;

/** What the doctor found, in the order in which it looked. */
public record Report(List<Line> lines) {

  /**
   * One thing that was looked at.
   *
   * @param subject what: "JDK", "engine"
   * @param finding what was found
   */
  public record Line(String subject, Finding finding) {}

  /** Whether nothing is broken; notes do not count. */
  public boolean healthy() {
    return lines.stream().noneMatch(line -> line.finding().state() == Finding.State.BROKEN);
  }

  /** One line for each thing, and below it what to do, where there is something to do. */
  public String text() {
    int width = lines.stream().mapToInt(line -> line.subject().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      Finding finding = line.finding();
      text.append(sign(finding.state()))
          .append(" %-4s ".formatted(word(finding.state())))
          .append(line.subject())
          .append(" ".repeat(width - line.subject().length() + 2))
          .append(finding.detail())
          .append('\n');
      if (!finding.remedy().isEmpty()) {
        text.append(" ".repeat(width + 9)).append("→ ").append(finding.remedy()).append('\n');
      }
    }
    return text.append(verdict()).toString();
  }

  /** The same as a table for a notebook. */
  public String html() {
    StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse\"><tbody>");
    for (Line line : lines) {
      Finding finding = line.finding();
      html.append("<tr>")
          .append(cell(badge(finding.state())))
          .append(cell("<b>" + escape(line.subject()) + "</b>"))
          .append(
              cell(
                  escape(finding.detail())
                      + (finding.remedy().isEmpty() ? "" : "<br>→ " + escape(finding.remedy()))))
          .append("</tr>");
    }
    return html.append("</tbody></table><div style=\"padding:4px 8px\">")
        .append(escape(verdict()))
        .append("</div>")
        .toString();
  }

  private String verdict() {
    long broken =
        lines.stream().filter(line -> line.finding().state() == Finding.State.BROKEN).count();
    if (broken == 0) {
      return "This machine is ready.";
    }
    return broken == 1
        ? "One thing is broken: follow the arrow above."
        : broken + " things are broken: follow the arrows above.";
  }

  private static String cell(String html) {
    return "<td style=\"text-align:left;vertical-align:top;padding:3px 8px\">" + html + "</td>";
  }

  private static String badge(Finding.State state) {
    String colour =
        switch (state) {
          case OK -> "#0a675b";
          case NOTE -> "#8a5300";
          case BROKEN -> "#a5321b";
        };
    return "<span style=\"background:%s;color:#ffffff;border-radius:9px;padding:1px 8px;white-space:nowrap\">%s %s</span>"
        .formatted(colour, sign(state), word(state));
  }

  private static String sign(Finding.State state) {
    return switch (state) {
      case OK -> "✓";
      case NOTE -> "!";
      case BROKEN -> "✗";
    };
  }

  private static String word(Finding.State state) {
    return switch (state) {
      case OK -> "good";
      case NOTE -> "note";
      case BROKEN -> "bad";
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String toString() {
    return text();
  }
}
