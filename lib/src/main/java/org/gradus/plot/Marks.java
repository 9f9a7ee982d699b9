package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What tells one series from another without colour: its dash and its marker. */
final class Marks {
  /** After this many series dashes, markers and colours repeat. */
  static final int KINDS = 7;

  private static final float WIDTH = 2.4f;

  private static final float[][] DASHES = {
    {}, {9, 5}, {3, 4}, {12, 4, 3, 4}, {16, 5}, {6, 3}, {12, 4, 3, 4, 3, 4}
  };

  private static final Marker[] MARKERS = {
    new Rimmed(SeriesMarkers.CIRCLE),
    new Rimmed(SeriesMarkers.SQUARE),
    new Rimmed(SeriesMarkers.DIAMOND),
    new Rimmed(SeriesMarkers.TRIANGLE_UP),
    new Rimmed(SeriesMarkers.TRIANGLE_DOWN),
    new Rimmed(SeriesMarkers.OVAL),
    new Rimmed(SeriesMarkers.TRAPEZOID)
  };

  private Marks() {}

  static BasicStroke stroke(int series) {
    float[] dash = DASHES[series % KINDS];
    return dash.length == 0
        ? new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  /** The marker of a series: one of XChart's filled shapes, and white around it. */
  static Marker marker(int series) {
    return MARKERS[series % KINDS];
  }

  static Marker[] markers() {
    return MARKERS.clone();
  }

  /** Draws the marker of a series at a point. */
  static void point(Canvas canvas, int series, double x, double y) {
    canvas.graphics().setColor(Palette.line(series));
    marker(series).paint(canvas.graphics(), x, y, 9);
  }

  /** White around a marker keeps it apart from lines and from other markers. */
  private static final class Rimmed extends Marker {
    private final Marker shape;

    Rimmed(Marker shape) {
      this.shape = shape;
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y, int size) {
      Color color = graphics.getColor();
      graphics.setColor(Palette.PAPER);
      shape.paint(graphics, x, y, size + 2);
      graphics.setColor(color);
      shape.paint(graphics, x, y, size);
    }
  }

  /** The colour of a group's bars: every second one is light, so that groups differ without it. */
  static Color fill(int group) {
    Color color = Palette.line(group);
    return group % 2 == 0 ? color : Palette.mix(Palette.PAPER, color, 0.3);
  }

  /** The rim of a light bar, which XChart does not draw, inside the bar's edge. */
  static void rim(Canvas canvas, int group, double x, double y, double width, double height) {
    if (group % 2 == 1 && width > 1.5 && height > 1.5) {
      Rectangle2D inside = new Rectangle2D.Double(x + 0.75, y + 0.75, width - 1.5, height - 1.5);
      canvas.outline(inside, Palette.line(group), 1.5);
    }
  }
}
