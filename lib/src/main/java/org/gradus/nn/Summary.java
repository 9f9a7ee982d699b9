package org.gradus.nn;

import java.util.List;
import java.util.Locale;

/**
 * The layers of a network with their sizes; a table as text and as HTML.
 *
 * @param rows one a layer
 */
public record Summary(List<Row> rows) {

  /**
   * One layer.
   *
   * @param name what to call it, as in {@link Network#weights}
   * @param kind what it is: "dense"
   * @param outputShape the shape of one example that comes out: "[10]"
   * @param parameters how many numbers it learns
   * @param multiplyAdds for one example on its way forward
   */
  public record Row(
      String name, String kind, String outputShape, long parameters, long multiplyAdds) {}

  private static final List<String> HEADINGS = List.of("layer", "output shape", "parameters");

  /** Keeps its own copy of the rows. */
  public Summary {
    rows = List.copyOf(rows);
  }

  /** How many numbers the network learns. */
  public long parameters() {
    return rows.stream().mapToLong(Row::parameters).sum();
  }

  /** A table without colours of its own, for light and dark pages. */
  public String html() {
    StringBuilder html = new StringBuilder("<table><thead>");
    row(html, "th", HEADINGS.get(0), HEADINGS.get(1), HEADINGS.get(2));
    html.append("</thead><tbody>");
    for (Row row : rows) {
      row(html, "td", row.name, row.outputShape, count(row.parameters));
    }
    row(html, "th", "total", "", count(parameters()));
    return html.append("</tbody></table>").toString();
  }

  private static void row(StringBuilder html, String tag, String... cells) {
    html.append("<tr>");
    for (int i = 0; i < cells.length; i++) {
      html.append(
          "<%s style=\"text-align:%s\">%s</%s>"
              .formatted(tag, i == 2 ? "right" : "left", escape(cells[i]), tag));
    }
    html.append("</tr>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The same table in fixed-width text. */
  @Override
  public String toString() {
    int first = width(HEADINGS.get(0), rows.stream().map(Row::name).toList());
    int second = width(HEADINGS.get(1), rows.stream().map(Row::outputShape).toList());
    String line = "%-" + first + "s  %-" + second + "s  %12s%n";
    StringBuilder text =
        new StringBuilder(
            String.format(Locale.ROOT, line, HEADINGS.get(0), HEADINGS.get(1), HEADINGS.get(2)));
    for (Row row : rows) {
      text.append(
          String.format(Locale.ROOT, line, row.name, row.outputShape, count(row.parameters)));
    }
    return text.append(String.format(Locale.ROOT, line, "total", "", count(parameters())))
        .toString();
  }

  private static int width(String heading, List<String> cells) {
    return cells.stream().mapToInt(String::length).reduce(heading.length(), Math::max);
  }
}
