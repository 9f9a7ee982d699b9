package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** A recurrent network as a loop, and the same network step by step. */
final class Unrolled {
  private static final int WIDTH = 640;
  private static final int MOST_STEPS = 8;
  private static final double TALL = 46;
  private static final double REACH = 40;
  private static final double END = 32;
  private static final Color LINE = new Color(0x5F6A76);

  private final String title;
  private final String cell;
  private final List<String> inputs;
  private final List<String> outputs;
  private final boolean folded;
  private final double step;
  private final double boxWidth;
  private final Font font;
  private final Font cellFont;

  private Unrolled(String title, String cell, List<String> inputs, List<String> outputs) {
    this.title = Require.text("title", title);
    this.cell = Require.text("name of the cell", cell);
    this.inputs = inputs;
    this.outputs = outputs;
    Require.some("inputs", inputs.size());
    if (inputs.size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "%d steps are too many to be drawn side by side: take at most %d of them."
              .formatted(inputs.size(), MOST_STEPS));
    }
    Require.same("inputs", inputs.size(), "outputs (an empty text for none)", outputs.size());
    this.folded = inputs.size() <= 5;
    this.step = (WIDTH - 2 * Canvas.EDGE - 2 * END) / (inputs.size() + (folded ? 1.6 : 0));
    this.boxWidth = Math.min(92, step - (folded ? 36 : 26));
    float size = 17;
    while (size > 11
        && Math.max(Fonts.widest(inputs, Fonts.bold(size)), Fonts.widest(outputs, Fonts.bold(size)))
            > step - 8) {
      size -= 0.5f;
    }
    this.font = Fonts.bold(size);
    while (size > 10 && Fonts.width(cell, Fonts.bold(size)) > boxWidth - 4) {
      size -= 0.5f;
    }
    this.cellFont = Fonts.bold(size);
  }

  static Figure of(String title, String cell, List<String> inputs, List<String> outputs) {
    Unrolled unrolled = new Unrolled(title, cell, List.copyOf(inputs), List.copyOf(outputs));
    int height = (int) (unrolled.middle() + TALL / 2 + REACH + 78 + Canvas.EDGE);
    return new Figure(title, unrolled.alt(), WIDTH, height, unrolled::paint);
  }

  private boolean answers() {
    return outputs.stream().anyMatch(output -> !output.isEmpty());
  }

  private double middle() {
    return Canvas.below(title, WIDTH) + (answers() ? REACH + 46 : 50) + TALL / 2;
  }

  /** The middle of the box of a step, counted from 0. */
  private double x(int t) {
    double left = Canvas.EDGE + END + (folded ? 1.6 * step : 0);
    return left + (t + 0.5) * step;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    if (folded) {
      loop(canvas, Canvas.EDGE + END + 0.35 * step);
      double sign = Canvas.EDGE + END + 1.12 * step;
      canvas.centred("=", sign, middle(), Fonts.bold(24), Palette.INK);
    }
    double start = x(0) - boxWidth / 2;
    for (int t = 0; t < inputs.size(); t++) {
      double from = t == 0 ? start - 30 : x(t - 1) + boxWidth / 2;
      arrow(canvas, from, middle(), x(t) - boxWidth / 2, middle());
      state(canvas, t, (from + x(t) - boxWidth / 2) / 2 - 3);
    }
    double last = x(inputs.size() - 1) + boxWidth / 2;
    arrow(canvas, last, middle(), last + 30, middle());
    state(canvas, inputs.size(), last + 15);
    for (int t = 0; t < inputs.size(); t++) {
      box(canvas, x(t), inputs.get(t), outputs.get(t));
      String time = "t = " + (t + 1);
      double y = middle() + TALL / 2 + REACH + 46;
      canvas.text(time, x(t), y, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
    }
    String note = "the same weights in every step";
    double under = middle() + TALL / 2 + REACH + 72;
    double centre = (x(0) + x(inputs.size() - 1)) / 2;
    canvas.text(note, centre, under, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
  }

  private void state(Canvas canvas, int t, double x) {
    String name = "h" + Wording.subscript(t);
    canvas.text(name, x, middle() - 12, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
  }

  private static void arrow(Canvas canvas, double x1, double y1, double x2, double y2) {
    Arrows.straight(canvas, x1, y1, x2, y2, LINE);
  }

  private void box(Canvas canvas, double x, String input, String output) {
    double top = middle() - TALL / 2;
    double foot = middle() + TALL / 2;
    RoundRectangle2D box =
        new RoundRectangle2D.Double(x - boxWidth / 2, top, boxWidth, TALL, 12, 12);
    canvas.fill(box, Palette.mix(Palette.PAPER, Palette.BLUE, 0.14));
    canvas.outline(box, Palette.BLUE, 2);
    canvas.centred(Fonts.fit(cell, cellFont, boxWidth - 2), x, middle(), cellFont, Palette.INK);
    if (!input.isEmpty()) {
      arrow(canvas, x, foot + REACH - 4, x, foot);
      String in = Fonts.fit(input, font, step - 6);
      canvas.text(in, x, foot + REACH + 16, font, Palette.INK, Canvas.Anchor.MIDDLE);
    }
    if (!output.isEmpty()) {
      arrow(canvas, x, top, x, top - REACH + 4);
      String out = Fonts.fit(output, font, step - 6);
      canvas.text(out, x, top - REACH - 8, font, Palette.INK, Canvas.Anchor.MIDDLE);
    }
  }

  /** The network with an arrow from its state back to itself. */
  private void loop(Canvas canvas, double x) {
    box(canvas, x, "xₜ", answers() ? "yₜ" : "");
    double right = x + boxWidth / 2;
    double left = x - boxWidth / 2;
    double low = middle() + TALL / 2 + 16;
    Path2D way = new Path2D.Double();
    way.moveTo(right, middle());
    way.curveTo(right + 26, middle(), right + 26, low, right - 6, low);
    way.lineTo(left + 6, low);
    way.curveTo(left - 26, low, left - 26, middle(), left - 8, middle());
    canvas.graphics().setColor(LINE);
    canvas
        .graphics()
        .setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    canvas.graphics().draw(way);
    Arrows.head(canvas, left, middle(), 0, LINE);
    canvas.text("hₜ", right + 16, middle() - 12, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
  }

  private String alt() {
    List<String> read = inputs.stream().filter(input -> !input.isEmpty()).toList();
    List<String> said = outputs.stream().filter(output -> !output.isEmpty()).toList();
    return "“%s”: the cell %s, with the same weights in %s, reads %s and hands its state on%s."
        .formatted(
            title,
            cell,
            inputs.size() == 1 ? "one step" : "each of " + inputs.size() + " steps",
            read.isEmpty()
                ? "nothing"
                : Wording.list(read) + (read.size() == 1 ? "" : " one after another"),
            said.isEmpty() ? "" : "; it gives " + Wording.list(said));
  }
}
