package org.gradus.kernel;

import org.gradus.plot.Figure;

/** A figure of ours: it brings its own sentence. */
final class FigureRendering {
  /** Web viewers show the pixels on dense screens, too. */
  private static final double PNG_SCALE = 2;

  private FigureRendering() {}

  static Rendered of(Figure figure) {
    return Rendered.picture(figure.svg(), figure.png(PNG_SCALE), figure.alt(), figure.width());
  }
}
