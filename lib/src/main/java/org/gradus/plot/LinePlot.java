package org.gradus.plot;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines or points over two numbered axes. */
final class LinePlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 380;
  private static final int MOST_LABELS = 6;
  private static final double LONGEST_LABEL = 190;

  /** Beyond this many points markers would hide the line. */
  private static final int MOST_MARKERS = 25;

  private final String title;
  private final String xName;
  private final String yName;
  private final List<Series> series;
  private final boolean joined;
  private final EndLabels labels;
  private final Key key;
  private final boolean keyed;
  private final boolean labelled;

  private LinePlot(String title, String xName, String yName, List<Series> series, boolean joined) {
    this.title = Require.text("title", title);
    this.xName = Require.text("name of the x axis, with its unit", xName);
    this.yName = Require.text("name of the y axis, with its unit", yName);
    Require.some("series", series.size());
    this.series = series;
    this.joined = joined;
    List<String> names = series.stream().map(Series::name).toList();
    this.labels = new EndLabels(names, IntStream.range(0, names.size()).boxed().toList());
    this.key = new Key(names, WIDTH);
    boolean named = series.size() > 1;
    boolean roomy =
        names.size() <= MOST_LABELS && Fonts.widest(names, Fonts.LABEL) <= LONGEST_LABEL;
    // One series needs no name beside the axis' own.
    this.labelled = named && joined && roomy;
    this.keyed = named && !labelled;
  }

  /** Points joined by lines. */
  static Figure lines(String title, String xName, String yName, List<Series> series) {
    LinePlot plot = new LinePlot(title, xName, yName, series, true);
    List<String> courses = new ArrayList<>();
    for (Series s : series) {
      courses.add(s.name() + " " + Wording.course(s.y(0), s.y(s.size() - 1)));
    }
    return plot.figure(
        "Line chart of "
            + yName
            + " over "
            + xName
            + ", "
            + plot.range()
            + ": "
            + Wording.first(4, courses)
            + ".");
  }

  /** Points alone. */
  static Figure points(String title, String xName, String yName, List<Series> series) {
    LinePlot plot = new LinePlot(title, xName, yName, series, false);
    List<String> counts =
        series.stream()
            .map(s -> s.name() + " (" + Wording.count(s.size(), "point", "points") + ")")
            .toList();
    return plot.figure(
        "Scatter chart of "
            + yName
            + " against "
            + xName
            + ", "
            + plot.range()
            + ": "
            + Wording.first(6, counts)
            + ".");
  }

  private Figure figure(String alt) {
    int height = HEIGHT + (keyed ? (int) key.height() - 12 : 0);
    return new Figure(title, alt, WIDTH, height, canvas -> paint(canvas, height));
  }

  private String range() {
    return "from " + Wording.number(leftEnd()) + " to " + Wording.number(rightEnd());
  }

  private double leftEnd() {
    return series.stream().mapToDouble(Series::leftEnd).min().orElse(0);
  }

  private double rightEnd() {
    return series.stream().mapToDouble(Series::rightEnd).max().orElse(1);
  }

  private void paint(Canvas canvas, int height) {
    canvas.title(title, WIDTH);
    double top = Canvas.below(title, WIDTH);
    if (keyed) {
      key.draw(canvas, top, (i, x, y) -> canvas.fill(Marks.marker(i, x, y, 9), Palette.line(i)));
      top += key.height() - 6;
    }
    Scale yScale =
        Scale.round(
            series.stream().mapToDouble(Series::lowest).min().orElse(0),
            series.stream().mapToDouble(Series::highest).max().orElse(1),
            5);
    Axes axes =
        new Axes(
            Scale.tight(leftEnd(), rightEnd(), 7),
            yScale,
            Axes.leftOf(yScale.labels()),
            WIDTH - (labelled ? labels.room() : Canvas.EDGE),
            top + Axes.ABOVE,
            height - Canvas.EDGE - Axes.BELOW + 6);
    axes.draw(canvas, xName, yName);
    for (int i = 0; i < series.size(); i++) {
      draw(canvas, axes, i, series.get(i), joined);
    }
    if (labelled) {
      double[] x = series.stream().mapToDouble(s -> axes.x(s.x(s.rightmost()))).toArray();
      double[] y = series.stream().mapToDouble(s -> axes.y(s.y(s.rightmost()))).toArray();
      labels.draw(canvas, axes, x, y);
    }
  }

  /** One series: its line, and its markers where there are few enough. */
  static void draw(Canvas canvas, Axes axes, int number, Series points, boolean joined) {
    if (joined && points.size() > 1) {
      Path2D path = new Path2D.Double();
      path.moveTo(axes.x(points.x(0)), axes.y(points.y(0)));
      for (int i = 1; i < points.size(); i++) {
        path.lineTo(axes.x(points.x(i)), axes.y(points.y(i)));
      }
      canvas.graphics().setColor(Palette.line(number));
      canvas.graphics().setStroke(Marks.stroke(number));
      canvas.graphics().draw(path);
    }
    for (int i = 0; i < points.size(); i++) {
      if (!joined || points.size() <= MOST_MARKERS) {
        marker(canvas, axes, number, points.x(i), points.y(i));
      }
    }
  }

  private static void marker(Canvas canvas, Axes axes, int number, double x, double y) {
    var shape = Marks.marker(number, axes.x(x), axes.y(y), 8);
    canvas.outline(shape, Palette.PAPER, 2.2);
    canvas.fill(shape, Palette.line(number));
  }
}
