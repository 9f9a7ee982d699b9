package org.gradus.plot;

import java.awt.Font;
import java.util.List;

/**
 * One layer of a drawn network.
 *
 * @param caption what stands under it
 * @param size how many nodes it has
 * @param names their names; empty if they have none
 */
record NetworkLayer(String caption, int size, List<String> names) {
  /** Of larger layers without names only the first circles and the last are drawn. */
  private static final int MOST = 7;

  /** How many circles are drawn, the dots counted as one. */
  int shown() {
    return names.isEmpty() ? Math.min(size, MOST) : size;
  }

  /** Whether dots stand at this place, the last but one, for the circles left out. */
  boolean dots(int place) {
    return shown() < size && place == shown() - 2;
  }

  /** Whether the names fit into circles. */
  boolean inside() {
    return Fonts.widest(names, Fonts.LABEL) < 2 * NetworkDrawing.RADIUS - 4;
  }

  /** The type for the names under the layers: smaller where the layers stand close. */
  static Font font(List<NetworkLayer> layers, double room) {
    float size = Fonts.TEXT.getSize2D();
    while (size > 12 && widest(layers, Fonts.plain(size)) > room) {
      size -= 0.5f;
    }
    return Fonts.plain(size);
  }

  /** How much room each name needs. */
  static double widest(List<NetworkLayer> layers, Font font) {
    return Fonts.widest(layers.stream().map(NetworkLayer::caption).toList(), font) + 8;
  }
}
