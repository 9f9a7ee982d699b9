package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A place to draw on. It differs from a {@link Graphics2D} in one thing: text has an anchor, which
 * survives into the SVG, so that centred text stays centred in whatever font the viewer has.
 */
final class Canvas {
  /** Which point of a line of text is given. */
  enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String svg;
    private final double share;

    Anchor(String svg, double share) {
      this.svg = svg;
      this.share = share;
    }

    /** The value of SVG's {@code text-anchor}. */
    String svg() {
      return svg;
    }
  }

  /** The room around everything. */
  static final double EDGE = 20;

  private static final double TITLE_LINE = 24;

  private final Graphics2D graphics;
  private final boolean vector;
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Boolean> enlargedPictures = new ArrayList<>();

  /**
   * Wraps graphics.
   *
   * @param vector whether text is positioned by its anchor when shown, not now
   */
  Canvas(Graphics2D graphics, boolean vector) {
    this.graphics = graphics;
    this.vector = vector;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  Graphics2D graphics() {
    return graphics;
  }

  /** The anchors of all text so far, in order. */
  List<Anchor> anchors() {
    return List.copyOf(anchors);
  }

  /** Of each picture so far, in order, whether its pixels are to stay sharp. */
  List<Boolean> enlargedPictures() {
    return List.copyOf(enlargedPictures);
  }

  /** One line of text; y is its base line. */
  void text(String text, double x, double y, Font font, Color color, Anchor anchor) {
    if (text.isEmpty()) {
      return;
    }
    graphics.setFont(font);
    graphics.setColor(color);
    double start = vector ? x : x - anchor.share * Fonts.width(text, font);
    graphics.drawString(text, (float) start, (float) y);
    anchors.add(anchor);
  }

  /** Text in the middle of a box of this height around y: the capital letters' middle lies on y. */
  void centred(String text, double x, double y, Font font, Color color) {
    text(text, x, y + middle(font), font, color, Anchor.MIDDLE);
  }

  /** Text that rises by 45° from a point. */
  void leaning(String text, double x, double y, Font font, Color color) {
    AffineTransform level = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(-Math.PI / 4);
    text(text, 0, 0, font, color, Anchor.START);
    graphics.setTransform(level);
  }

  /** How far the base line lies below the middle of capital letters and digits. */
  static double middle(Font font) {
    return font.getSize2D() * 0.365;
  }

  void line(double x1, double y1, double x2, double y2, Color color, double width) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  void outline(Shape shape, Color color, double width) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  void box(double x, double y, double width, double height, Color color) {
    fill(new Rectangle2D.Double(x, y, width, height), color);
  }

  /** Pixels, enlarged without blur or made smaller without losing any, with a thin border. */
  void picture(BufferedImage pixels, int x, int y, int width, int height) {
    boolean enlarged = width >= pixels.getWidth() && height >= pixels.getHeight();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        enlarged
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(pixels, x, y, width, height, null);
    enlargedPictures.add(enlarged);
    outline(new Rectangle2D.Double(x - 0.5, y - 0.5, width + 1, height + 1), Palette.GRID, 1);
  }

  /** The title at the top left. */
  void title(String title, double width) {
    double y = EDGE + 16;
    for (String line : titleLines(title, width)) {
      text(line, EDGE, y, Fonts.TITLE, Palette.INK, Anchor.START);
      y += TITLE_LINE;
    }
  }

  /** Where the drawing may begin under a title. */
  static double below(String title, double width) {
    return EDGE + TITLE_LINE * titleLines(title, width).size();
  }

  private static List<String> titleLines(String title, double width) {
    return Fonts.wrap(title, Fonts.TITLE, width - 2 * EDGE);
  }
}
