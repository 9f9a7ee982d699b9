package org.gradus.plot;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Circles inside each other, all touching at the foot, each named at the right. */
final class NestedCircles {
  private static final int WIDTH = 640;
  private static final int MOST = 5;
  private static final double RADIUS = 165;

  /** The innermost circle is a little wider than the bands above it. */
  private static final double CORE = 1.5;

  private static final double GAP = 16;
  private static final double DOT = 4.5;

  private final String title;
  private final List<String> names;
  private final List<String> notes;

  private NestedCircles(String title, List<String> names, List<String> notes) {
    this.title = Require.text("title", title);
    Require.same("names", names.size(), "notes (an empty text for none)", notes.size());
    if (names.size() < 2 || names.size() > MOST) {
      throw new IllegalArgumentException(
          "From 2 to %d circles have room inside each other, not %d."
              .formatted(MOST, names.size()));
    }
    names.forEach(name -> Require.text("name of a circle", name));
    this.names = names;
    this.notes = notes;
  }

  static Figure of(String title, List<String> names, List<String> notes) {
    NestedCircles circles = new NestedCircles(title, List.copyOf(names), List.copyOf(notes));
    double height = circles.top(0) + 2 * RADIUS + Canvas.EDGE;
    return new Figure(title, circles.alt(), WIDTH, (int) height, circles::paint);
  }

  /** How much of a circle the next one leaves free above itself. */
  private double band() {
    return 2 * RADIUS / (names.size() - 1 + CORE);
  }

  private double top(int i) {
    return Canvas.below(title, WIDTH) + 20 + i * band();
  }

  /** The middle of what belongs to this circle and not to the next. */
  private double level(int i) {
    double last = names.size() - 1.0;
    return top(i) + (i < last ? band() : CORE * band()) / 2;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    double middle = Canvas.EDGE + RADIUS;
    double foot = top(0) + 2 * RADIUS;
    for (int i = 0; i < names.size(); i++) {
      double side = foot - top(i);
      Ellipse2D circle = new Ellipse2D.Double(middle - side / 2, top(i), side, side);
      canvas.fill(circle, Palette.mix(Palette.PAPER, Palette.BLUE, 0.08 + 0.12 * i));
      canvas.outline(circle, Palette.BLUE, 2);
    }
    for (int i = 0; i < names.size(); i++) {
      label(canvas, i, middle);
    }
  }

  private void label(Canvas canvas, int i, double middle) {
    double y = level(i);
    double left = middle + RADIUS + 2 * GAP;
    double room = WIDTH - Canvas.EDGE - left;
    canvas.line(middle, y, left - GAP / 2, y, Palette.INK, 1.2);
    canvas.fill(new Ellipse2D.Double(middle - DOT, y - DOT, 2 * DOT, 2 * DOT), Palette.INK);
    boolean noted = !notes.get(i).isEmpty();
    double line = y + Canvas.middle(Fonts.LABEL) - (noted ? 11 : 0);
    String name = Fonts.fit(names.get(i), Fonts.LABEL, room);
    canvas.text(name, left, line, Fonts.LABEL, Palette.INK, Canvas.Anchor.START);
    String note = Fonts.fit(notes.get(i), Fonts.SMALL, room);
    canvas.text(note, left, line + 22, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.START);
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String note = notes.get(i);
      parts.add(names.get(i) + (note.isEmpty() ? "" : " (" + note + ")"));
    }
    return "“%s”: %s, each inside the one before: %s."
        .formatted(title, Wording.count(names.size(), "circle", "circles"), Wording.list(parts));
  }
}
