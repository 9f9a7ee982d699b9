package org.gradus.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gradus.data.Features;

/** Key points over pictures: rings where they are, crosses where they were found. */
final class PointMarks {
  private static final double RADIUS = 4;

  private PointMarks() {}

  static Figure of(String title, Features pictures, float[][] truth, float[][] found, int columns) {
    Require.same("pictures", pictures.size(), "rows of true points", truth.length);
    if (found.length > 0) {
      Require.same("pictures", pictures.size(), "rows of points found", found.length);
    }
    for (int i = 0; i < truth.length; i++) {
      check("true points of picture " + i, truth[i], truth[0].length);
      if (found.length > 0) {
        check("points found in picture " + i, found[i], truth[0].length);
      }
    }
    int points = truth.length == 0 ? 0 : truth[0].length / 2;
    Key key =
        new Key(found.length > 0 ? List.of("true", "found") : List.of("true"), ImageGrid.WIDTH);
    return ImageGrid.over(
        title,
        ImageGrid.pixels(pictures),
        List.of(),
        columns,
        (canvas, i, place) -> {
          for (int p = 0; p < points; p++) {
            ring(canvas, x(truth[i], p, place), y(truth[i], p, place));
            if (found.length > 0) {
              cross(canvas, x(found[i], p, place), y(found[i], p, place));
            }
          }
        },
        key,
        canvas ->
            (series, x, y) -> {
              if (series == 0) {
                ring(canvas, x, y);
              } else {
                cross(canvas, x, y);
              }
            },
        Wording.count(points, "key point", "key points") + " in each");
  }

  private static void check(String what, float[] points, int length) {
    if (points.length % 2 != 0 || points.length == 0 || points.length != length) {
      throw new IllegalArgumentException(
          "The %s are %d numbers: every picture needs as many points, each with x and y."
              .formatted(what, points.length));
    }
    Require.finite("the " + what, points);
  }

  private static double x(float[] points, int point, Rectangle2D place) {
    return place.getX() + points[2 * point] * place.getWidth();
  }

  private static double y(float[] points, int point, Rectangle2D place) {
    return place.getY() + points[2 * point + 1] * place.getHeight();
  }

  private static void ring(Canvas canvas, double x, double y) {
    Ellipse2D ring = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    canvas.outline(ring, Palette.PAPER, 4);
    canvas.outline(ring, Palette.BLUE, 2);
  }

  private static void cross(Canvas canvas, double x, double y) {
    cross(canvas, x, y, Palette.PAPER, 4);
    cross(canvas, x, y, Palette.ORANGE, 2);
  }

  private static void cross(Canvas canvas, double x, double y, Color color, double width) {
    double reach = RADIUS - 1;
    canvas.line(x - reach, y - reach, x + reach, y + reach, color, width);
    canvas.line(x - reach, y + reach, x + reach, y - reach, color, width);
  }
}
