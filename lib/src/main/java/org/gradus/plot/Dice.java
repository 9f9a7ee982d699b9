package org.gradus.plot;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** A wheel to spin, with a sector for each class as wide as its probability: a loaded die. */
final class Dice {
  private static final int WIDTH = 640;
  private static final double RADIUS = 94;
  private static final double REACH = 18;

  private final String title;
  private final List<String> names;
  private final double[] probabilities;

  private Dice(String title, List<String> names, double[] probabilities) {
    this.title = Require.text("title", title);
    Require.some("probabilities", probabilities.length);
    Require.same("names", names.size(), "probabilities", probabilities.length);
    Require.finite("the probabilities", probabilities);
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] < 0) {
        throw new IllegalArgumentException(
            "The probability of %s is %s: probabilities are not negative."
                .formatted(names.get(i), probabilities[i]));
      }
    }
    double sum = DoubleStream.of(probabilities).sum();
    if (Math.abs(sum - 1) > 1e-3) {
      throw new IllegalArgumentException(
          "The probabilities add up to %s, not to 1: they need a softmax first."
              .formatted(Wording.number(sum)));
    }
    this.names = names;
    this.probabilities = probabilities;
  }

  static Figure of(String title, List<String> names, double... probabilities) {
    Dice dice = new Dice(title, List.copyOf(names), probabilities.clone());
    double height = dice.middle() + dice.reach() + 14 + Canvas.EDGE;
    return new Figure(title, dice.alt(), WIDTH, (int) height, dice::paint);
  }

  private double middle() {
    return Canvas.below(title, WIDTH) + 30 + reach();
  }

  /** How far above and below the middle names stand: beyond the wheel where there are many. */
  private double reach() {
    long right = 0;
    double start = 0;
    for (double probability : probabilities) {
      right += start + probability / 2 <= 0.5 ? 1 : 0;
      start += probability;
    }
    long most = Math.max(right, probabilities.length - right);
    return Math.max(RADIUS + 10, (most - 1) * EndLabels.GAP / 2);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    double cx = WIDTH / 2.0;
    double cy = middle();
    double start = 0;
    List<double[]> right = new ArrayList<>();
    List<double[]> left = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      sector(canvas, i, cx, cy, start);
      double turn = 2 * Math.PI * (start + probabilities[i] / 2);
      (turn <= Math.PI ? right : left).add(new double[] {i, turn});
      start += probabilities[i];
    }
    canvas.fill(circle(cx, cy, 30), Palette.PAPER);
    canvas.outline(circle(cx, cy, RADIUS), Palette.INK, 1.5);
    canvas.fill(pointer(cx, cy - RADIUS + 8), Palette.INK);
    labels(canvas, right, cx, cy, 1);
    labels(canvas, left, cx, cy, -1);
  }

  /** Angles run clockwise from the top, as on a clock. */
  private void sector(Canvas canvas, int i, double cx, double cy, double start) {
    Arc2D arc =
        new Arc2D.Double(
            cx - RADIUS,
            cy - RADIUS,
            2 * RADIUS,
            2 * RADIUS,
            90 - 360 * start,
            -360 * probabilities[i],
            Arc2D.PIE);
    canvas.fill(arc, color(i));
    if (probabilities[i] < 1) {
      canvas.outline(arc, Palette.PAPER, probabilities[i] < 0.01 ? 0.5 : 2);
    }
  }

  /** After seven classes the colours come again, lighter. */
  private static Color color(int i) {
    Color full = Palette.line(i);
    return i / Marks.KINDS % 2 == 0 ? full : Palette.mix(Palette.PAPER, full, 0.45);
  }

  private void labels(Canvas canvas, List<double[]> sectors, double cx, double cy, int side) {
    double[] wanted =
        sectors.stream().mapToDouble(s -> cy - (RADIUS + REACH) * Math.cos(s[1])).toArray();
    double[] at = EndLabels.apart(wanted, EndLabels.GAP, cy - reach(), cy + reach());
    for (int n = 0; n < at.length; n++) {
      int i = (int) sectors.get(n)[0];
      double turn = sectors.get(n)[1];
      double rimX = cx + (RADIUS + 3) * Math.sin(turn);
      double rimY = cy - (RADIUS + 3) * Math.cos(turn);
      double bend = cx + side * (RADIUS + REACH);
      canvas.line(rimX, rimY, bend, at[n], Palette.AXIS, 1);
      String percent = ": " + Wording.percent(probabilities[i]);
      double room = WIDTH / 2.0 - RADIUS - REACH - 6 - Canvas.EDGE;
      String text =
          Fonts.fit(names.get(i), Fonts.LABEL, room - Fonts.width(percent, Fonts.LABEL)) + percent;
      canvas.text(
          text,
          bend + side * 6,
          at[n] + Canvas.middle(Fonts.LABEL),
          Fonts.LABEL,
          Palette.text(i),
          side > 0 ? Canvas.Anchor.START : Canvas.Anchor.END);
    }
  }

  private static Ellipse2D circle(double cx, double cy, double radius) {
    return new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius);
  }

  private static Path2D pointer(double x, double tip) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, tip);
    path.lineTo(x - 10, tip - 24);
    path.lineTo(x + 10, tip - 24);
    path.closePath();
    return path;
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      parts.add(names.get(i) + " " + Wording.percent(probabilities[i]));
    }
    return "A wheel of fortune with %s as wide as their probabilities: %s."
        .formatted(Wording.count(probabilities.length, "sector", "sectors"), Wording.list(parts));
  }
}
