package org.gradus.vision;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.progress.Progress;

/**
 * Which pixels an answer hangs on: a grey patch wanders over the picture, and where the probability
 * of a class falls most, there the classifier looked.
 *
 * <p>The map's value at a pixel is p − p′, the probability of the class for the whole picture less
 * the mean of its probabilities for all pictures whose patch covers the pixel: above 0 where hiding
 * hurts, below where it helps. Source: Zeiler and Fergus, <em>Visualizing and understanding
 * convolutional networks</em>, 2014, section 4.2.
 */
public final class Occlusion {
  /** Pictures that are asked at once: enough to be quick, few enough for the memory. */
  private static final int BATCH = 256;

  private final int side;
  private final int step;
  private final float ink;

  private Occlusion(int side, int step, float ink) {
    this.side = side;
    this.step = step;
    this.ink = ink;
  }

  /**
   * A square white patch that moves by one pixel.
   *
   * @param side height and width in pixels, at least 1
   */
  public static Occlusion patch(int side) {
    return new Occlusion(Check.atLeast("side of the patch", 1, side), 1, 0);
  }

  /**
   * The same patch, moved by so many pixels: a coarser map in a fraction of the time. The last
   * places of a row and a column are always asked too.
   *
   * @param pixels from 1 to the side of the patch
   */
  public Occlusion stride(int pixels) {
    Check.between("stride of the patch", 1, side, pixels);
    return new Occlusion(side, pixels, ink);
  }

  /**
   * The same patch in another shade. Where a digit is black on white, white hides it; where white
   * means something itself, take the pictures' mean.
   *
   * @param shade from 0, white, to 1, black
   */
  public Occlusion shade(double shade) {
    return new Occlusion(side, step, (float) Check.between("shade of the patch", 0, 1, shade));
  }

  /**
   * The map of one picture.
   *
   * @param pictures examples of shape [height, width] or [channels, height, width]
   * @param index which of them, from 0 on
   * @param label the class whose probability is watched
   * @param classifier probabilities [n][classes] of n pictures: {@code p ->
   *     network.predict(p).probabilities()}
   * @return [height][width] differences of probability
   * @throws IllegalArgumentException with a sentence if the patch is larger than the picture, or
   *     the classifier gives something else than probabilities
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public double[][] heatMap(
      Features pictures, int index, int label, Function<Features, float[][]> classifier) {
    int[] sides = Check.sides(pictures);
    Check.given(classifier, "heatMap(…) wants a classifier");
    int height = sides[1];
    int width = sides[2];
    if (side > Math.min(height, width)) {
      throw new IllegalArgumentException(
          "A patch of %d × %d pixels is larger than the picture of %d × %d: take a smaller one."
              .formatted(side, side, height, width));
    }
    float[] picture = pictures.row(index);
    double whole = asked(classifier, label, picture.clone(), pictures.shape())[0];
    int[] rows = places(height);
    int[] columns = places(width);
    int count = rows.length * columns.length;
    double[][] sum = new double[height][width];
    int[][] covered = new int[height][width];
    try (Progress.Task task = Progress.current().start("Occluding", count, "patch")) {
      for (int from = 0; from < count; from += BATCH) {
        Check.calm("Occluding");
        int to = Math.min(count, from + BATCH);
        float[] hidden = new float[(to - from) * picture.length];
        for (int i = from; i < to; i++) {
          int at = (i - from) * picture.length;
          System.arraycopy(picture, 0, hidden, at, picture.length);
          hide(hidden, at, sides, rows[i / columns.length], columns[i % columns.length]);
        }
        double[] answers = asked(classifier, label, hidden, pictures.shape());
        for (int i = from; i < to; i++) {
          int top = rows[i / columns.length];
          int left = columns[i % columns.length];
          for (int row = top; row < top + side; row++) {
            for (int column = left; column < left + side; column++) {
              sum[row][column] += whole - answers[i - from];
              covered[row][column]++;
            }
          }
        }
        task.advance(to - from);
      }
    }
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        sum[row][column] /= covered[row][column];
      }
    }
    return sum;
  }

  /** Where a patch begins along a side: every so many pixels, and at the end. */
  private int[] places(int length) {
    int last = length - side;
    return IntStream.concat(
            IntStream.iterate(0, at -> at < last, at -> at + step), IntStream.of(last))
        .toArray();
  }

  private void hide(float[] pictures, int at, int[] sides, int top, int left) {
    for (int channel = 0; channel < sides[0]; channel++) {
      for (int row = top; row < top + side; row++) {
        int begin = at + (channel * sides[1] + row) * sides[2] + left;
        Arrays.fill(pictures, begin, begin + side, ink);
      }
    }
  }

  /** The probabilities of the watched class for some pictures, one after the other. */
  private static double[] asked(
      Function<Features, float[][]> classifier, int label, float[] pictures, int... shape) {
    FloatFeatures features = new FloatFeatures(pictures, shape);
    float[][] rows = Check.given(classifier.apply(features), "Here belong the answers");
    Check.same("pictures", features.size(), "answers of the classifier", rows.length);
    Check.labels("watched classes", new int[] {label}, Check.rows("answers", rows));
    return IntStream.range(0, rows.length).mapToDouble(i -> rows[i][label]).toArray();
  }
}
