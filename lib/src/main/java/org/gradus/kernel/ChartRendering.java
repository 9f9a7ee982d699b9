package org.gradus.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart that somebody drew with XChart itself; {@code org.gradus.plot} brings its own sentence.
 */
final class ChartRendering {
  private ChartRendering() {}

  static Rendered of(Chart<?, ?> chart) {
    try {
      return Rendered.picture(
          new String(ChartEncoder.getBytes(chart, "svg"), StandardCharsets.UTF_8),
          ChartEncoder.getBytes(chart, "png"),
          sentence(chart),
          chart.getWidth());
    } catch (IOException e) {
      throw new UncheckedIOException("The chart could not be drawn.", e);
    }
  }

  /** What can be said of any chart: its title, its axes, its series. */
  private static String sentence(Chart<?, ?> chart) {
    String title = blank(chart.getTitle()) ? "Chart" : chart.getTitle();
    String names =
        chart.getSeriesCollection().stream()
            .map(series -> series.getName())
            .collect(Collectors.joining(", "));
    String axes = "";
    if (chart instanceof AxesChart<?, ?> withAxes
        && !blank(withAxes.getXAxisTitle())
        && !blank(withAxes.getYAxisTitle())) {
      axes = "%s over %s: ".formatted(withAxes.getYAxisTitle(), withAxes.getXAxisTitle());
    }
    return title + ". " + axes + names + ".";
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
