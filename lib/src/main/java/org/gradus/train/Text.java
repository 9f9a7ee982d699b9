package org.gradus.train;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Numbers as people read them, the same in every locale. */
final class Text {
  private static final double SMALL = 0.0005;

  private Text() {}

  static String shape(Shape shape) {
    return Arrays.toString(shape.getShape());
  }

  static String loss(double loss) {
    return String.format(Locale.ROOT, Math.abs(loss) < SMALL ? "%.2e" : "%.3f", loss);
  }

  static String metric(String name, double value) {
    return Metrics.ACCURACY.equals(name)
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
        : loss(value);
  }

  static String scores(String before, double loss, Map<String, Double> metrics) {
    StringBuilder text = new StringBuilder(before).append("loss ").append(loss(loss));
    metrics.forEach(
        (name, value) ->
            text.append(" · ").append(before).append(name).append(' ').append(metric(name, value)));
    return text.toString();
  }
}
