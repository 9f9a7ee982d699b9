package org.gradus.plot;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names beside single points, each where it covers the least. */
final class PointNames {
  private static final Font FONT = Fonts.SMALL;
  private static final double HIGH = 16;
  private static final double POINT = 8;

  /** How many places around a point are tried, and at how many distances from it. */
  private static final int AROUND = 16;

  private static final int AWAY = 3;

  /** A name a step farther away is as bad as this many pixels that are covered. */
  private static final double FAR = 25;

  /** Names that were placed early can make room for later ones. */
  private static final int ROUNDS = 4;

  private PointNames() {}

  static void draw(Canvas canvas, Plane plane, List<Series> points) {
    List<Rectangle2D> dots = new ArrayList<>();
    for (Series point : points) {
      double x = plane.x(point.x(0)) - POINT / 2;
      double y = plane.y(point.y(0)) - POINT / 2;
      dots.add(new Rectangle2D.Double(x, y, POINT, POINT));
    }
    Rectangle2D room =
        new Rectangle2D.Double(
            plane.left(), plane.top(), plane.right() - plane.left(), plane.bottom() - plane.top());
    List<String> names = points.stream().map(Series::name).toList();
    List<Rectangle2D> places = places(names, dots, room);
    for (int i = 0; i < names.size(); i++) {
      join(canvas, dots.get(i), places.get(i));
      canvas.text(
          names.get(i),
          places.get(i).getCenterX(),
          places.get(i).getCenterY() + Canvas.middle(FONT),
          FONT,
          Palette.INK,
          Canvas.Anchor.MIDDLE);
    }
  }

  private static List<Rectangle2D> places(
      List<String> names, List<Rectangle2D> dots, Rectangle2D room) {
    List<Rectangle2D> places = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < names.size(); i++) {
        List<Rectangle2D> taken = new ArrayList<>(dots);
        for (int k = 0; k < places.size(); k++) {
          if (k != i) {
            taken.add(places.get(k));
          }
        }
        Rectangle2D best = best(dots.get(i), Fonts.width(names.get(i), FONT), room, taken);
        if (round == 0) {
          places.add(best);
        } else {
          places.set(i, best);
        }
      }
    }
    return places;
  }

  /** The first of the best places: right of the point, then around it, then farther away. */
  private static Rectangle2D best(
      Rectangle2D dot, double width, Rectangle2D room, List<Rectangle2D> taken) {
    record Place(Rectangle2D box, double cost) {}
    return IntStream.range(0, AWAY)
        .boxed()
        .flatMap(
            away ->
                around(dot, width, away)
                    .map(
                        box ->
                            new Place(
                                box,
                                away * FAR
                                    + area(box)
                                    - shared(box, room)
                                    + taken.stream().mapToDouble(at -> shared(box, at)).sum())))
        .min(Comparator.comparingDouble(Place::cost))
        .orElseThrow()
        .box();
  }

  private static Stream<Rectangle2D> around(Rectangle2D dot, double width, int away) {
    return IntStream.range(0, AROUND)
        .mapToObj(
            k -> {
              double angle = 2 * Math.PI * k / AROUND;
              double across = width / 2 + POINT + away * HIGH / 2;
              double up = POINT / 2 + HIGH * (0.55 + 0.8 * away);
              return new Rectangle2D.Double(
                  dot.getCenterX() + across * Math.cos(angle) - width / 2,
                  dot.getCenterY() - up * Math.sin(angle) - HIGH / 2,
                  width,
                  HIGH);
            });
  }

  /** A thin line to a name that does not stand close by. */
  private static void join(Canvas canvas, Rectangle2D dot, Rectangle2D name) {
    double x = dot.getCenterX();
    double y = dot.getCenterY();
    double toX = Math.max(name.getMinX(), Math.min(x, name.getMaxX()));
    double toY = Math.max(name.getMinY(), Math.min(y, name.getMaxY()));
    if (Math.hypot(toX - x, toY - y) > HIGH) {
      canvas.line(x, y, toX, toY, Palette.AXIS, 1);
    }
  }

  private static double area(Rectangle2D box) {
    return box.getWidth() * box.getHeight();
  }

  private static double shared(Rectangle2D one, Rectangle2D other) {
    Rectangle2D both = one.createIntersection(other);
    return both.isEmpty() ? 0 : area(both);
  }
}
