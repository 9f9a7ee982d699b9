package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What tells one series from another without colour: its dash and its marker. */
final class Marks {
  /** After this many series dashes, markers and colours repeat. */
  static final int KINDS = 7;

  private static final float WIDTH = 2.4f;

  private static final float[][] DASHES = {
    {}, {9, 5}, {3, 4}, {12, 4, 3, 4}, {16, 5}, {6, 3}, {12, 4, 3, 4, 3, 4}
  };

  private Marks() {}

  static BasicStroke stroke(int series) {
    float[] dash = DASHES[series % KINDS];
    return dash.length == 0
        ? new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  /** The marker of a series around a point: circle, square, diamond, triangles, cross, plus. */
  static Shape marker(int series, double x, double y, double size) {
    double r = size / 2;
    return switch (series % KINDS) {
      case 0 -> new Ellipse2D.Double(x - r, y - r, size, size);
      case 1 -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 0.9 * size, 0.9 * size);
      case 2 -> polygon(x, y - 1.25 * r, x + 1.25 * r, y, x, y + 1.25 * r, x - 1.25 * r, y);
      case 3 -> polygon(x, y - 1.2 * r, x + 1.2 * r, y + r, x - 1.2 * r, y + r);
      case 4 -> polygon(x, y + 1.2 * r, x + 1.2 * r, y - r, x - 1.2 * r, y - r);
      case 5 -> cross(x, y, r, true);
      default -> cross(x, y, 1.2 * r, false);
    };
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** Two bars across each other, upright or turned by 45°, as one outline. */
  private static Shape cross(double x, double y, double r, boolean turned) {
    double w = r * 0.35;
    double[] out = {
      w, w, r, w, r, -w, w, -w, w, -r, -w, -r, -w, -w, -r, -w, -r, w, -w, w, -w, r, w, r
    };
    double angle = turned ? Math.PI / 4 : 0;
    double[] corners = new double[out.length];
    for (int i = 0; i < out.length; i += 2) {
      corners[i] = x + out[i] * Math.cos(angle) - out[i + 1] * Math.sin(angle);
      corners[i + 1] = y + out[i] * Math.sin(angle) + out[i + 1] * Math.cos(angle);
    }
    return polygon(corners);
  }

  /** Every second group is light with a rim, so that groups differ without colour. */
  static void bar(Canvas canvas, int group, Rectangle2D bar) {
    Color color = Palette.line(group);
    if (group % 2 == 0) {
      canvas.fill(bar, color);
    } else {
      canvas.fill(bar, Palette.mix(Palette.PAPER, color, 0.3));
      canvas.outline(
          new Rectangle2D.Double(
              bar.getX() + 0.75,
              bar.getY() + 0.75,
              Math.max(0, bar.getWidth() - 1.5),
              Math.max(0, bar.getHeight() - 1.5)),
          color,
          1.5);
    }
  }
}
