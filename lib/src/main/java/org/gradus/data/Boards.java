package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An X or an O on a board of 9×9 fields: a field is 1 where there is ink and −1 where there is
 * none. Class 0 is X, class 1 is O.
 */
public final class Boards {
  /** Fields on a side. */
  public static final int SIDE = 9;

  private static final String NAME = "Boards";
  private static final List<String> CLASSES = List.of("X", "O");
  private static final int CORNERS = 16;
  private static final double INKED = 0.62;
  private static final double WOBBLE = 0.35;

  private Boards() {}

  /**
   * Every clean board there is: an X of two diagonals and an O with its corners cut, 7 and 5 fields
   * wide, at each place where it fits with all its fields: 34 boards of either class.
   *
   * @return 68 boards of shape [9, 9], X and O in turns
   */
  public static Dataset clean() {
    List<float[]> boards = new ArrayList<>();
    for (int reach = 3; reach >= 2; reach--) {
      for (int row = reach; row < SIDE - reach; row++) {
        for (int column = reach; column < SIDE - reach; column++) {
          boards.add(cross(row, column, reach));
          boards.add(ring(row, column, reach));
        }
      }
    }
    Features features = features(boards);
    int[] labels = labels(boards.size());
    Provenance rule = Provenance.ruled(NAME, Generated.digest(features, labels));
    return new Dataset(features, labels, CLASSES, rule);
  }

  /**
   * Boards drawn by an unsteady hand: the sign 5 to 7 fields wide, turned by up to 15° and moved,
   * the ends of an X and sixteen points of an O each off by 0.35 fields (standard deviation) in
   * both directions; a field has ink where its middle is less than 0.62 fields from a line. Then
   * fields are flipped.
   *
   * @param count how many boards, X and O in turns
   * @param shift how far the sign is moved from the middle in each direction at most, in fields,
   *     from 0 to 2
   * @param flips the probability that a field is flipped, from 0 to 0.5
   * @param seed fixes them all
   * @return boards of shape [9, 9]
   */
  public static Dataset warped(int count, double shift, double flips, long seed) {
    Generated.atLeast(NAME, "boards", 1, count);
    Generated.between(NAME, "the shift", 0, 2, shift);
    Generated.between(NAME, "the share of flipped fields", 0, 0.5, flips);
    Random random = new Random(seed);
    List<float[]> boards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] board = draw(hand(i % 2 == 0, shift, random));
      for (int field = 0; field < board.length; field++) {
        if (random.nextDouble() < flips) {
          board[field] = -board[field];
        }
      }
      boards.add(board);
    }
    return Generated.classes(NAME, seed, features(boards), labels(count), CLASSES);
  }

  /**
   * Boards as pictures that can be drawn: ink is 1 and its absence 0.
   *
   * @param boards numbers from −1 to 1
   */
  public static Features pictures(Features boards) {
    float[] pictures = new float[Shapes.length(boards.size(), boards.width())];
    for (int i = 0; i < boards.size(); i++) {
      float[] row = boards.row(i);
      for (int field = 0; field < row.length; field++) {
        pictures[i * row.length + field] = (row[field] + 1) / 2;
      }
    }
    return new FloatFeatures(pictures, boards.shape());
  }

  private static Features features(List<float[]> boards) {
    float[] values = new float[Shapes.length(boards.size(), SIDE, SIDE)];
    for (int i = 0; i < boards.size(); i++) {
      System.arraycopy(boards.get(i), 0, values, i * SIDE * SIDE, SIDE * SIDE);
    }
    return new FloatFeatures(values, SIDE, SIDE);
  }

  /** X and O in turns. */
  private static int[] labels(int count) {
    return IntStream.range(0, count).map(i -> i % 2).toArray();
  }

  private static float[] blank() {
    float[] board = new float[SIDE * SIDE];
    Arrays.fill(board, -1);
    return board;
  }

  private static float[] cross(int row, int column, int reach) {
    float[] board = blank();
    for (int i = -reach; i <= reach; i++) {
      board[(row + i) * SIDE + column + i] = 1;
      board[(row + i) * SIDE + column - i] = 1;
    }
    return board;
  }

  private static float[] ring(int row, int column, int reach) {
    float[] board = blank();
    for (int side = -1; side <= 1; side++) {
      board[(row + side) * SIDE + column - reach] = 1;
      board[(row + side) * SIDE + column + reach] = 1;
      board[(row - reach) * SIDE + column + side] = 1;
      board[(row + reach) * SIDE + column + side] = 1;
    }
    int corner = reach - 1;
    if (corner > 1) {
      for (int down : new int[] {-corner, corner}) {
        board[(row + down) * SIDE + column - corner] = 1;
        board[(row + down) * SIDE + column + corner] = 1;
      }
    }
    return board;
  }

  /** The lines of a sign: x0 y0 x1 y1 …, in fields. */
  private static List<double[]> hand(boolean cross, double shift, Random random) {
    double x = SIDE / 2.0 + shift * (2 * random.nextDouble() - 1);
    double y = SIDE / 2.0 + shift * (2 * random.nextDouble() - 1);
    double reach = 2.2 + random.nextDouble();
    double turn = Math.PI / 12 * (2 * random.nextDouble() - 1);
    List<double[]> lines = new ArrayList<>();
    if (cross) {
      for (int diagonal = 1; diagonal <= 3; diagonal += 2) {
        double angle = turn + diagonal * Math.PI / 4;
        double length = reach * Math.sqrt(2);
        lines.add(points(x, y, length, random, angle, angle + Math.PI));
      }
    } else {
      double[] angles = new double[CORNERS + 1];
      for (int i = 0; i <= CORNERS; i++) {
        angles[i] = turn + 2 * Math.PI * i / CORNERS;
      }
      double[] ring = points(x, y, reach, random, angles);
      ring[2 * CORNERS] = ring[0];
      ring[2 * CORNERS + 1] = ring[1];
      lines.add(ring);
    }
    return lines;
  }

  private static double[] points(
      double x, double y, double radius, Random random, double... angles) {
    double[] points = new double[2 * angles.length];
    for (int i = 0; i < angles.length; i++) {
      points[2 * i] = x + radius * StrictMath.cos(angles[i]) + WOBBLE * random.nextGaussian();
      points[2 * i + 1] = y + radius * StrictMath.sin(angles[i]) + WOBBLE * random.nextGaussian();
    }
    return points;
  }

  private static float[] draw(List<double[]> lines) {
    float[] board = blank();
    for (int field = 0; field < board.length; field++) {
      int row = field / SIDE;
      for (double[] points : lines) {
        for (int i = 2; i < points.length; i += 2) {
          double distance =
              Raster.distance(
                  field % SIDE + 0.5,
                  row + 0.5,
                  points[i - 2],
                  points[i - 1],
                  points[i],
                  points[i + 1]);
          if (distance < INKED) {
            board[field] = 1;
          }
        }
      }
    }
    return board;
  }
}
