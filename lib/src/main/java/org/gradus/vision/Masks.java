package org.gradus.vision;

import java.util.Arrays;
import org.gradus.data.Features;

/** Class numbers of pixels: taken from a network's outputs, and held against the true ones. */
public final class Masks {
  private Masks() {}

  /**
   * The class with the highest output at each pixel, the first of them on a tie.
   *
   * @param outputs [n][classes · pixels]: of each picture all pixels of class 0, then of class 1 …
   * @param classes how many, at least 2
   * @return [n][pixels]
   */
  public static int[][] of(float[][] outputs, int classes) {
    Check.atLeast("number of classes", 2, classes);
    int width = Check.rows("outputs", outputs);
    if (width % classes != 0) {
      throw new IllegalArgumentException(
          "%d outputs for a picture do not divide into %d classes.".formatted(width, classes));
    }
    int pixels = width / classes;
    int[][] masks = new int[outputs.length][pixels];
    for (int i = 0; i < masks.length; i++) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        for (int k = 1; k < classes; k++) {
          if (outputs[i][k * pixels + pixel] > outputs[i][masks[i][pixel] * pixels + pixel]) {
            masks[i][pixel] = k;
          }
        }
      }
    }
    return masks;
  }

  /**
   * The class numbers that a data set has as its targets.
   *
   * @param targets n pictures of whole numbers
   * @return [n][pixels]
   */
  public static int[][] of(Features targets) {
    Check.given(targets, "of(…) wants masks");
    int[][] masks = new int[targets.size()][];
    for (int i = 0; i < masks.length; i++) {
      float[] row = targets.row(i);
      masks[i] = new int[row.length];
      for (int pixel = 0; pixel < row.length; pixel++) {
        masks[i][pixel] = (int) row[pixel];
        if (masks[i][pixel] != row[pixel] || row[pixel] < 0) {
          throw new IllegalArgumentException(
              "Pixel %d of picture %d is %s: a mask holds class numbers, 0, 1, 2 …"
                  .formatted(pixel, i, row[pixel]));
        }
      }
    }
    return masks;
  }

  /**
   * Intersection over union of each class, over all pictures together: pixels that truth and answer
   * both give to the class ÷ pixels that one of them does.
   *
   * @param truth [n][pixels]
   * @param found [n][pixels]
   * @param classes how many
   * @return [classes]; NaN for a class that neither has
   */
  public static double[] iou(int[][] truth, int[][] found, int classes) {
    Check.atLeast("number of classes", 1, classes);
    long[] both = new long[classes];
    long[] either = new long[classes];
    require(truth, found, classes);
    for (int i = 0; i < truth.length; i++) {
      for (int pixel = 0; pixel < truth[i].length; pixel++) {
        int is = truth[i][pixel];
        int said = found[i][pixel];
        either[is]++;
        if (is == said) {
          both[is]++;
        } else {
          either[said]++;
        }
      }
    }
    double[] iou = new double[classes];
    for (int k = 0; k < classes; k++) {
      iou[k] = either[k] == 0 ? Double.NaN : (double) both[k] / either[k];
    }
    return iou;
  }

  /** The mean of {@link #iou} over the classes that occur. */
  public static double meanIou(int[][] truth, int[][] found, int classes) {
    return Arrays.stream(iou(truth, found, classes))
        .filter(each -> !Double.isNaN(each))
        .average()
        .orElseThrow();
  }

  private static void require(int[][] truth, int[][] found, int classes) {
    Check.given(truth, "iou(…) wants the true masks");
    Check.given(found, "iou(…) wants the masks found");
    Check.same("true masks", truth.length, "masks found", found.length);
    Check.atLeast("number of masks", 1, truth.length);
    for (int i = 0; i < truth.length; i++) {
      Check.same(
          "pixels in the true mask " + i,
          truth[i].length,
          "in the one that was found",
          found[i].length);
      Check.atLeast("number of pixels in mask " + i, 1, truth[i].length);
      Check.labels("pixels of the true mask " + i, truth[i], classes);
      Check.labels("pixels of the mask found for picture " + i, found[i], classes);
    }
  }
}
