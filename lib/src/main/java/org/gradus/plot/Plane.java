package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Grid, lines and points, drawn by XChart, which also chooses the numbers that are marked. Their
 * text is set here: XChart would turn it into outlines.
 */
final class Plane {
  /** The room over a plane for the upright axis' name. */
  static final int ABOVE = 50;

  /** The room under a plane for the level axis' numbers and its name. */
  static final int BELOW = 56;

  private static final int GAP = 8;

  /** The room for the name of an axis. */
  private static final double NAME = 640 - 2 * Canvas.EDGE;

  private static final String GROUND = "zero";

  /** Beyond this many points markers would hide the line. */
  private static final int MOST_MARKERS = 25;

  /** How far a smooth line goes both across and up without a point, in pixels. */
  private static final double STEP = 1.5;

  /** About the width of a plane: what depends on it need not be exact. */
  private static final int WIDTH = 540;

  private final XYChart chart = Plots.theme(new XYChart(1, 1));
  private final Axis across;
  private final Axis up;
  private final int height;
  private final List<Painter> beneath = new ArrayList<>();
  private boolean ruled;
  private double left;
  private double top;
  private double width;

  Plane(Axis across, Axis up, int height) {
    this.across = across;
    this.up = up;
    this.height = height;
    XYStyler styler = chart.getStyler();
    Theme.bare(styler);
    styler.setXAxisMin(across.low()).setXAxisMax(across.high());
    styler.setYAxisMin(up.low()).setYAxisMax(up.high());
    styler.setXAxisTickMarkSpacingHint(across.spacing());
    chart.setCustomXAxisTickLabelsFormatter(across::ask);
    chart.setCustomYAxisTickLabelsFormatter(up::ask);
    ground();
    if (up instanceof LogAxis) {
      // XChart would rule steps between the powers of ten too.
      ruledBeneath();
    }
  }

  /** Rules the plane before anything else is painted on it, where XChart would do so after. */
  void ruledBeneath() {
    if (!ruled) {
      ruled = true;
      chart.getStyler().setPlotGridHorizontalLinesVisible(false);
      beneath.add(0, this::rule);
    }
  }

  private void rule(Canvas canvas) {
    for (double tick : up.ticks()) {
      double y = level(tick);
      canvas.line(left, y, left + width, y, Palette.GRID, 1);
    }
  }

  /** Leaves out all lines, for a plane whose ground is painted. */
  void unruled() {
    ruled = true;
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.removeSeries(GROUND);
    ground(Double.NaN);
  }

  /** Has something painted beneath lines and points, once {@link #x} and {@link #y} are known. */
  void beneath(Painter painter) {
    beneath.add(painter);
  }

  /**
   * The line at zero. Its last point is no number: with it points are never evenly spaced, and then
   * XChart marks round numbers instead of every third or seventh point.
   */
  private void ground() {
    boolean within = !(up instanceof LogAxis) && up.low() <= 0 && up.high() >= 0;
    ground(within ? 0 : Double.NaN);
  }

  private void ground(double level) {
    double beyond = across.high() - across.low();
    double[] x = {across.low() - beyond, across.high() + beyond, Double.NaN};
    line(GROUND, x, new double[] {level, level, Double.NaN}, Palette.AXIS).setLineStyle(Theme.HAIR);
  }

  /** Adds points, with a line through them or without. */
  void add(int number, Series points, boolean joined) {
    double[] x = across.given(points.x());
    double[] y = up.given(points.y());
    boolean many = points.size() > MOST_MARKERS;
    if (points.isSpread()) {
      ruledBeneath();
      beneath(canvas -> Spreads.paint(canvas, this, number, points, joined));
    }
    if (joined && points.size() > 1) {
      List<double[]> path = many ? pieces(x, y) : List.of(x, y);
      line("line " + number, path.get(0), path.get(1), Palette.line(number))
          .setSmooth(many)
          .setLineStyle(Marks.stroke(number));
    }
    if (!joined || !many) {
      chart
          .addSeries("points " + number, x, y)
          .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
          .setMarkerColor(Palette.line(number))
          .setMarker(Marks.marker(number));
    }
  }

  private XYSeries line(String name, double[] x, double[] y, Color color) {
    XYSeries line = chart.addSeries(name, x, y);
    line.setMarker(SeriesMarkers.NONE).setLineColor(color);
    return line;
  }

  /**
   * The points, x and y, with more between them. XChart begins a dash pattern anew at each point,
   * but not on a smooth line, which it draws as one path; its curve leaves the straight line by a
   * seventh of the way across or up, whichever is shorter, so that short steps are straight.
   */
  private List<double[]> pieces(double[] x, double[] y) {
    double pixelsAcross = WIDTH / (across.high() - across.low());
    double pixelsUp = height / (up.high() - up.low());
    DoubleStream.Builder xs = DoubleStream.builder().add(x[0]);
    DoubleStream.Builder ys = DoubleStream.builder().add(y[0]);
    for (int i = 1; i < x.length; i++) {
      double step =
          Math.min(Math.abs(x[i] - x[i - 1]) * pixelsAcross, Math.abs(y[i] - y[i - 1]) * pixelsUp);
      int count = (int) Math.max(1, Math.ceil(step / STEP));
      for (int k = 1; k <= count; k++) {
        double share = (double) k / count;
        xs.add(x[i - 1] + share * (x[i] - x[i - 1]));
        ys.add(y[i - 1] + share * (y[i] - y[i - 1]));
      }
    }
    return List.of(xs.build().toArray(), ys.build().toArray());
  }

  /** The left edge that leaves room for the numbers of the upright axis. */
  int leftEdge() {
    // XChart chooses the numbers while it draws; they depend on the height alone.
    Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    try {
      chart.paint(nowhere, WIDTH, height);
    } finally {
      nowhere.dispose();
    }
    return (int) Math.ceil(Canvas.EDGE + Fonts.widest(up.names(), Fonts.SMALL)) + GAP;
  }

  /** Draws everything; an empty name of the level axis leaves its numbers out too. */
  void draw(Canvas canvas, int leftEdge, int rightEdge, int topEdge, String xName, String yName) {
    left = leftEdge;
    top = topEdge;
    width = rightEdge - leftEdge;
    beneath.forEach(painter -> painter.paint(canvas));
    canvas.graphics().translate(left, top);
    chart.paint(canvas.graphics(), rightEdge - leftEdge, height);
    canvas.graphics().translate(-left, -top);
    name(canvas, yName, Canvas.EDGE, top - 20, Canvas.Anchor.START);
    for (int i = 0; i < up.ticks().size(); i++) {
      double y = level(up.ticks().get(i)) + Canvas.middle(Fonts.SMALL);
      number(canvas, up.names().get(i), left - GAP, y, Canvas.Anchor.END);
    }
    if (xName.isEmpty()) {
      return;
    }
    for (int i = 0; i < across.ticks().size(); i++) {
      double x = x(across.value(across.ticks().get(i)));
      number(canvas, across.names().get(i), x, bottom() + 23, Canvas.Anchor.MIDDLE);
    }
    // Under the middle of the plane, but where that would lead out of the figure.
    double half = Fonts.width(xName, Fonts.fitting(xName, Fonts.TEXT, NAME)) / 2;
    double middle = (leftEdge + rightEdge) / 2.0;
    double last = Canvas.EDGE + NAME - Math.min(half, NAME / 2);
    double centre = Math.max(Canvas.EDGE + Math.min(half, NAME / 2), Math.min(middle, last));
    name(canvas, xName, centre, bottom() + 48, Canvas.Anchor.MIDDLE);
  }

  private static void name(Canvas canvas, String name, double x, double y, Canvas.Anchor anchor) {
    Font font = Fonts.fitting(name, Fonts.TEXT, NAME);
    canvas.text(Fonts.fit(name, font, NAME), x, y, font, Palette.MUTED, anchor);
  }

  private static void number(Canvas canvas, String text, double x, double y, Canvas.Anchor anchor) {
    canvas.text(text, x, y, Fonts.SMALL, Palette.MUTED, anchor);
  }

  /** Where a number of the level axis lies: known before XChart has drawn. */
  double x(double value) {
    return left + width * (across.given(value) - across.low()) / (across.high() - across.low());
  }

  /** Where a number of the upright axis lies; those below the axis lie at its foot. */
  double y(double value) {
    double given = up.given(value);
    return level(given >= up.low() ? given : up.low());
  }

  private double level(double given) {
    return top + height * (up.high() - given) / (up.high() - up.low());
  }

  double left() {
    return left;
  }

  double right() {
    return left + width;
  }

  double top() {
    return top;
  }

  double bottom() {
    return top + height;
  }
}
