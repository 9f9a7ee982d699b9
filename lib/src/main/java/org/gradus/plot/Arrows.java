package org.gradus.plot;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Lines with a head. */
final class Arrows {
  private Arrows() {}

  /** A head with its tip at a point; a turn of 0 points to the right, a positive one downwards. */
  static void head(Canvas canvas, double x, double y, double turn, Color color) {
    Path2D head = new Path2D.Double();
    head.moveTo(0, 0);
    head.lineTo(-11, -5);
    head.lineTo(-8.5, 0);
    head.lineTo(-11, 5);
    head.closePath();
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(turn);
    canvas.fill(place.createTransformedShape(head), color);
  }

  /** A straight arrow. */
  static void straight(Canvas canvas, double x1, double y1, double x2, double y2, Color color) {
    double turn = Math.atan2(y2 - y1, x2 - x1);
    canvas.line(x1, y1, x2 - 8 * Math.cos(turn), y2 - 8 * Math.sin(turn), color, 1.8);
    head(canvas, x2, y2, turn, color);
  }
}
