package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How often answers of each confidence are right (a reliability diagram). The error bars are one
 * standard error of a share, √(p (1 − p) / n): short where a bin holds many answers.
 */
final class Reliability {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int BINS = 10;
  private static final BasicStroke PERFECT =
      new BasicStroke(
          1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2, 5}, 0);

  private final String title;
  private final List<Series> points = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private Reliability(String title, List<Series> answers) {
    this.title = Require.text("title", title);
    Require.some("answers", answers.size());
    answers.forEach(this::add);
  }

  static Figure of(String title, List<Series> answers) {
    Reliability diagram = new Reliability(title, answers);
    Key key = new Key(diagram.keyed(), WIDTH);
    int height = HEIGHT + (int) key.height() - 6;
    String alt =
        "Reliability diagram “%s” in bins of 10 %%: the mean distance of confidence and share of right answers is %s."
            .formatted(title, Wording.list(diagram.names));
    return new Figure(title, alt, WIDTH, height, canvas -> diagram.paint(canvas, key, height));
  }

  /** Sorts answers into bins: x is the confidence, y is 1 where the answer was right. */
  private void add(Series answers) {
    double[] sure = new double[BINS];
    double[] right = new double[BINS];
    int[] count = new int[BINS];
    for (int i = 0; i < answers.size(); i++) {
      boolean told = answers.y(i) == 0 || answers.y(i) == 1;
      if (answers.x(i) < 0 || answers.x(i) > 1 || !told) {
        throw new IllegalArgumentException(
            "Answer %d of “%s” is (%s, %s): x is a confidence between 0 and 1, y is 1 where the answer was right and 0 where it was wrong."
                .formatted(i, answers.name(), answers.x(i), answers.y(i)));
      }
      int bin = Math.min(BINS - 1, (int) (answers.x(i) * BINS));
      sure[bin] += answers.x(i);
      right[bin] += answers.y(i);
      count[bin]++;
    }
    List<double[]> filled = new ArrayList<>();
    double apart = 0;
    for (int b = 0; b < BINS; b++) {
      if (count[b] > 0) {
        double share = right[b] / count[b];
        apart += Math.abs(sure[b] - right[b]) / answers.size();
        double error = Math.sqrt(share * (1 - share) / count[b]);
        filled.add(new double[] {100 * sure[b] / count[b], 100 * share, 100 * error});
      }
    }
    double[] x = filled.stream().mapToDouble(p -> p[0]).toArray();
    double[] y = filled.stream().mapToDouble(p -> p[1]).toArray();
    double[] error = filled.stream().mapToDouble(p -> p[2]).toArray();
    points.add(Series.of(answers.name(), x, y).spread(error));
    names.add(Wording.percent(apart) + " for " + answers.name());
  }

  private List<String> keyed() {
    List<String> keyed = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      keyed.add(points.get(i).name() + ", off by " + names.get(i).replaceAll(" for .*", ""));
    }
    keyed.add("as sure as right");
    return keyed;
  }

  private void paint(Canvas canvas, Key key, int height) {
    canvas.title(title, WIDTH);
    double under = Canvas.below(title, WIDTH);
    key.draw(canvas, under, (i, x, y) -> swatch(canvas, i, x, y));
    int above = (int) (under + key.height()) + Plane.ABOVE;
    Plane plane =
        new Plane(
            Axis.of(0, 100), Axis.of(0, 100), height - (int) Canvas.EDGE - Plane.BELOW + 6 - above);
    plane.ruledBeneath();
    plane.beneath(c -> line(c, plane.x(0), plane.y(0), plane.x(100), plane.y(100)));
    for (int i = 0; i < points.size(); i++) {
      Series each = points.get(i);
      int number = i;
      plane.beneath(c -> Spreads.paint(c, plane, number, each, false));
      plane.add(i, Series.of(each.name(), each.x(), each.y()), true);
    }
    plane.draw(
        canvas,
        plane.leftEdge(),
        WIDTH - (int) Canvas.EDGE,
        above,
        "confidence in %",
        "right answers in %");
  }

  private void swatch(Canvas canvas, int i, double x, double y) {
    if (i < points.size()) {
      Marks.point(canvas, i, x, y);
    } else {
      line(canvas, x - 8, y, x + 8, y);
    }
  }

  private static void line(Canvas canvas, double x1, double y1, double x2, double y2) {
    canvas.graphics().setColor(Palette.MUTED);
    canvas.graphics().setStroke(PERFECT);
    canvas.graphics().draw(new Line2D.Double(x1, y1, x2, y2));
  }
}
