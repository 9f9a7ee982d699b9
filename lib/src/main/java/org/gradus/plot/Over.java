package org.gradus.plot;

import java.awt.geom.Rectangle2D;

/** Draws something over the pictures of a grid. */
@FunctionalInterface
interface Over {
  /** Nothing. */
  Over NOTHING = (canvas, picture, place) -> {};

  /**
   * Draws over one picture.
   *
   * @param picture its number, from 0 on
   * @param place where it lies
   */
  void paint(Canvas canvas, int picture, Rectangle2D place);
}
