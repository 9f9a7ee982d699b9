package org.gradus.plot;

import java.util.function.UnaryOperator;

/**
 * One step of a way that points of the plane take, such as a layer with two units.
 *
 * @param name what it does, such as "z = W x + b"; the letter before the equals sign names the axes
 *     z₁ and z₂
 * @param map new coordinates [n][2] from old ones [n][2]
 */
public record Stage(String name, UnaryOperator<float[][]> map) {
  /** A stage has a name. */
  public Stage {
    name = Require.text("name for each stage", name);
  }

  /**
   * A map of one point at a time.
   *
   * @param point gives two new coordinates for two old ones
   */
  public static Stage of(String name, UnaryOperator<double[]> point) {
    return new Stage(
        name,
        rows -> {
          float[][] moved = new float[rows.length][];
          for (int i = 0; i < rows.length; i++) {
            double[] to = point.apply(new double[] {rows[i][0], rows[i][1]});
            moved[i] = new float[to.length];
            for (int j = 0; j < to.length; j++) {
              moved[i][j] = (float) to[j];
            }
          }
          return moved;
        });
  }

  /**
   * A map of many points at once, such as a network's layer: {@code [n][2]} to {@code [n][2]}.
   *
   * @param rows asked once for each picture
   */
  public static Stage rows(String name, UnaryOperator<float[][]> rows) {
    return new Stage(name, rows);
  }

  /** Where the points go: as many, each with two finite coordinates. */
  float[][] apply(float[][] points) {
    float[][] moved = map.apply(points);
    Require.same("points", points.length, "points after the stage “" + name + "”", moved.length);
    for (float[] point : moved) {
      if (point.length != 2) {
        throw new IllegalArgumentException(
            "The stage “%s” gives %d numbers for a point: only 2 can be drawn in the plane."
                .formatted(name, point.length));
      }
      Require.finite("a point after the stage “" + name + "”", point);
    }
    return moved;
  }

  /** The letter of its coordinates. */
  String letter() {
    String before = name.contains("=") ? name.substring(0, name.indexOf('=')).strip() : "";
    return before.isEmpty() || before.length() > 3 ? "y" : before;
  }
}
