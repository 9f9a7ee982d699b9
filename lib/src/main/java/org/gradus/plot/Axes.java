package org.gradus.plot;

import java.util.List;

/** A plane with marked axes: few thin lines, the name of the upright axis level above it. */
final class Axes {
  /** The room over a plane for the upright axis' name. */
  static final double ABOVE = 46;

  /** The room under a plane for the level axis' numbers and its name. */
  static final double BELOW = 50;

  private static final double GAP = 8;

  /** Inside the plane, left and right of the data, so that markers do not sit on its edge. */
  private static final double INSET = 10;

  private final Scale xScale;
  private final Scale yScale;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

  /** A plane whose left edge leaves room for the numbers of its upright axis. */
  Axes(Scale xScale, Scale yScale, double left, double right, double top, double bottom) {
    this.xScale = xScale;
    this.yScale = yScale;
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  /** The room left of a plane that the numbers of this upright axis take. */
  static double leftOf(List<String> labels) {
    return Canvas.EDGE + Fonts.widest(labels, Fonts.SMALL) + GAP;
  }

  double x(double value) {
    return left + INSET + xScale.share(value) * (right - left - 2 * INSET);
  }

  double y(double value) {
    return bottom - yScale.share(value) * (bottom - top);
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  double right() {
    return right;
  }

  /** Draws lines and numbers; an empty name of the level axis leaves its numbers out too. */
  void draw(Canvas canvas, String xName, String yName) {
    canvas.text(yName, Canvas.EDGE, top - 18, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.START);
    for (double tick : yScale.ticks()) {
      double y = y(tick);
      boolean base = tick == 0 || y > bottom - 0.5;
      canvas.line(left, y, right, y, base ? Palette.AXIS : Palette.GRID, 1);
      canvas.text(
          yScale.label(tick),
          left - GAP,
          y + Canvas.middle(Fonts.SMALL),
          Fonts.SMALL,
          Palette.MUTED,
          Canvas.Anchor.END);
    }
    if (xName.isEmpty()) {
      return;
    }
    for (double tick : xScale.ticks()) {
      double x = x(tick);
      canvas.line(x, bottom, x, bottom + 5, Palette.AXIS, 1);
      canvas.text(
          xScale.label(tick), x, bottom + 21, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
    }
    canvas.text(
        xName, (left + right) / 2, bottom + 43, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.MIDDLE);
  }
}
