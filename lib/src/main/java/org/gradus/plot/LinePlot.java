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
  private static final int FEW = 4;
  private static final double NAMES = 0.1;

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
  private final boolean alone;

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
    // With more points than there are markers, a key would say nothing.
    this.alone =
        !joined && names.size() > Marks.KINDS && series.stream().allMatch(s -> s.size() == 1);
    this.keyed = named && !labelled && !alone;
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
    List<String> counts = series.stream().map(s -> plot.alone ? place(s) : count(s)).toList();
    return plot.figure(
        "Scatter chart of %s against %s, %s: %s."
            .formatted(yName, xName, plot.range(), Wording.first(plot.alone ? 20 : 6, counts)));
  }

  private static String count(Series s) {
    return s.name() + " (" + Wording.count(s.size(), "point", "points") + ")";
  }

  private static String place(Series s) {
    return "%s at %s, %s".formatted(s.name(), Wording.number(s.x(0)), Wording.number(s.y(0)));
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
    if (scale.logX()) {
      return LogAxis.of(low, high);
    }
    if (alone) {
      return roomy(low, high);
    }
    return counts || few() ? Axis.whole(low, high) : Axis.of(low, high);
  }

  /** Whether a line goes over a few whole numbers, as epochs: between them there is nothing. */
  private boolean few() {
    return joined
        && across().allMatch(x -> x == Math.rint(x))
        && across().max().orElse(0) - across().min().orElse(0) <= FEW;
  }

  /** With room for names beside the outermost points. */
  private static Axis roomy(double low, double high) {
    double room = NAMES * (high - low);
    return Axis.of(low - room, high + room);
  }

  private Axis yAxis() {
    double low = up().min().orElse(0);
    double high = up().max().orElse(1);
    if (scale.logY()) {
      return LogAxis.of(low, high);
    }
    return alone ? roomy(low, high) : Axis.of(low, high);
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
    if (alone) {
      // Their names tell them apart.
      plane.add(
          0,
          Series.of("all", across().toArray(), series.stream().mapToDouble(s -> s.y(0)).toArray()),
          false);
    } else {
      for (int i = 0; i < series.size(); i++) {
        plane.add(i, series.get(i), joined);
      }
    }
    plane.draw(canvas, plane.leftEdge(), right, above, xName, yName);
    if (alone) {
      PointNames.draw(canvas, plane, series);
    }
    if (labelled) {
      double[] x = series.stream().mapToDouble(s -> plane.x(s.x(s.rightmost()))).toArray();
      double[] y = series.stream().mapToDouble(s -> plane.y(s.y(s.rightmost()))).toArray();
      labels.draw(canvas, x, y, plane.top(), plane.bottom());
    }
  }
}
