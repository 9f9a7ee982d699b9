package org.gradus.plot;

/** Draws a figure; the same strokes every time it is asked. */
@FunctionalInterface
interface Painter {
  void paint(Canvas canvas);
}
