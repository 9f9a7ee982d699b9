package org.gradus.data;

/**
 * An upright box in a picture, x to the right and y downwards, in pixels or in any one unit.
 *
 * @param left where it begins
 * @param top where it begins
 * @param right where it ends, not before {@code left}
 * @param bottom where it ends, not before {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

  /**
   * Checks the sides.
   *
   * @throws IllegalArgumentException if one is no finite number, or the box ends before it begins
   */
  public Box {
    for (double side : new double[] {left, top, right, bottom}) {
      if (!Double.isFinite(side)) {
        throw new IllegalArgumentException(
            "The sides of a box are finite numbers, got %s, %s, %s, %s."
                .formatted(left, top, right, bottom));
      }
    }
    if (right < left || bottom < top) {
      throw new IllegalArgumentException(
          "A box ends right of its left side and below its top, got left %s, top %s, right %s, bottom %s."
              .formatted(left, top, right, bottom));
    }
  }

  /**
   * The box around a middle.
   *
   * @param x of the middle
   * @param y of the middle
   * @param width from 0 on
   * @param height from 0 on
   */
  public static Box around(double x, double y, double width, double height) {
    return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
  }

  /** From the left side to the right one. */
  public double width() {
    return right - left;
  }

  /** From the top to the bottom. */
  public double height() {
    return bottom - top;
  }

  /** The x of the middle. */
  public double middleX() {
    return (left + right) / 2;
  }

  /** The y of the middle. */
  public double middleY() {
    return (top + bottom) / 2;
  }

  /** Width × height. */
  public double area() {
    return width() * height();
  }

  /** The area that two boxes share; 0 where they do not meet. */
  public double shared(Box other) {
    double across = Math.min(right, other.right) - Math.max(left, other.left);
    double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return Math.max(0, across) * Math.max(0, down);
  }

  /**
   * Intersection over union, |A ∩ B| ÷ |A ∪ B|: 1 for the same box, 0 for boxes that do not meet
   * (Jaccard's index, 1901). Two boxes without area have none, and count as 0.
   */
  public double iou(Box other) {
    double shared = shared(other);
    double union = area() + other.area() - shared;
    return union > 0 ? shared / union : 0;
  }

  /** The same box in another unit: every side times a factor. */
  public Box times(double factor) {
    return new Box(left * factor, top * factor, right * factor, bottom * factor);
  }
}
