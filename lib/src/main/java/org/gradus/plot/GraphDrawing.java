package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A computation as boxes from left to right, each with its value and its gradient. */
final class GraphDrawing {
  private static final int WIDTH = 640;
  private static final double BETWEEN = 34;
  private static final double TALLEST = 500;
  private static final float SMALLEST = 11;
  private static final Color EDGE_LINE = new Color(0x7C8793);

  private final String title;
  private final GraphNode last;
  private final GraphLayout layout;
  private final boolean gradients;
  private final float size;
  private final double boxWidth;
  private final double boxHeight;
  private final double row;

  private GraphDrawing(String title, GraphNode last) {
    this.title = Require.text("title", title);
    this.last = last;
    this.layout = new GraphLayout(last);
    this.gradients = layout.nodes().stream().anyMatch(node -> !Double.isNaN(node.gradient()));
    double room = (WIDTH - 2 * Canvas.EDGE + BETWEEN) / layout.columns() - BETWEEN;
    float fitting = 16;
    while (widest(fitting) > room && fitting >= SMALLEST) {
      fitting -= 0.5f;
    }
    if (fitting < SMALLEST) {
      throw new IllegalArgumentException(
          "The graph is %d steps long, too long to read side by side: draw a part of it, or give shorter names."
              .formatted(layout.columns()));
    }
    this.size = fitting;
    this.boxWidth = Math.min(room, Math.max(72, widest(fitting)));
    this.boxHeight = (gradients ? 3 : 2) * line() + 12;
    this.row = boxHeight + 18;
    if (layout.depth() * row > TALLEST) {
      throw new IllegalArgumentException(
          "The graph has too many nodes beside each other to read: draw a part of it.");
    }
  }

  static Figure of(String title, GraphNode last) {
    GraphDrawing drawing = new GraphDrawing(title, last);
    double height = drawing.top() + drawing.layout.depth() * drawing.row + drawing.boxHeight;
    height += 44 + Canvas.EDGE - 8;
    return new Figure(title, drawing.alt(), WIDTH, (int) Math.ceil(height), drawing::paint);
  }

  /** The same nodes as ours: one that is used twice stays one. */
  static <T> GraphNode read(
      T last,
      Function<T, ? extends Iterable<T>> inputs,
      Function<T, String> name,
      ToDoubleFunction<T> value,
      ToDoubleFunction<T> gradient) {
    return new Reader<>(inputs, name, value, gradient).read(last);
  }

  private static final class Reader<T> {
    private final Function<T, ? extends Iterable<T>> inputs;
    private final Function<T, String> name;
    private final ToDoubleFunction<T> value;
    private final ToDoubleFunction<T> gradient;
    private final IdentityHashMap<T, GraphNode> done = new IdentityHashMap<>();
    private final IdentityHashMap<T, Boolean> begun = new IdentityHashMap<>();

    Reader(
        Function<T, ? extends Iterable<T>> inputs,
        Function<T, String> name,
        ToDoubleFunction<T> value,
        ToDoubleFunction<T> gradient) {
      this.inputs = inputs;
      this.name = name;
      this.value = value;
      this.gradient = gradient;
    }

    GraphNode read(T node) {
      GraphNode known = done.get(node);
      if (known != null) {
        return known;
      }
      if (begun.put(node, true) != null) {
        throw new IllegalArgumentException(
            "The node “%s” is made of itself: a computation has no circles."
                .formatted(name.apply(node)));
      }
      List<GraphNode> made = new ArrayList<>();
      for (T input : inputs.apply(node)) {
        made.add(read(input));
      }
      GraphNode read =
          GraphNode.of(
              name.apply(node),
              value.applyAsDouble(node),
              gradient.applyAsDouble(node),
              made.toArray(new GraphNode[0]));
      done.put(node, read);
      return read;
    }
  }

  private double top() {
    return Canvas.below(title, WIDTH) + 20;
  }

  private double line() {
    return size * 1.3;
  }

  private double widest(float at) {
    double widest = 0;
    for (GraphNode node : layout.nodes()) {
      widest = Math.max(widest, Fonts.width(node.name(), Fonts.bold(at)));
      widest = Math.max(widest, Fonts.width(gradient(node), Fonts.plain(at)));
      widest = Math.max(widest, Fonts.width(Wording.number(node.value()), Fonts.plain(at)));
    }
    return widest + 16;
  }

  private static String gradient(GraphNode node) {
    return Double.isNaN(node.gradient()) ? "" : "∂ " + Wording.number(node.gradient());
  }

  private double middleX(GraphLayout.Spot spot) {
    double span = WIDTH - 2 * Canvas.EDGE - boxWidth;
    double step = Math.min(layout.columns() == 1 ? 0 : span / (layout.columns() - 1), 190);
    double left = (WIDTH - step * (layout.columns() - 1)) / 2;
    return left + spot.column() * step;
  }

  private double middleY(GraphLayout.Spot spot) {
    return top() + boxHeight / 2 + spot.y() * row;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    layout.paths().forEach(path -> edge(canvas, path));
    layout.nodes().forEach(node -> box(canvas, node));
    double y = top() + layout.depth() * row + boxHeight + 34;
    String key =
        gradients
            ? "In each box: its value and, after ∂, the derivative of “" + last.name() + "” by it"
            : "In each box: its value";
    canvas.text(
        Fonts.fit(key, Fonts.SMALL, WIDTH - 2 * Canvas.EDGE),
        Canvas.EDGE,
        y,
        Fonts.SMALL,
        Palette.MUTED,
        Canvas.Anchor.START);
  }

  /** A second edge between the same two nodes runs beside the first. */
  private void edge(Canvas canvas, GraphLayout.Path path) {
    List<GraphLayout.Spot> spots = path.spots();
    double aside = path.twin() == 0 ? 0 : (path.twin() % 2 == 0 ? -1 : 1) * boxHeight / 4;
    Path2D line = new Path2D.Double();
    double x = middleX(spots.get(0)) + boxWidth / 2;
    double y = middleY(spots.get(0)) + aside;
    line.moveTo(x, y);
    for (int i = 1; i < spots.size(); i++) {
      boolean end = i == spots.size() - 1;
      double to = middleX(spots.get(i)) - (boxWidth / 2 + (end ? 8 : 0));
      double at = middleY(spots.get(i)) + (end ? aside : 0);
      double bend = (to - x) / 2;
      line.curveTo(x + bend, y, to - bend, at, to, at);
      if (!end) {
        line.lineTo(to + boxWidth, at);
      }
      x = end ? to : to + boxWidth;
      y = at;
    }
    canvas.graphics().setColor(EDGE_LINE);
    canvas
        .graphics()
        .setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    canvas.graphics().draw(line);
    Arrows.head(canvas, x + 8, y, 0, EDGE_LINE);
  }

  private void box(Canvas canvas, GraphNode node) {
    double x = middleX(layout.at(node));
    double y = middleY(layout.at(node));
    boolean given = node.inputs().isEmpty();
    Color color = node == last ? Palette.TEAL : given ? Palette.MUTED : Palette.BLUE;
    RoundRectangle2D box =
        new RoundRectangle2D.Double(
            x - boxWidth / 2, y - boxHeight / 2, boxWidth, boxHeight, 14, 14);
    canvas.fill(box, given ? Palette.PAPER : Palette.mix(Palette.PAPER, color, 0.1));
    canvas.outline(box, color, node == last ? 3 : 1.8);
    double at = y - boxHeight / 2 + 6 + line() / 2;
    Font bold = Fonts.bold(size);
    Font plain = Fonts.plain(size);
    canvas.centred(Fonts.fit(node.name(), bold, boxWidth - 8), x, at, bold, Palette.INK);
    canvas.centred(Wording.number(node.value()), x, at + line(), plain, Palette.INK);
    canvas.centred(gradient(node), x, at + 2 * line(), plain, Palette.WRONG);
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (GraphNode node : layout.nodes()) {
      String slope =
          Double.isNaN(node.gradient())
              ? ""
              : " (derivative " + Wording.number(node.gradient()) + ")";
      parts.add(node.name() + " is " + Wording.number(node.value()) + slope);
    }
    return "Computational graph “%s” of %s, left to right: %s."
        .formatted(
            title, Wording.count(layout.nodes().size(), "node", "nodes"), Wording.first(8, parts));
  }
}
