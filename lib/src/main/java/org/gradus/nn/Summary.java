package org.gradus.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
   * @param from the names of the layers that it gets its inputs from; empty for the data themselves
   * @param outputShape the shape of one example that comes out: "[10]"
   * @param parameters how many numbers it learns, or would if it were not frozen
   * @param state how many numbers it keeps without learning them: running means and variances
   * @param multiplyAdds multiplications, each with its addition, for one example on its way
   *     forward; those of layers with weights and of attention, as publications count them
   */
  public record Row(
      String name,
      String kind,
      List<String> from,
      String outputShape,
      long parameters,
      long state,
      long multiplyAdds) {

    /** Keeps its own copy of the names. */
    public Row {
      from = List.copyOf(from);
    }
  }

  /** Keeps its own copy of the rows. */
  public Summary {
    rows = List.copyOf(rows);
  }

  static Summary of(List<BuiltLayer> layers) {
    List<Row> rows = new ArrayList<>();
    for (BuiltLayer built : layers) {
      rows.add(
          new Row(
              built.name(),
              built.kind(),
              built.from().stream()
                  .filter(at -> at != Architecture.DATA)
                  .map(at -> layers.get(at).name())
                  .toList(),
              Text.shape(built.output()),
              built.parameterCount(),
              built.stateCount(),
              built.multiplyAdds()));
    }
    return new Summary(rows);
  }

  /** Of a network whose numbers have not been drawn, and are not drawn for this. */
  static Summary ahead(List<BuiltLayer> layers) {
    try (NDManager passing = NDManager.newBaseManager(Device.cpu())) {
      List<BuiltLayer> lent = layers.stream().filter(layer -> layer.learnSizes(passing)).toList();
      Summary summary = of(layers);
      lent.forEach(layer -> layer.block().clear());
      return summary;
    }
  }

  /** How many numbers the network learns. */
  public long parameters() {
    return rows.stream().mapToLong(Row::parameters).sum();
  }

  /** How many numbers it keeps without learning them. */
  public long state() {
    return rows.stream().mapToLong(Row::state).sum();
  }

  /** The multiplications, each with its addition, for one example on its way forward. */
  public long multiplyAdds() {
    return rows.stream().mapToLong(Row::multiplyAdds).sum();
  }

  /** A table without colours of its own, for light and dark pages. */
  public String html() {
    List<List<String>> cells = cells();
    StringBuilder html = new StringBuilder("<table><thead>");
    row(html, "th", cells.get(0));
    html.append("</thead><tbody>");
    cells.subList(1, cells.size() - 1).forEach(line -> row(html, "td", line));
    row(html, "th", cells.get(cells.size() - 1));
    return html.append("</tbody></table>").toString();
  }

  /** Headings, one line a layer, and the totals. Columns that would say nothing are left out. */
  private List<List<String>> cells() {
    boolean chain = chain();
    boolean states = state() > 0;
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        line(
            chain,
            states,
            "layer",
            "from",
            "output shape",
            "parameters",
            "state",
            "multiply-adds"));
    for (Row row : rows) {
      lines.add(
          line(
              chain,
              states,
              row.name,
              row.from.isEmpty() ? "data" : String.join(", ", row.from),
              row.outputShape,
              count(row.parameters),
              count(row.state),
              count(row.multiplyAdds)));
    }
    lines.add(
        line(
            chain,
            states,
            "total",
            "",
            "",
            count(parameters()),
            count(state()),
            count(multiplyAdds())));
    return lines;
  }

  private static List<String> line(boolean chain, boolean states, String... cells) {
    List<String> line = new ArrayList<>(List.of(cells));
    if (!states) {
      line.remove(4);
    }
    if (chain) {
      line.remove(1);
    }
    return line;
  }

  private boolean chain() {
    for (int i = 1; i < rows.size(); i++) {
      if (!rows.get(i).from.equals(List.of(rows.get(i - 1).name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(int column, List<String> line) {
    return column > line.indexOf("output shape");
  }

  private void row(StringBuilder html, String tag, List<String> line) {
    List<String> headings = cells().get(0);
    html.append("<tr>");
    for (int i = 0; i < line.size(); i++) {
      html.append(
          "<%s style=\"text-align:%s\">%s</%s>"
              .formatted(tag, isNumber(i, headings) ? "right" : "left", escape(line.get(i)), tag));
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
    List<List<String>> lines = cells();
    List<String> headings = lines.get(0);
    StringBuilder formats = new StringBuilder();
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      int width = lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1);
      formats
          .append(i == 0 ? "" : "  ")
          .append(isNumber(i, headings) ? "%" : "%-")
          .append(width)
          .append('s');
    }
    String format = formats.append("%n").toString();
    return lines.stream()
        .map(line -> String.format(Locale.ROOT, format, line.toArray()))
        .collect(Collectors.joining());
  }
}
