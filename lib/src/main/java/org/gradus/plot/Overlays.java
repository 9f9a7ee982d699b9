package org.gradus.plot;

import java.util.List;
import org.gradus.data.Box;
import org.gradus.data.Features;

/**
 * What was found in pictures, drawn over them: boxes, key points, masks, and where a network looks.
 * Pictures are examples of shape [height, width] or [channels, height, width]; 0 is white, 1 black.
 */
public final class Overlays {
  private Overlays() {}

  /**
   * Boxes over pictures: the true ones with a dashed line, those found with a solid one. Under each
   * picture stands how well the true ones were hit: the mean over them of the best intersection
   * over union.
   *
   * @param title what they are
   * @param pictures n examples
   * @param truth the true boxes of each picture, in pixels
   * @param found the boxes found in each picture, in pixels; an empty list leaves them all out
   * @param columns how many pictures stand in a row
   */
  public static Figure boxes(
      String title, Features pictures, List<List<Box>> truth, List<List<Box>> found, int columns) {
    return BoxMarks.of(title, pictures, truth, found, columns);
  }

  /**
   * Key points over pictures: the true ones as rings, those found as crosses.
   *
   * @param title what they are
   * @param pictures n examples
   * @param truth [n][2 · points]: x and y of each point, as shares of width and height
   * @param found as many, or none at all
   * @param columns how many pictures stand in a row
   */
  public static Figure keyPoints(
      String title, Features pictures, float[][] truth, float[][] found, int columns) {
    return PointMarks.of(title, pictures, truth, found, columns);
  }

  /**
   * The class of each pixel as a colour over pictures; class 0, the ground, is clear.
   *
   * @param title what they are
   * @param pictures n examples
   * @param masks [n][height · width] class numbers
   * @param classNames what the numbers mean, the ground's first; 8 at most
   * @param columns how many pictures stand in a row
   */
  public static Figure masks(
      String title, Features pictures, int[][] masks, List<String> classNames, int columns) {
    return PixelMarks.masks(title, pictures, masks, classNames, columns);
  }

  /**
   * Numbers for each pixel as a colour over pictures, all on one scale: orange above 0, blue below,
   * none at 0. For maps of what an answer hangs on.
   *
   * @param title what they are
   * @param pictures n examples
   * @param maps [n][height][width]
   * @param captions one for each picture, or none at all
   * @param columns how many pictures stand in a row
   */
  public static Figure heat(
      String title, Features pictures, double[][][] maps, List<String> captions, int columns) {
    return PixelMarks.heat(title, pictures, maps, captions, columns);
  }
}
