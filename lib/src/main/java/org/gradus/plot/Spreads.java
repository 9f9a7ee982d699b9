package org.gradus.plot;

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
      double high = plane.y(series.high(i));
      canvas.line(x, low, x, high, Palette.line(number), 2);
      canvas.line(x - CAP, low, x + CAP, low, Palette.line(number), 2);
      canvas.line(x - CAP, high, x + CAP, high, Palette.line(number), 2);
    }
  }
}
