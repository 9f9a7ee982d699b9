package org.gradus.plot;

/**
 * The part of the plane that a figure shows.
 *
 * @param left the smallest number of the level axis
 * @param right the largest
 * @param bottom the smallest number of the upright axis
 * @param top the largest
 */
public record Window(double left, double right, double bottom, double top) {
  /** Two ranges, each from a smaller number to a larger one. */
  public Window {
    Require.finite("the sides of a window", left, right, bottom, top);
    if (left >= right || bottom >= top) {
      throw new IllegalArgumentException(
          "A window goes from left to right and from bottom to top, got %s to %s and %s to %s."
              .formatted(left, right, bottom, top));
    }
  }

  /** As far to each side of the origin. */
  public static Window square(double reach) {
    return new Window(-reach, reach, -reach, reach);
  }
}
