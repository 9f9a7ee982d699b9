package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A series in time with what was predicted of it, and the moment from which nothing was seen. */
final class Forecast {
  private static final Color UNSEEN = Palette.clear(Palette.MUTED, 20);
  private static final BasicStroke SPLIT =
      new BasicStroke(
          1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {7, 5}, 0);

  private Forecast() {}

  static Figure of(
      String title,
      String xName,
      String yName,
      double split,
      Series truth,
      List<Series> predictions) {
    Require.finite("the moment of the split", split);
    if (split <= truth.leftEnd() || split >= truth.rightEnd()) {
      throw new IllegalArgumentException(
          "The split at %s lies outside the series “%s”, which goes from %s to %s."
              .formatted(split, truth.name(), truth.leftEnd(), truth.rightEnd()));
    }
    Require.some("predictions", predictions.size());
    List<Series> all = new ArrayList<>(List.of(truth));
    all.addAll(predictions);
    return LinePlot.over(
        title,
        xName,
        yName,
        all,
        (canvas, plane) -> paint(canvas, plane, split),
        alt(xName, yName, split, truth, predictions));
  }

  private static void paint(Canvas canvas, Plane plane, double split) {
    double x = plane.x(split);
    double height = plane.bottom() - plane.top();
    canvas.box(x, plane.top(), plane.right() - x, height, UNSEEN);
    canvas.graphics().setColor(Palette.MUTED);
    canvas.graphics().setStroke(SPLIT);
    canvas.graphics().draw(new Line2D.Double(x, plane.top() - 8, x, plane.bottom()));
    double y = plane.top() - 6;
    canvas.text("seen", x - 8, y, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.END);
    canvas.text("test", x + 8, y, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.START);
  }

  private static String alt(
      String xName, String yName, double split, Series truth, List<Series> predictions) {
    List<String> errors = new ArrayList<>();
    for (Series prediction : predictions) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < prediction.size(); i++) {
        int at = truth.at(prediction.x(i));
        if (prediction.x(i) > split && at >= 0) {
          sum += Math.abs(prediction.y(i) - truth.y(at));
          count++;
        }
      }
      errors.add(
          prediction.name()
              + (count == 0
                  ? " has no point beside it"
                  : " is off by " + Wording.number(sum / count) + " on average"));
    }
    return "%s over %s %s, with predictions: after the split at %s, %s."
        .formatted(
            capital(yName),
            xName,
            Wording.range(truth.leftEnd(), truth.rightEnd()),
            Wording.fixed(split, split == Math.rint(split) ? 0 : 1).replace(",", ""),
            Wording.first(3, errors));
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
