package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What comes out of each layer of a network, from left to right: piles of maps, and bars for
 * vectors. Sides grow with the square root of the numbers, so that 7 is visible beside 224.
 */
final class LayerBodies {
  private static final int WIDTH = 640;
  private static final int MOST = 9;
  private static final double TALLEST = 110;
  private static final double SHORTEST = 10;
  private static final double BAR = 12;

  /** Of a pile so many maps are drawn at most, each a little aside of the one before. */
  private static final int MOST_MAPS = 5;

  private static final double ASIDE = 3.5;

  /** Below the name of a layer its shape. */
  private static final double LINE = 22;

  private final String title;
  private final List<String> names;
  private final List<int[]> shapes;
  private final double slot;
  private final double longest;
  private final double most;
  private final Font font;

  private LayerBodies(String title, List<String> names, List<int[]> shapes) {
    this.title = Require.text("title", title);
    Require.same("names", names.size(), "shapes", shapes.size());
    if (names.size() < 2 || names.size() > MOST) {
      throw new IllegalArgumentException(
          "From 2 to %d layers have room side by side, the input counted, got %d: show a part of the network, or join layers."
              .formatted(MOST, names.size()));
    }
    for (int i = 0; i < shapes.size(); i++) {
      int[] shape = shapes.get(i);
      boolean good = shape.length == 1 || shape.length == 3;
      if (!good || Arrays.stream(shape).anyMatch(side -> side < 1)) {
        throw new IllegalArgumentException(
            "The shape of “%s” is %s: it is [channels, height, width] or [units], each at least 1."
                .formatted(names.get(i), Arrays.toString(shape)));
      }
    }
    this.names = names;
    this.shapes = shapes;
    this.slot = (WIDTH - 2 * Canvas.EDGE) / names.size();
    this.longest =
        shapes.stream()
            .filter(s -> s.length == 3)
            .mapToInt(s -> Math.max(s[1], s[2]))
            .max()
            .orElse(1);
    this.most = shapes.stream().filter(s -> s.length == 1).mapToInt(s -> s[0]).max().orElse(1);
    List<String> texts = new ArrayList<>(names);
    shapes.forEach(shape -> texts.add(text(shape)));
    float size = Fonts.TEXT.getSize2D();
    while (size > 10 && Fonts.widest(texts, Fonts.bold(size)) > slot - 6) {
      size -= 0.5f;
    }
    this.font = Fonts.plain(size);
  }

  static Figure of(String title, List<String> names, List<int[]> shapes) {
    List<int[]> copies = shapes.stream().map(int[]::clone).toList();
    LayerBodies bodies = new LayerBodies(title, List.copyOf(names), copies);
    double height = bodies.foot() + 2 * LINE + 8 + Canvas.EDGE;
    return new Figure(title, bodies.alt(), WIDTH, (int) Math.ceil(height), bodies::paint);
  }

  private double foot() {
    return Canvas.below(title, WIDTH) + 24 + TALLEST + MOST_MAPS * ASIDE;
  }

  /** As it is read: height × width × channels, as decks and papers write it. */
  private static String text(int[] shape) {
    return shape.length == 1
        ? Wording.fixed(shape[0], 0)
        : shape[1] + "×" + shape[2] + "×" + shape[0];
  }

  private double side(int numbers) {
    // The rest of the slot is for the arrow.
    double most = Math.min(TALLEST, 0.8 * slot - MOST_MAPS * ASIDE);
    return Math.max(SHORTEST, most * Math.sqrt(numbers / longest));
  }

  private double width(int[] shape) {
    return shape.length == 1 ? BAR : side(shape[2]) + ASIDE * (maps(shape) - 1);
  }

  private static int maps(int[] shape) {
    return Math.min(MOST_MAPS, shape[0]);
  }

  private double middle(int layer) {
    return Canvas.EDGE + (layer + 0.5) * slot;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    double level = foot() - (TALLEST + MOST_MAPS * ASIDE) / 2;
    for (int i = 0; i < shapes.size(); i++) {
      int[] shape = shapes.get(i);
      if (i > 0) {
        double from = middle(i - 1) + width(shapes.get(i - 1)) / 2 + 4;
        Arrows.straight(
            canvas, from, level, middle(i) - width(shape) / 2 - 4, level, Palette.MUTED);
      }
      body(canvas, i, level);
      double y = foot() + LINE;
      Font bold = font.deriveFont(Font.BOLD);
      String name = Fonts.fit(names.get(i), bold, slot - 4);
      canvas.text(name, middle(i), y, bold, Palette.INK, Canvas.Anchor.MIDDLE);
      canvas.text(text(shape), middle(i), y + LINE, font, Palette.MUTED, Canvas.Anchor.MIDDLE);
    }
  }

  /** The first map lies in front, at the left and below. */
  private void body(Canvas canvas, int layer, double level) {
    int[] shape = shapes.get(layer);
    boolean last = layer == shapes.size() - 1;
    Color color = layer == 0 ? Palette.BLUE : last ? Palette.TEAL : Palette.MUTED;
    double left = middle(layer) - width(shape) / 2;
    if (shape.length == 1) {
      double tall = TALLEST * Math.max(0.15, Math.sqrt(shape[0] / most));
      map(canvas, left, level - tall / 2, BAR, tall, color);
      return;
    }
    double wide = side(shape[2]);
    double tall = side(shape[1]);
    double top = level - (tall + ASIDE * (maps(shape) - 1)) / 2;
    for (int m = maps(shape) - 1; m >= 0; m--) {
      double y = top + ASIDE * (maps(shape) - 1 - m);
      map(canvas, left + ASIDE * m, y, wide, tall, color);
    }
  }

  private static void map(
      Canvas canvas, double x, double y, double width, double height, Color color) {
    Rectangle2D map = new Rectangle2D.Double(x, y, width, height);
    canvas.fill(map, Palette.mix(Palette.PAPER, color, 0.14));
    canvas.outline(map, color, 1.3);
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parts.add(names.get(i) + " " + text(shapes.get(i)).replace("×", " × "));
    }
    return "“%s”: a network as the bodies of numbers that it makes, from left to right %s."
        .formatted(title, parts.stream().collect(Collectors.joining(", ")));
  }
}
