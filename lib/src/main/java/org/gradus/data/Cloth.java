package org.gradus.data;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts and lays cloth in a grey picture: filled outlines and thick lines in a shade, with soft
 * edges and a weave of its own. What is laid later covers what lies there.
 *
 * <p>Outlines are filled along eight lines a pixel: along each the covered part is exact, so that
 * slanted edges are smooth.
 */
final class Cloth {
  private static final int SIDE = Raster.SIDE;
  private static final int LINES = 8;
  private static final double WHITE = 255;

  private final byte[] pictures;
  private final int at;
  private final double[] weave;

  /**
   * A picture to lay cloth in.
   *
   * @param pictures where it lies
   * @param at offset of its first byte
   * @param weave how much brighter or darker each pixel of any cloth is: factors around 1
   */
  Cloth(byte[] pictures, int at, double[] weave) {
    this.pictures = pictures;
    this.at = at;
    this.weave = weave;
  }

  /**
   * Lays a filled outline.
   *
   * @param shade from 0 (as the ground) to 1 (white)
   * @param outline x0 y0 x1 y1 …, in pixels from the picture's left upper corner
   */
  void lay(double shade, double... outline) {
    double[] covered = new double[SIDE * SIDE];
    double[] crossings = new double[outline.length];
    for (int line = 0; line < SIDE * LINES; line++) {
      double y = (line + 0.5) / LINES;
      int count = crossings(outline, y, crossings);
      Arrays.sort(crossings, 0, count);
      int row = line / LINES;
      for (int i = 0; i + 1 < count; i += 2) {
        cover(covered, row, crossings[i], crossings[i + 1]);
      }
    }
    blend(shade, covered);
  }

  /**
   * Lays a strap: a line with round ends.
   *
   * @param shade from 0 to 1
   * @param radius half its width, in pixels
   * @param points x0 y0 x1 y1 …
   */
  void strap(double shade, double radius, double... points) {
    byte[] mask = new byte[SIDE * SIDE];
    Raster.draw(List.of(points), radius, mask, 0);
    double[] covered = new double[mask.length];
    for (int i = 0; i < mask.length; i++) {
      covered[i] = (mask[i] & 0xFF) / WHITE;
    }
    blend(shade, covered);
  }

  private static int crossings(double[] outline, double y, double[] crossings) {
    int count = 0;
    for (int i = 0; i < outline.length; i += 2) {
      int next = (i + 2) % outline.length;
      double y0 = outline[i + 1];
      double y1 = outline[next + 1];
      if ((y0 <= y) != (y1 <= y)) {
        crossings[count++] = outline[i] + (y - y0) / (y1 - y0) * (outline[next] - outline[i]);
      }
    }
    return count;
  }

  private static void cover(double[] covered, int row, double from, double to) {
    double left = Math.max(0, from);
    double right = Math.min(SIDE, to);
    for (int column = (int) left; column < right; column++) {
      double width = Math.min(right, column + 1) - Math.max(left, column);
      covered[row * SIDE + column] += width / LINES;
    }
  }

  private void blend(double shade, double[] covered) {
    for (int i = 0; i < covered.length; i++) {
      if (covered[i] > 0) {
        double share = Math.min(1, covered[i]);
        double grey = Math.max(0, Math.min(1, shade * weave[i])) * WHITE;
        double below = pictures[at + i] & 0xFF;
        pictures[at + i] = (byte) (int) (below + share * (grey - below) + 0.5);
      }
    }
  }
}
