package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A dense network as it is drawn on a blackboard: circles in layers, a line for each weight. */
final class NetworkDrawing {
  private static final int WIDTH = 640;
  static final double RADIUS = 17;
  private static final double SPACING = 58;
  private static final double CLOSEST = 44;
  private static final int STAGGER = 22;
  private static final double NAME_GAP = 12;
  private static final double LONGEST_NAME = 150;

  private static final Color EDGE_LINE = new Color(0xB4BCC6);

  private final String title;
  private final String alt;
  private final List<NetworkLayer> layers;
  private final int output;
  private final double[] weights;

  private NetworkDrawing(
      String title, String alt, List<NetworkLayer> layers, int output, double[] weights) {
    this.title = Require.text("title", title);
    this.alt = alt;
    this.layers = layers;
    this.output = output;
    this.weights = weights;
  }

  /** Inputs and outputs; {@code output} −1 highlights none. */
  static Figure of(
      String title, List<String> inputs, List<String> outputs, int output, double... weights) {
    Require.some("inputs", inputs.size());
    Require.some("outputs", outputs.size());
    String alt =
        "Dense network from %s (%s) to %s (%s): each input is joined to each output"
            .formatted(
                Wording.count(inputs.size(), "input", "inputs"),
                Wording.list(inputs),
                Wording.count(outputs.size(), "output", "outputs"),
                Wording.list(outputs));
    if (output >= 0) {
      Require.same("inputs", inputs.size(), "weights", weights.length);
      Require.finite("the weights", weights);
      List<String> numbers = Wording.alike(weights);
      alt += "; the weights of " + Require.named(outputs, output) + " are " + Wording.list(numbers);
    }
    List<NetworkLayer> layers =
        List.of(
            new NetworkLayer("inputs", inputs.size(), List.copyOf(inputs)),
            new NetworkLayer("outputs", outputs.size(), List.copyOf(outputs)));
    return new NetworkDrawing(title, alt + ".", layers, output, weights.clone()).figure();
  }

  /** Layers of these sizes. */
  static Figure of(String title, int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          "A network has at least two layers, inputs and outputs; got " + sizes.length + " sizes.");
    }
    List<NetworkLayer> layers = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      String what = i == 0 ? "input" : i == sizes.length - 1 ? "output" : "unit";
      int size = Require.positive("size of layer " + i, sizes[i]);
      layers.add(new NetworkLayer(Wording.count(size, what, what + "s"), size, List.of()));
    }
    List<String> captions = layers.stream().map(NetworkLayer::caption).toList();
    return new NetworkDrawing(
            title,
            "Dense network of " + Wording.list(captions) + ", each layer fully joined to the next.",
            layers,
            -1,
            new double[0])
        .figure();
  }

  private Figure figure() {
    int height = (int) (Canvas.below(title, WIDTH) + tall() + 64 + Canvas.EDGE);
    height += staggered() ? STAGGER : 0;
    return new Figure(title, alt, WIDTH, height, this::paint);
  }

  /** Whether the names of layers stand in two lines, since one has no room for them. */
  private boolean staggered() {
    double room = x(1) - x(0);
    return NetworkLayer.widest(layers, NetworkLayer.font(layers, room)) > room;
  }

  private double spacing() {
    return most() > 5 ? CLOSEST : SPACING;
  }

  private double tall() {
    return (most() - 1) * spacing() + 2 * RADIUS;
  }

  private int most() {
    return layers.stream().mapToInt(NetworkLayer::shown).max().orElse(1);
  }

  private double x(int layer) {
    double left = Canvas.EDGE + 60 + room(layers.get(0));
    double right = WIDTH - Canvas.EDGE - 60 - room(layers.get(layers.size() - 1));
    return left + layer * (right - left) / (layers.size() - 1);
  }

  private static double room(NetworkLayer layer) {
    return layer.inside()
        ? 0
        : Math.min(LONGEST_NAME, Fonts.widest(layer.names(), Fonts.LABEL)) - 20;
  }

  private double y(int layer, int place) {
    double middle = Canvas.below(title, WIDTH) + 22 + tall() / 2;
    return middle + (place - (layers.get(layer).shown() - 1) / 2.0) * spacing();
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    for (int l = 1; l < layers.size(); l++) {
      edges(canvas, l);
    }
    if (output >= 0) {
      highlight(canvas);
    }
    double base = Canvas.below(title, WIDTH) + 22 + tall() + 30;
    boolean staggered = staggered();
    Font font = NetworkLayer.font(layers, (staggered ? 2 : 1) * (x(1) - x(0)));
    for (int l = 0; l < layers.size(); l++) {
      for (int place = 0; place < layers.get(l).shown(); place++) {
        node(canvas, l, place);
      }
      double under = base + (staggered && l % 2 == 1 ? STAGGER : 0);
      canvas.text(layers.get(l).caption(), x(l), under, font, Palette.MUTED, Canvas.Anchor.MIDDLE);
    }
  }

  private void edges(Canvas canvas, int layer) {
    for (int to = 0; to < layers.get(layer).shown(); to++) {
      for (int from = 0; from < layers.get(layer - 1).shown(); from++) {
        boolean gap = layers.get(layer).dots(to) || layers.get(layer - 1).dots(from);
        if (!gap && !(layers.size() == 2 && to == output)) {
          canvas.line(x(layer - 1), y(layer - 1, from), x(layer), y(layer, to), EDGE_LINE, 1.1);
        }
      }
    }
  }

  /** The edges into one output, thicker for larger weights, with the weights written on them. */
  private void highlight(Canvas canvas) {
    double most =
        IntStream.range(0, weights.length).mapToDouble(i -> Math.abs(weights[i])).max().orElse(1);
    List<String> numbers = Wording.alike(weights);
    for (int i = 0; i < weights.length; i++) {
      Color color = weights[i] < 0 ? Palette.BLUE : Palette.ORANGE;
      float width = (float) (1.6 + 3.2 * (most == 0 ? 0 : Math.abs(weights[i]) / most));
      canvas.graphics().setColor(color);
      canvas.graphics().setStroke(stroke(width, weights[i] < 0));
      canvas.graphics().draw(new Line2D.Double(x(0), y(0, i), x(1), y(1, output)));
    }
    for (int i = 0; i < weights.length; i++) {
      String text = "w" + Wording.subscript(i + 1) + " = " + numbers.get(i);
      double along = 0.34;
      double x = x(0) + along * (x(1) - x(0));
      double y = y(0, i) + along * (y(1, output) - y(0, i));
      double half = Fonts.width(text, Fonts.SMALL) / 2 + 6;
      canvas.fill(new RoundRectangle2D.Double(x - half, y - 11, 2 * half, 22, 8, 8), Palette.PAPER);
      Color ink = weights[i] < 0 ? Palette.BLUE : Palette.WRONG;
      canvas.centred(text, x, y, Fonts.SMALL, ink);
    }
  }

  /** Negative weights are dashed too, so that nobody needs the colour. */
  private static BasicStroke stroke(float width, boolean dashed) {
    return dashed
        ? new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {9, 5}, 0)
        : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private void node(Canvas canvas, int l, int place) {
    double x = x(l);
    double y = y(l, place);
    NetworkLayer layer = layers.get(l);
    if (layer.dots(place)) {
      for (int i = -1; i <= 1; i++) {
        canvas.fill(new Ellipse2D.Double(x - 2.2, y + i * 10 - 2.2, 4.4, 4.4), Palette.AXIS);
      }
      return;
    }
    Color color = l == 0 ? Palette.BLUE : l == layers.size() - 1 ? Palette.TEAL : Palette.MUTED;
    Ellipse2D circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    canvas.fill(circle, Palette.mix(Palette.PAPER, color, 0.14));
    canvas.outline(circle, color, l == layers.size() - 1 && place == output ? 3.5 : 2);
    if (layer.names().isEmpty()) {
      return;
    }
    String name = Fonts.fit(layer.names().get(place), Fonts.LABEL, LONGEST_NAME);
    if (layer.inside()) {
      canvas.centred(name, x, y, Fonts.LABEL, Palette.INK);
    } else {
      double side = l == 0 ? -1 : 1;
      canvas.text(
          name,
          x + side * (RADIUS + NAME_GAP),
          y + Canvas.middle(Fonts.LABEL),
          Fonts.LABEL,
          Palette.INK,
          l == 0 ? Canvas.Anchor.END : Canvas.Anchor.START);
    }
  }
}
