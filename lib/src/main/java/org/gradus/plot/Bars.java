package org.gradus.plot;

import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** Bars as XChart draws them: from edge to edge of the chart, without numbers or names. */
final class Bars {
  private Bars() {}

  /**
   * Upright bars; the bars of each group are a series.
   *
   * @param share how much of a name's room its bars take, from 0 to 1
   */
  static CategoryChart upright(
      List<String> names, List<Series> groups, int width, int height, double share) {
    CategoryChart chart = Plots.theme(new CategoryChart(width, height));
    groups.forEach(group -> chart.addSeries(next(chart), names, boxed(group)));
    chart.getStyler().setAvailableSpaceFill(share);
    chart.setCustomYAxisTickLabelsFormatter(Bars::unmarked);
    return chart;
  }

  /** Lying bars, the first name at the top. */
  static HorizontalBarChart lying(
      List<String> names, List<Series> groups, int width, int height, double share) {
    HorizontalBarChart chart = Plots.theme(new HorizontalBarChart(width, height));
    groups.forEach(group -> chart.addSeries(next(chart), boxed(group), names));
    chart.getStyler().setAvailableSpaceFill(share);
    chart.setCustomXAxisTickLabelsFormatter(Bars::unmarked);
    return chart;
  }

  /** Draws the bars in full or light colours, with the chart's corner at this point. */
  static void paint(Canvas canvas, AxesChart<?, ?> chart, double left, double top) {
    Theme.bare(chart.getStyler());
    chart.getStyler().setPlotGridLinesVisible(false);
    int group = 0;
    for (var series : chart.getSeriesCollection()) {
      series.setFillColor(Marks.fill(group++));
    }
    canvas.graphics().translate(left, top);
    chart.paint(canvas.graphics(), chart.getWidth(), chart.getHeight());
    canvas.graphics().translate(-left, -top);
  }

  /**
   * With one text for all, XChart marks no numbers: its search for them may not end with tiny ones.
   */
  private static String unmarked(double value) {
    return "";
  }

  /** A name for XChart, which allows none twice. */
  private static String next(AxesChart<?, ?> chart) {
    return "group " + chart.getSeriesCollection().size();
  }

  private static List<Double> boxed(Series group) {
    return Arrays.stream(group.y()).boxed().toList();
  }
}
