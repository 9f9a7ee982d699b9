package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines or points over two numbered axes. */
final class LinePlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 380;
  private static final int MOST_LABELS = 6;
  private static final double LONGEST_LABEL = 190;

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
      key.draw(canvas, top, (i, x, y) -> Marks.point(canvas, i, x, y));
      top += key.height() - 6;
    }
    int above = (int) top + Plane.ABOVE;
    int right = WIDTH - (int) Math.ceil(labelled ? labels.room() : Canvas.EDGE);
    Plane plane =
        new Plane(
            Axis.of(leftEnd(), rightEnd()),
            Axis.of(
                series.stream().mapToDouble(Series::lowest).min().orElse(0),
                series.stream().mapToDouble(Series::highest).max().orElse(1)),
            height - (int) Canvas.EDGE - Plane.BELOW + 6 - above);
    for (int i = 0; i < series.size(); i++) {
      plane.add(i, series.get(i), joined);
    }
    plane.draw(canvas, plane.leftEdge(), right, above, xName, yName);
    if (labelled) {
      double[] x = series.stream().mapToDouble(s -> plane.x(s.x(s.rightmost()))).toArray();
      double[] y = series.stream().mapToDouble(s -> plane.y(s.y(s.rightmost()))).toArray();
      labels.draw(canvas, x, y, plane.top(), plane.bottom());
    }
  }
}
