package org.gradus.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines on which a table of heights passes a level (marching squares: Lorensen and Cline 1987
 * in two dimensions). Pieces are joined end to end, so that a dash pattern runs on.
 */
final class Contours {
  private final double[][] heights;
  private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

  private Contours(double[][] heights) {
    this.heights = heights;
  }

  /** Paths in units of rows (y) and columns (x) of the table. */
  static Path2D at(double[][] heights, double level) {
    double[][] above = new double[heights.length][];
    for (int i = 0; i < heights.length; i++) {
      above[i] = new double[heights[i].length];
      for (int j = 0; j < heights[i].length; j++) {
        above[i][j] = heights[i][j] - level;
      }
    }
    Contours contours = new Contours(above);
    contours.cross();
    return contours.join();
  }

  /** Finds which sides of each square the line enters and leaves by. */
  private void cross() {
    for (int i = 0; i + 1 < heights.length; i++) {
      for (int j = 0; j + 1 < heights[i].length; j++) {
        boolean a = heights[i][j] > 0;
        boolean b = heights[i][j + 1] > 0;
        boolean c = heights[i + 1][j + 1] > 0;
        boolean d = heights[i + 1][j] > 0;
        int upper = side(i, j, 0);
        int right = side(i, j + 1, 1);
        int lower = side(i + 1, j, 0);
        int left = side(i, j, 1);
        if (a == c && b == d && a != b) {
          double middle =
              heights[i][j] + heights[i][j + 1] + heights[i + 1][j] + heights[i + 1][j + 1];
          boolean around = middle > 0 == a;
          link(upper, around ? right : left);
          link(lower, around ? left : right);
          continue;
        }
        List<Integer> crossed = new ArrayList<>();
        add(crossed, a != b, upper);
        add(crossed, b != c, right);
        add(crossed, c != d, lower);
        add(crossed, d != a, left);
        if (crossed.size() == 2) {
          link(crossed.get(0), crossed.get(1));
        }
      }
    }
  }

  private static void add(List<Integer> crossed, boolean really, int side) {
    if (really) {
      crossed.add(side);
    }
  }

  /** A number for the side that leaves a corner to the right (0) or downwards (1). */
  private int side(int i, int j, int way) {
    return (i * heights[0].length + j) * 2 + way;
  }

  private void link(int one, int other) {
    neighbours.computeIfAbsent(one, any -> new ArrayList<>()).add(other);
    neighbours.computeIfAbsent(other, any -> new ArrayList<>()).add(one);
  }

  private Path2D join() {
    Path2D path = new Path2D.Double();
    for (int side : neighbours.keySet().stream().sorted().toList()) {
      if (neighbours.getOrDefault(side, List.of()).isEmpty()) {
        continue;
      }
      Deque<Integer> chain = new ArrayDeque<>(List.of(side));
      for (int next = step(side); next >= 0; next = step(next)) {
        chain.addLast(next);
      }
      for (int next = step(side); next >= 0; next = step(next)) {
        chain.addFirst(next);
      }
      boolean first = true;
      for (int each : chain) {
        Point2D point = point(each);
        if (first) {
          path.moveTo(point.getX(), point.getY());
        } else {
          path.lineTo(point.getX(), point.getY());
        }
        first = false;
      }
    }
    return path;
  }

  /** Goes on to a neighbour and takes the link away; −1 at an end. */
  private int step(int side) {
    List<Integer> next = neighbours.getOrDefault(side, List.of());
    if (next.isEmpty()) {
      return -1;
    }
    Integer to = next.remove(0);
    neighbours.getOrDefault(to, new ArrayList<>()).remove((Integer) side);
    return to;
  }

  private Point2D point(int side) {
    int corner = side / 2;
    int i = corner / heights[0].length;
    int j = corner % heights[0].length;
    boolean level = side % 2 == 0;
    double here = heights[i][j];
    double there = level ? heights[i][j + 1] : heights[i + 1][j];
    double share = here / (here - there);
    return level ? new Point2D.Double(j + share, i) : new Point2D.Double(j, i + share);
  }
}
