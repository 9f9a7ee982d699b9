package org.gradus.plot;

import java.awt.Font;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Names at the ends of lines, moved apart where they would cover each other. */
final class EndLabels {
  /** From one base line to the next. */
  static final double GAP = 23;

  private static final double LEAD = 22;
  private static final Font FONT = Fonts.LABEL;

  private final List<String> names;
  private final List<Integer> kinds;

  /** Names, and which colour each has: see {@link Palette#text}. */
  EndLabels(List<String> names, List<Integer> kinds) {
    this.names = names;
    this.kinds = kinds;
  }

  /** The room right of a plane. */
  double room() {
    return LEAD + Fonts.widest(names, FONT) + Canvas.EDGE;
  }

  /** Draws a name at each point, with a thin line to it, between these heights. */
  void draw(Canvas canvas, double[] x, double[] y, double top, double bottom) {
    double[] at = apart(y, GAP, top, bottom);
    for (int i = 0; i < at.length; i++) {
      double start = Arrays.stream(x).max().orElseThrow() + LEAD;
      canvas.line(x[i] + 5, y[i], start, at[i], Palette.mix(Palette.PAPER, Palette.AXIS, 0.7), 1);
      canvas.text(
          names.get(i),
          start + 4,
          at[i] + Canvas.middle(FONT),
          FONT,
          Palette.text(kinds.get(i)),
          Canvas.Anchor.START);
    }
  }

  /**
   * The places nearest to the wanted ones that are a gap apart and, if there is room, in bounds.
   * Neighbours that collide form a block around the mean of what they want.
   */
  static double[] apart(double[] wanted, double gap, double low, double high) {
    int n = wanted.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sum = new double[n];
    int[] size = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      sum[blocks] = wanted[order[i]];
      size[blocks] = 1;
      blocks++;
      while (blocks > 1
          && centre(sum, size, blocks - 1) - centre(sum, size, blocks - 2)
              < gap * (size[blocks - 1] + size[blocks - 2]) / 2) {
        sum[blocks - 2] += sum[blocks - 1];
        size[blocks - 2] += size[blocks - 1];
        blocks--;
      }
    }
    double[] placed = new double[n];
    int next = 0;
    for (int b = 0; b < blocks; b++) {
      double first = centre(sum, size, b) - gap * (size[b] - 1) / 2;
      for (int i = 0; i < size[b]; i++) {
        placed[next++] = first + i * gap;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      placed[i] = Math.min(placed[i], high - (n - 1 - i) * gap);
    }
    for (int i = 0; i < n; i++) {
      placed[i] = Math.max(placed[i], low + i * gap);
    }
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[order[i]] = placed[i];
    }
    return result;
  }

  private static double centre(double[] sum, int[] size, int block) {
    return sum[block] / size[block];
  }
}
