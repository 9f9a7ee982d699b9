package org.gradus.plot;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A finished figure: a picture on a white card with a sentence that says what is to be seen.
 *
 * <p>The same figure always gives the same SVG, byte for byte, on one machine.
 */
public final class Figure {
  private static final double CORNER = 12;

  private final String title;
  private final String alt;
  private final int width;
  private final int height;
  private final Painter painter;

  Figure(String title, String alt, int width, int height, Painter painter) {
    this.title = Require.text("title", title);
    this.alt = Require.text("sentence that says what is to be seen", alt);
    this.width = Require.positive("width of a figure in pixels", width);
    this.height = Require.positive("height of a figure in pixels", height);
    this.painter = painter;
  }

  /**
   * A chart made with XChart, in our theme, with a sentence made of its titles and series.
   *
   * @param chart any XChart chart that has a title; its style is replaced by {@link Theme}
   */
  public static Figure of(Chart<?, ?> chart) {
    return of(chart, Wording.chart(chart));
  }

  /**
   * A chart made with XChart, in our theme.
   *
   * @param chart any XChart chart that has a title; its style is replaced by {@link Theme}
   * @param alt one sentence that says what is to be seen
   */
  public static Figure of(Chart<?, ?> chart, String alt) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    Plots.theme(chart);
    // The card is white already, and its corners are round.
    chart.getStyler().setChartBackgroundColor(Theme.CLEAR);
    return new Figure(
        Require.text("title", chart.getTitle()),
        alt,
        width,
        height,
        canvas -> chart.paint(canvas.graphics(), width, height));
  }

  /**
   * A drawing of one's own. The white card is there already.
   *
   * @param title what it shows, in a few words
   * @param alt one sentence that says what is to be seen
   * @param width in pixels
   * @param height in pixels
   * @param drawing draws the same strokes each time it is called
   */
  public static Figure of(
      String title, String alt, int width, int height, Consumer<Graphics2D> drawing) {
    return new Figure(title, alt, width, height, canvas -> drawing.accept(canvas.graphics()));
  }

  /** What it shows, in a few words. */
  public String title() {
    return title;
  }

  /** One sentence that says what is to be seen, with the numbers that matter. */
  public String alt() {
    return alt;
  }

  /** In pixels at scale 1. */
  public int width() {
    return width;
  }

  /** In pixels at scale 1. */
  public int height() {
    return height;
  }

  /** The figure as SVG: real vectors, and pixels only where the data are pixels. */
  public String svg() {
    return Svg.of(title, alt, width, height, this::paint);
  }

  /**
   * The figure as pixels; outside the rounded corners of the card they are transparent.
   *
   * @param scale pixels for each pixel of {@link #width}: 2 for a sharp picture on a dense screen
   * @throws IllegalArgumentException if the scale is not between 0.1 and 8
   */
  public BufferedImage image(double scale) {
    if (!(scale >= 0.1 && scale <= 8)) {
      throw new IllegalArgumentException(
          "The scale of a figure lies between 0.1 and 8, got " + scale + ".");
    }
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * scale),
            (int) Math.ceil(height * scale),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      graphics.setClip(0, 0, width, height);
      paint(new Canvas(graphics, false));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /**
   * The bytes of a PNG file.
   *
   * @param scale as in {@link #image}
   */
  public byte[] png(double scale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image(scale), "png", bytes)) {
        throw new IllegalStateException("This Java has no writer for PNG pictures.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The figure “" + title + "” could not be made a PNG.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the figure; what stood there before is replaced only by a complete file.
   *
   * @param file its name ends in .svg, or in .png (then with two pixels for each of ours)
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws UncheckedIOException if the folder cannot be written to
   */
  public void save(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    byte[] bytes;
    if (name.endsWith(".svg")) {
      bytes = svg().getBytes(StandardCharsets.UTF_8);
    } else if (name.endsWith(".png")) {
      bytes = png(2);
    } else {
      throw new IllegalArgumentException(
          "A figure is saved as .svg or .png, but the name is " + file.getFileName() + ".");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part" + ProcessHandle.current().pid());
    try {
      try {
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The figure could not be saved as "
              + file
              + ": see that the folder is there and may be written to.",
          e);
    }
  }

  private void paint(Canvas canvas) {
    canvas.fill(new RoundRectangle2D.Double(0, 0, width, height, CORNER, CORNER), Palette.PAPER);
    painter.paint(canvas);
  }

  /** The sentence of {@link #alt}. */
  @Override
  public String toString() {
    return alt;
  }
}
