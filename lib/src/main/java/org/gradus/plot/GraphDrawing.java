package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

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
  private final boolean numbers;
  private final boolean gradients;
  private final float size;
  private final double boxWidth;
  private final double boxHeight;
  private final double row;

  private GraphDrawing(String title, GraphNode last) {
    this.title = Require.text("title", title);
    this.last = last;
    this.layout = new GraphLayout(last);
    this.numbers = layout.nodes().stream().anyMatch(node -> !Double.isNaN(node.value()));
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
    int lines = layout.nodes().stream().mapToInt(node -> name(node).size()).max().orElse(1);
    this.boxHeight = (gradients ? 3 : numbers ? 2 : lines) * line() + (numbers ? 12 : 16);
    this.row = boxHeight + 18;
    if (layout.depth() * row > TALLEST) {
      throw new IllegalArgumentException(
          "The graph has too many nodes beside each other to read: draw a part of it.");
    }
  }

  static Figure of(String title, GraphNode last) {
    GraphDrawing drawing = new GraphDrawing(title, last);
    double height = drawing.top() + drawing.layout.depth() * drawing.row + drawing.boxHeight;
    height += (drawing.numbers ? 44 : 10) + Canvas.EDGE - 8;
    return new Figure(title, drawing.alt(), WIDTH, (int) Math.ceil(height), drawing::paint);
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
      // The name of a step may be broken between its words.
      List<String> pieces = numbers ? List.of(node.name()) : List.of(node.name().split(" ", -1));
      widest = Math.max(widest, Fonts.widest(pieces, Fonts.bold(at)));
      widest = Math.max(widest, Fonts.width(gradient(node), Fonts.plain(at)));
      widest = Math.max(widest, Fonts.width(value(node), Fonts.plain(at)));
    }
    return widest + 16;
  }

  private static String value(GraphNode node) {
    return Double.isNaN(node.value()) ? "" : Wording.number(node.value());
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
    if (!numbers) {
      return;
    }
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
    Font bold = Fonts.bold(size);
    Font plain = Fonts.plain(size);
    List<String> name = name(node);
    double at = y - boxHeight / 2 + 6 + line() / 2;
    double first = numbers ? at : y - (name.size() - 1) * line() / 2;
    for (int i = 0; i < name.size(); i++) {
      String line = Fonts.fit(name.get(i), bold, boxWidth - 8);
      canvas.centred(line, x, first + i * line(), bold, Palette.INK);
    }
    canvas.centred(value(node), x, at + line(), plain, Palette.INK);
    canvas.centred(gradient(node), x, at + 2 * line(), plain, Palette.WRONG);
  }

  private List<String> name(GraphNode node) {
    return numbers
        ? List.of(node.name())
        : Fonts.wrap(node.name(), Fonts.bold(size), boxWidth - 10);
  }

  private String alt() {
    return "%s “%s” of %s, left to right: %s."
        .formatted(
            numbers ? "Computational graph" : "Graph",
            title,
            Wording.count(layout.nodes().size(), "node", "nodes"),
            Wording.first(
                numbers ? 8 : 16, layout.nodes().stream().map(GraphDrawing::said).toList()));
  }

  /** A number by its size, a step by where it comes from. */
  private static String said(GraphNode node) {
    if (Double.isNaN(node.value())) {
      List<String> from = node.inputs().stream().map(GraphNode::name).toList();
      return node.name() + (from.isEmpty() ? "" : " after " + Wording.list(from));
    }
    String slope =
        Double.isNaN(node.gradient())
            ? ""
            : " (derivative " + Wording.number(node.gradient()) + ")";
    return node.name() + " is " + Wording.number(node.value()) + slope;
  }
}
