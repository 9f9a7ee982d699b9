package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Lines or points over two numbered axes. */
final class LinePlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int MOST_LABELS = 6;
  private static final double LONGEST_LABEL = 190;

  private final String title;
  private final String xName;
  private final String yName;
  private final List<Series> series;
  private final boolean joined;
  private final Scale scale;
  private final boolean counts;
  private final EndLabels labels;
  private final Key key;
  private final boolean keyed;
  private final boolean labelled;

  private LinePlot(Kind kind, String title, String xName, String yName, List<Series> series) {
    this.title = Require.text("title", title);
    this.xName = Require.text("name of the x axis, with its unit", xName);
    this.yName = Require.text("name of the y axis, with its unit", yName);
    Require.some("series", series.size());
    this.series = series;
    this.joined = kind.joined;
    this.scale = kind.scale;
    this.counts = kind.counts;
    for (Series s : series) {
      if (scale.logX()) {
        Require.above0("x in the series “" + s.name() + "”", s.x());
      }
      if (scale.logY()) {
        Require.above0("y in the series “" + s.name() + "”", s.y());
      }
    }
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

  /** How points are drawn: joined or not, on which scale, over counts or over any numbers. */
  private record Kind(boolean joined, Scale scale, boolean counts) {}

  /** Points joined by lines. */
  static Figure lines(String title, String xName, String yName, Scale scale, List<Series> series) {
    LinePlot plot = new LinePlot(new Kind(true, scale, false), title, xName, yName, series);
    return plot.figure(plot.courses());
  }

  /** Lines over counts: of the level axis only whole numbers are named. */
  static Figure overCounts(String title, String xName, String yName, List<Series> series) {
    LinePlot plot = new LinePlot(new Kind(true, Scale.LINEAR, true), title, xName, yName, series);
    return plot.figure(plot.courses());
  }

  /** Points alone. */
  static Figure points(String title, String xName, String yName, Scale scale, List<Series> series) {
    LinePlot plot = new LinePlot(new Kind(false, scale, false), title, xName, yName, series);
    List<String> counts =
        series.stream()
            .map(s -> s.name() + " (" + Wording.count(s.size(), "point", "points") + ")")
            .toList();
    return plot.figure(
        "Scatter chart of %s against %s, %s: %s."
            .formatted(yName, xName, plot.range(), Wording.first(6, counts)));
  }

  /** Lines with something painted beneath them, and a sentence of their own. */
  static Figure over(
      String title,
      String xName,
      String yName,
      List<Series> series,
      PlanePainter ground,
      String alt) {
    LinePlot plot = new LinePlot(new Kind(true, Scale.LINEAR, false), title, xName, yName, series);
    return plot.figure(alt, ground);
  }

  /** Paints on a plane whose numbers have their places. */
  @FunctionalInterface
  interface PlanePainter {
    void paint(Canvas canvas, Plane plane);
  }

  private String courses() {
    List<String> courses = new ArrayList<>();
    for (Series s : series) {
      courses.add(s.name() + " " + s.course());
    }
    return "Line chart of %s over %s, %s%s: %s."
        .formatted(
            yName,
            xName,
            range(),
            scale == Scale.LINEAR ? "" : ", on " + scale.words(),
            Wording.first(4, courses));
  }

  private Figure figure(String alt) {
    return figure(alt, (canvas, plane) -> {});
  }

  private Figure figure(String alt, PlanePainter ground) {
    int height = HEIGHT + (keyed ? (int) key.height() - 12 : 0);
    return new Figure(title, alt, WIDTH, height, canvas -> paint(canvas, height, ground));
  }

  private String range() {
    return Wording.range(across().min().orElse(0), across().max().orElse(1));
  }

  private DoubleStream across() {
    return series.stream().flatMapToDouble(s -> DoubleStream.of(s.x()));
  }

  /** All that the upright axis must reach. */
  private DoubleStream up() {
    return series.stream()
        .flatMapToDouble(
            s -> DoubleStream.of(s.lowest(), s.highest(), DoubleStream.of(s.y()).min().orElse(0)))
        .filter(y -> !scale.logY() || y > 0);
  }

  private Axis xAxis() {
    double low = across().min().orElse(0);
    double high = across().max().orElse(1);
    return scale.logX()
        ? LogAxis.of(low, high)
        : counts ? Axis.whole(low, high) : Axis.of(low, high);
  }

  private Axis yAxis() {
    double low = up().min().orElse(0);
    double high = up().max().orElse(1);
    return scale.logY() ? LogAxis.of(low, high) : Axis.of(low, high);
  }

  private void paint(Canvas canvas, int height, PlanePainter ground) {
    canvas.title(title, WIDTH);
    double top = Canvas.below(title, WIDTH);
    if (keyed) {
      key.draw(canvas, top, (i, x, y) -> Marks.point(canvas, i, x, y));
      top += key.height() - 6;
    }
    int above = (int) top + Plane.ABOVE;
    int right = WIDTH - (int) Math.ceil(labelled ? labels.room() : Canvas.EDGE);
    Plane plane = new Plane(xAxis(), yAxis(), height - (int) Canvas.EDGE - Plane.BELOW + 6 - above);
    plane.beneath(under -> ground.paint(under, plane));
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
