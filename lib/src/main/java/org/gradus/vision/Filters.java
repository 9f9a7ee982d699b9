package org.gradus.vision;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.progress.Progress;

/**
 * The filters that took noise out of pictures before networks did: a baseline that learns nothing.
 *
 * <p>Pictures are [height, width] or [channels, height, width], each channel by itself, and come
 * out in the same shape. Beyond its edge a picture goes on as its mirror image, the pixels of the
 * edge twice: d c b a | a b c d | d c b a.
 */
public final class Filters {
  private static final int BLOCK = 500;
  private static final double TRUNCATED = 4;

  private Filters() {}

  /** Makes a new plane of one. */
  private interface PlaneFilter {
    double[] apply(Plane plane);
  }

  /**
   * The middle one of the numbers in a square window around each pixel: takes single wrong pixels
   * out, and keeps edges.
   *
   * <p>Source: Tukey, <em>Exploratory data analysis</em>, 1977.
   *
   * @param pictures of any number
   * @param size of the window in pixels: odd, at least 1
   * @throws IllegalArgumentException with a sentence if these are no pictures, a pixel is no
   *     number, or the size is even
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Features median(Features pictures, int size) {
    requireOdd("window of a median filter", size);
    int reach = size / 2;
    return each(
        "median filter",
        pictures,
        plane -> {
          double[] window = new double[size * size];
          return plane.map(
              (row, column) -> {
                for (int i = 0; i < window.length; i++) {
                  window[i] = plane.at(row + i / size - reach, column + i % size - reach);
                }
                Arrays.sort(window);
                return window[window.length / 2];
              });
        });
  }

  /**
   * A mean of the pixels around, weighted by exp(−d² / 2σ²) at distance d; those beyond 4σ, rounded
   * to whole pixels, do not count.
   *
   * @param pictures of any number
   * @param spread σ in pixels, positive
   * @throws IllegalArgumentException with a sentence if these are no pictures, a pixel is no
   *     number, or the spread is not positive
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Features gaussian(Features pictures, double spread) {
    requirePositive("spread of a Gaussian filter", spread);
    double[] kernel = bell(spread);
    return each(
        "Gaussian filter",
        pictures,
        plane -> {
          // A bell over two sides is the product of one over each.
          Plane across = plane.with(plane.map((r, c) -> along(plane, r, c, 0, 1, kernel)));
          return across.map((r, c) -> along(across, r, c, 1, 0, kernel));
        });
  }

  /**
   * Non-local means: each pixel becomes a mean of the pixels in a search window around it, each
   * weighted by how alike the small patches around the two are: exp(−max(d² − 2σ², 0) / h²), with
   * d² the mean squared difference of the patches.
   *
   * <p>Source: Buades, Coll and Morel, <em>A non-local algorithm for image denoising</em>, 2005;
   * the part of the noise, 2σ², is taken off the difference as in <em>Non-local means
   * denoising</em>, Image Processing On Line, 2011.
   *
   * @param pictures of any number
   * @param patch side of a patch in pixels: odd, at least 1
   * @param window side of the search window in pixels: odd, at least 1
   * @param strength h, positive: the larger, the smoother
   * @param noise σ, the standard deviation of the noise; 0 if it is not known
   * @throws IllegalArgumentException with a sentence if these are no pictures, a pixel is no
   *     number, or an option makes no sense
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Features nonLocalMeans(
      Features pictures, int patch, int window, double strength, double noise) {
    requireOdd("patch of non-local means", patch);
    requireOdd("search window of non-local means", window);
    requirePositive("strength of non-local means", strength);
    if (!(noise >= 0) || Double.isInfinite(noise)) {
      throw new IllegalArgumentException(
          "The noise that non-local means take off must be 0 or more, got %s.".formatted(noise));
    }
    NonLocalMeans filter = new NonLocalMeans(patch, window, strength, noise);
    return each("non-local means", pictures, filter::apply);
  }

  private static double along(
      Plane plane, int row, int column, int down, int right, double... kernel) {
    int reach = kernel.length / 2;
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      int step = i - reach;
      sum += kernel[i] * plane.at(row + step * down, column + step * right);
    }
    return sum;
  }

  private static double[] bell(double spread) {
    int reach = (int) (TRUNCATED * spread + 0.5);
    double[] kernel = new double[2 * reach + 1];
    for (int i = 0; i < kernel.length; i++) {
      double d = (i - reach) / spread;
      kernel[i] = Math.exp(-d * d / 2);
    }
    double sum = Arrays.stream(kernel).sum();
    return Arrays.stream(kernel).map(weight -> weight / sum).toArray();
  }

  private static Features each(String name, Features pictures, PlaneFilter filter) {
    int[] shape = requirePictures(name, pictures);
    int height = shape[shape.length - 2];
    int width = shape[shape.length - 1];
    float[] filtered = new float[Math.multiplyExact(pictures.size(), pictures.width())];
    try (Progress.Task task =
        Progress.current().start("Filtering: " + name, pictures.size(), "picture")) {
      for (int from = 0; from < pictures.size(); from += BLOCK) {
        int to = Math.min(pictures.size(), from + BLOCK);
        IntStream.range(from, to)
            .parallel()
            .forEach(i -> picture(name, pictures, i, height, width, filter, filtered));
        task.advance(to - from);
        Check.calm("Filtering");
      }
    }
    return new FloatFeatures(filtered, shape);
  }

  private static void picture(
      String name,
      Features pictures,
      int index,
      int height,
      int width,
      PlaneFilter filter,
      float[] filtered) {
    float[] picture = pictures.row(index);
    for (int i = 0; i < picture.length; i++) {
      if (!Float.isFinite(picture[i])) {
        throw new IllegalArgumentException(
            "A %s wants numbers, but pixel %d of picture %d is %s."
                .formatted(name, i, index, picture[i]));
      }
    }
    for (int at = 0; at < picture.length; at += height * width) {
      double[] plane = filter.apply(Plane.of(picture, at, height, width));
      for (int i = 0; i < plane.length; i++) {
        filtered[index * picture.length + at + i] = (float) plane[i];
      }
    }
  }

  private static int[] requirePictures(String name, Features pictures) {
    int[] shape = Check.given(pictures, "A %s wants pictures".formatted(name)).shape();
    if (shape.length != 2 && shape.length != 3) {
      throw new IllegalArgumentException(
          "A %s wants pictures of shape [height, width] or [channels, height, width], got examples of shape %s."
              .formatted(name, Arrays.toString(shape)));
    }
    return shape;
  }

  private static void requireOdd(String what, int size) {
    if (size < 1 || size % 2 == 0) {
      throw new IllegalArgumentException(
          "The %s has a middle pixel, so its side is odd and at least 1, got %d."
              .formatted(what, size));
    }
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "The %s must be a positive number, got %s.".formatted(what, value));
    }
  }
}
