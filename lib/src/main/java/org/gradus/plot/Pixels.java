package org.gradus.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.gradus.data.Features;

/** Numbers as coloured pixels, one pixel a number. */
final class Pixels {
  private Pixels() {}

  /** Numbers in rows, each with the colour that a function gives it. */
  static BufferedImage of(float[] values, int height, int width, DoubleFunction<Color> colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < values.length; i++) {
      image.setRGB(i % width, i / width, colour.apply(values[i]).getRGB());
    }
    return image;
  }

  /** A grey picture as ink on paper: 0 is white, 1 is black. */
  static BufferedImage ink(float[] values, int height, int width) {
    return of(values, height, width, v -> Palette.mix(Palette.PAPER, Color.BLACK, v));
  }

  /** A colour picture: all red, then all green, then all blue numbers, from 0 to 1. */
  static BufferedImage colour(float[] values, int height, int width) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int size = height * width;
    for (int i = 0; i < size; i++) {
      Color color = new Color(values[i], values[size + i], values[2 * size + i]);
      image.setRGB(i % width, i / width, color.getRGB());
    }
    return image;
  }

  /** Height and width of pictures of this shape, or a sentence that says they are none. */
  static int[] sides(Features pictures) {
    int[] shape = pictures.shape();
    if (shape.length == 1) {
      return square(shape[0]);
    }
    if (shape.length == 2) {
      return shape;
    }
    if (shape.length == 3 && (shape[0] == 1 || shape[0] == 3)) {
      return new int[] {shape[1], shape[2]};
    }
    throw new IllegalArgumentException(
        "Examples of shape "
            + Arrays.toString(shape)
            + " are no pictures: those have the shape [height, width] or [channels, height, width]"
            + " with 1 or 3 channels.");
  }

  /** The sides of a square picture of this many numbers. */
  static int[] square(int numbers) {
    int side = (int) Math.round(Math.sqrt(numbers));
    if (side * side != numbers) {
      throw new IllegalArgumentException(
          "A picture of %d numbers is not square: give features with their height and width."
              .formatted(numbers));
    }
    return new int[] {side, side};
  }
}
