package org.gradus.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.gradus.data.Features;

/** Colours over the pixels of pictures: classes, or numbers of either sign. */
final class PixelMarks {
  private static final int MOST_CLASSES = 8;
  private static final double COLOUR = 0.6;
  private static final double PALE = 0.45;

  private PixelMarks() {}

  static Figure masks(
      String title, Features pictures, int[][] masks, List<String> classNames, int columns) {
    Require.same("pictures", pictures.size(), "masks", masks.length);
    if (classNames.size() < 2 || classNames.size() > MOST_CLASSES) {
      throw new IllegalArgumentException(
          "Masks have 2 to %d classes with the ground, got %d names."
              .formatted(MOST_CLASSES, classNames.size()));
    }
    int[] sides = Pixels.sides(pictures);
    List<BufferedImage> images = ImageGrid.pixels(pictures);
    int[] counts = new int[classNames.size()];
    for (int i = 0; i < masks.length; i++) {
      int[] mask = masks[i];
      Require.same("pixels in picture " + i, sides[0] * sides[1], "in its mask", mask.length);
      for (int each : mask) {
        Require.named(classNames, each);
        counts[each]++;
      }
      paint(
          images.get(i),
          (pixel, shade) ->
              mask[pixel] == 0 ? shade : Palette.mix(shade, Palette.line(mask[pixel] - 1), COLOUR));
    }
    List<String> names = classNames.subList(1, classNames.size());
    return ImageGrid.over(
        title,
        images,
        List.of(),
        columns,
        Over.NOTHING,
        new Key(names, ImageGrid.WIDTH),
        canvas -> (series, x, y) -> swatch(canvas, Palette.line(series), x, y),
        "colours over " + shares(names, counts));
  }

  private static String shares(List<String> names, int[] counts) {
    double all = Arrays.stream(counts).sum();
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      parts.add(names.get(k) + " (" + Wording.percent(counts[k + 1] / all) + " of the pixels)");
    }
    return Wording.list(parts);
  }

  static Figure heat(
      String title, Features pictures, double[][][] maps, List<String> captions, int columns) {
    Require.same("pictures", pictures.size(), "maps", maps.length);
    int[] sides = Pixels.sides(pictures);
    double most = 0;
    for (int i = 0; i < maps.length; i++) {
      double[][] map = maps[i];
      NumberGrid.check("map of picture " + i, map);
      Require.same("rows of picture " + i, sides[0], "of its map", map.length);
      Require.same("columns of picture " + i, sides[1], "of its map", map[0].length);
      for (double[] row : map) {
        most = Math.max(most, Arrays.stream(row).map(Math::abs).max().orElse(0));
      }
    }
    double size = most;
    List<BufferedImage> images = ImageGrid.pixels(pictures);
    for (int i = 0; i < maps.length; i++) {
      double[][] map = maps[i];
      paint(
          images.get(i),
          (pixel, shade) -> {
            double value = map[pixel / sides[1]][pixel % sides[1]];
            Color pale = Palette.mix(Palette.PAPER, shade, PALE);
            Color full = value < 0 ? Ramp.DEEP_BLUE : Ramp.DEEP_ORANGE;
            return Palette.mix(pale, full, size == 0 ? 0 : 0.85 * Math.abs(value) / size);
          });
    }
    String number = Wording.number(size);
    IntFunction<Color> ends = series -> series == 0 ? Ramp.DEEP_ORANGE : Ramp.DEEP_BLUE;
    return ImageGrid.over(
        title,
        images,
        captions,
        columns,
        Over.NOTHING,
        new Key(List.of("above 0, at most " + number, "below 0"), ImageGrid.WIDTH),
        canvas -> (series, x, y) -> swatch(canvas, ends.apply(series), x, y),
        "numbers over them from −%s (blue) to %s (orange)".formatted(number, number));
  }

  /** The colour of a pixel, given its own. */
  private interface Tint {
    Color of(int pixel, Color shade);
  }

  private static void paint(BufferedImage image, Tint tint) {
    int width = image.getWidth();
    for (int i = 0; i < width * image.getHeight(); i++) {
      Color shade = new Color(image.getRGB(i % width, i / width));
      image.setRGB(i % width, i / width, tint.of(i, shade).getRGB());
    }
  }

  private static void swatch(Canvas canvas, Color color, double x, double y) {
    canvas.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12), color);
  }
}
