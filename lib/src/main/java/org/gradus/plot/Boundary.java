package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a classifier of two numbers divides the plane, with the points it is to divide. */
final class Boundary {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 470;

  /** Shades from even odds to certainty. */
  private static final int LEVELS = 5;

  private static final BasicStroke EVEN =
      new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final BasicStroke SURE =
      new BasicStroke(
          1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);

  private final String title;
  private final String xName;
  private final String yName;
  private final List<Series> classes;
  private final Axis across;
  private final Axis up;
  private final Field field;
  private final Key key;
  private final String alt;

  private Boundary(
      String title,
      String xName,
      String yName,
      @Nullable Window window,
      UnaryOperator<float[][]> classifier,
      List<Series> classes) {
    this.title = Require.text("title", title);
    this.xName = Require.text("name of the x axis, with its unit", xName);
    this.yName = Require.text("name of the y axis, with its unit", yName);
    if (classes.size() < 2 || classes.size() > Marks.KINDS) {
      throw new IllegalArgumentException(
          "A boundary divides 2 to %d classes, got the points of %d."
              .formatted(Marks.KINDS, classes.size()));
    }
    this.classes = classes;
    Window shown = window == null ? around(classes) : window;
    this.across = Axis.of(shown.left(), shown.right());
    this.up = Axis.of(shown.bottom(), shown.top());
    this.field = Field.of(classifier, classes.size(), across, up);
    List<String> names = new ArrayList<>(classes.stream().map(Series::name).toList());
    names.addAll(two() ? List.of("even odds", "9 to 1") : List.of("boundary"));
    this.key = new Key(names, WIDTH);
    this.alt = alt(classifier, shown);
  }

  static Figure of(
      String title,
      String xName,
      String yName,
      @Nullable Window window,
      UnaryOperator<float[][]> classifier,
      List<Series> classes) {
    Boundary b = new Boundary(title, xName, yName, window, classifier, classes);
    int height = HEIGHT + (int) b.key.height() - 12;
    return new Figure(title, b.alt, WIDTH, height, canvas -> b.paint(canvas, height));
  }

  /** A probability of the second class, asked point by point. */
  static UnaryOperator<float[][]> rows(DoubleBinaryOperator probability) {
    return rows -> {
      float[][] said = new float[rows.length][1];
      for (int i = 0; i < rows.length; i++) {
        said[i][0] = (float) probability.applyAsDouble(rows[i][0], rows[i][1]);
      }
      return said;
    };
  }

  private boolean two() {
    return classes.size() == 2;
  }

  private static Window around(List<Series> classes) {
    double[] x = classes.stream().flatMapToDouble(s -> Arrays.stream(s.x())).sorted().toArray();
    double[] y = classes.stream().flatMapToDouble(s -> Arrays.stream(s.y())).sorted().toArray();
    double width = x[x.length - 1] - x[0];
    double height = y[y.length - 1] - y[0];
    double right = width == 0 ? 1 : 0.08 * width;
    double above = height == 0 ? 1 : 0.08 * height;
    return new Window(x[0] - right, x[x.length - 1] + right, y[0] - above, y[y.length - 1] + above);
  }

  private void paint(Canvas canvas, int height) {
    canvas.title(title, WIDTH);
    double under = Canvas.below(title, WIDTH);
    key.draw(canvas, under, (i, x, y) -> swatch(canvas, i, x, y));
    int above = (int) (under + key.height() - 6) + Plane.ABOVE;
    Plane plane = new Plane(across, up, height - (int) Canvas.EDGE - Plane.BELOW + 6 - above);
    plane.unruled();
    plane.beneath(c -> ground(c, plane));
    for (int k = 0; k < classes.size(); k++) {
      plane.add(k, classes.get(k), false);
    }
    plane.draw(canvas, plane.leftEdge(), WIDTH - (int) Canvas.EDGE, above, xName, yName);
  }

  private void swatch(Canvas canvas, int i, double x, double y) {
    if (i < classes.size()) {
      Marks.point(canvas, i, x, y);
    } else {
      draw(canvas, new Line2D.Double(x - 8, y, x + 8, y), i == classes.size() ? EVEN : SURE);
    }
  }

  private static void draw(Canvas canvas, Shape shape, BasicStroke stroke) {
    canvas.graphics().setColor(Palette.INK);
    canvas.graphics().setStroke(stroke);
    canvas.graphics().draw(shape);
  }

  private void ground(Canvas canvas, Plane plane) {
    int width = (int) Math.round(plane.right() - plane.left());
    int height = (int) Math.round(plane.bottom() - plane.top());
    BufferedImage shades = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double row = (double) y / (height - 1) * (Field.ROWS - 1);
        double column = (double) x / (width - 1) * (Field.COLUMNS - 1);
        shades.setRGB(x, y, shade(row, column).getRGB());
      }
    }
    canvas.picture(
        shades, (int) Math.round(plane.left()), (int) Math.round(plane.top()), width, height);
    AffineTransform place = AffineTransform.getTranslateInstance(plane.left(), plane.top());
    place.scale(
        (plane.right() - plane.left()) / (Field.COLUMNS - 1),
        (plane.bottom() - plane.top()) / (Field.ROWS - 1));
    if (two()) {
      double[][] second = field.of(1);
      for (double level : new double[] {0.1, 0.9}) {
        draw(canvas, place.createTransformedShape(Contours.at(second, level)), SURE);
      }
      draw(canvas, place.createTransformedShape(Contours.at(second, 0.5)), EVEN);
      return;
    }
    Path2D lines = new Path2D.Double();
    for (int k = 0; k < classes.size(); k++) {
      lines.append(Contours.at(field.lead(k), 0), false);
    }
    draw(canvas, place.createTransformedShape(lines), EVEN);
  }

  /** In steps; the first class's side is darker, so that a grey print tells the two apart. */
  private Color shade(double row, double column) {
    int best = 0;
    double most = field.at(0, row, column);
    for (int k = 1; k < field.classes(); k++) {
      double p = field.at(k, row, column);
      if (p > most) {
        best = k;
        most = p;
      }
    }
    double chance = 1.0 / field.classes();
    int level = (int) Math.min(LEVELS - 1, (most - chance) / (1 - chance) * LEVELS);
    double full = best % 2 == 0 ? 0.42 : 0.26;
    return Palette.mix(Palette.PAPER, Palette.line(best), full * (level + 1) / LEVELS);
  }

  private String alt(UnaryOperator<float[][]> classifier, Window shown) {
    int right = 0;
    int all = 0;
    for (int k = 0; k < classes.size(); k++) {
      Series own = classes.get(k);
      float[][] points = new float[own.size()][];
      for (int i = 0; i < points.length; i++) {
        points[i] = new float[] {(float) own.x(i), (float) own.y(i)};
      }
      for (double[] said : Field.ask(classifier, points, classes.size())) {
        int truth = k;
        right += Arrays.stream(said).allMatch(p -> p <= said[truth]) ? 1 : 0;
        all++;
      }
    }
    return "Decision boundary “%s” over %s from %s to %s and %s from %s to %s: of %s of %s, %s lie on their own side."
        .formatted(
            title,
            xName,
            Wording.number(shown.left()),
            Wording.number(shown.right()),
            yName,
            Wording.number(shown.bottom()),
            Wording.number(shown.top()),
            Wording.count(all, "point", "points"),
            Wording.list(classes.stream().map(Series::name).toList()),
            Wording.percent((double) right / all));
  }
}
