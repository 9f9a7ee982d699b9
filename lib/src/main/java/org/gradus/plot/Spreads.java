package org.gradus.plot;

import java.awt.Color;
import java.awt.geom.Path2D;

/** The spread about a series: a band along a line, bars through points. */
final class Spreads {
  private static final double CAP = 4;

  private Spreads() {}

  static void paint(Canvas canvas, Plane plane, int number, Series series, boolean joined) {
    if (joined && series.size() > 1) {
      band(canvas, plane, number, series);
    } else {
      bars(canvas, plane, number, series);
    }
  }

  /** Light, with an edge that a grey print keeps where two bands overlap. */
  private static void band(Canvas canvas, Plane plane, int number, Series series) {
    Path2D area = new Path2D.Double();
    int n = series.size();
    area.moveTo(plane.x(series.x(0)), plane.y(series.high(0)));
    for (int i = 1; i < n; i++) {
      area.lineTo(plane.x(series.x(i)), plane.y(series.high(i)));
    }
    for (int i = n - 1; i >= 0; i--) {
      area.lineTo(plane.x(series.x(i)), plane.y(series.low(i)));
    }
    area.closePath();
    canvas.fill(area, Palette.clear(Palette.line(number), 46));
    canvas.outline(area, Palette.mix(Palette.PAPER, Palette.line(number), 0.55), 1);
  }

  private static void bars(Canvas canvas, Plane plane, int number, Series series) {
    for (int i = 0; i < series.size(); i++) {
      double x = plane.x(series.x(i));
      double low = plane.y(series.low(i));
      upright(canvas, x, low, plane.y(series.high(i)), Palette.line(number));
    }
  }

  /** An error bar. */
  static void upright(Canvas canvas, double x, double low, double high, Color color) {
    canvas.line(x, low, x, high, color, 2);
    canvas.line(x - CAP, low, x + CAP, low, color, 2);
    canvas.line(x - CAP, high, x + CAP, high, color, 2);
  }

  /** The same, lying. */
  static void level(Canvas canvas, double low, double high, double y, Color color) {
    canvas.line(low, y, high, y, color, 2);
    canvas.line(low, y - CAP, low, y + CAP, color, 2);
    canvas.line(high, y - CAP, high, y + CAP, color, 2);
  }
}
