package org.gradus.vision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Which rows point in the same direction: a search by the cosine of the angle between them, cos(a,
 * b) = a·b ÷ (‖a‖ ‖b‖). Of features that a network made of pictures it finds what is alike to the
 * network; of pixels, what has its ink in the same places. Immutable.
 */
public final class Similarity {
  private static final Comparator<Neighbour> LEAST_FIRST =
      Comparator.comparingDouble(Neighbour::cosine)
          .thenComparing(Neighbour::index, Comparator.reverseOrder());

  private final float[][] directions;

  private Similarity(float[][] directions) {
    this.directions = directions;
  }

  /**
   * Makes rows ready to be searched.
   *
   * @param rows n rows of one length; one of zeros has no direction, and is like nothing (0)
   */
  public static Similarity of(float[][] rows) {
    Check.rows("rows", rows);
    return new Similarity(Arrays.stream(rows).map(Similarity::direction).toArray(float[][]::new));
  }

  /**
   * The rows most like another one, the most alike first, the earlier one on a tie.
   *
   * @param row of the same length
   * @param count how many, from 1 to as many as there are
   */
  public List<Neighbour> nearest(float[] row, int count) {
    Check.rows("rows asked for", new float[][] {row});
    requireWidth(row);
    Check.between("number of neighbours", 1, directions.length, count);
    return nearest(direction(row), -1, count);
  }

  /**
   * The rows most like one of these, without itself.
   *
   * @param index from 0 on
   * @param count how many, from 1 to as many as there are others
   */
  public List<Neighbour> nearest(int index, int count) {
    Check.between("place of the row", 0, directions.length - 1, index);
    Check.between("number of neighbours", 1, directions.length - 1, count);
    return nearest(directions[index], index, count);
  }

  private List<Neighbour> nearest(float[] direction, int without, int count) {
    double[] cosines =
        IntStream.range(0, directions.length)
            .parallel()
            .mapToDouble(i -> product(direction, directions[i]))
            .toArray();
    PriorityQueue<Neighbour> best = new PriorityQueue<>(LEAST_FIRST);
    for (int i = 0; i < cosines.length; i++) {
      if (i != without) {
        best.add(new Neighbour(i, cosines[i]));
        if (best.size() > count) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(LEAST_FIRST.reversed()).toList();
  }

  /**
   * The cosine of the angle between two rows: 1 for one direction, 0 for a right angle, −1 for
   * opposite directions; 0 where one of them is all zeros.
   */
  public static double cosine(float[] a, float[] b) {
    Check.given(a, "cosine(…) wants two rows");
    Check.given(b, "cosine(…) wants two rows");
    Check.same("numbers in the one row", a.length, "in the other", b.length);
    Check.rows("rows to compare", new float[][] {a, b});
    return product(direction(a), direction(b));
  }

  private void requireWidth(float[] row) {
    if (row.length != directions[0].length) {
      throw new IllegalArgumentException(
          "This row has %d numbers, but those it is compared with have %d."
              .formatted(row.length, directions[0].length));
    }
  }

  private static float[] direction(float[] row) {
    double squares = 0;
    for (float value : row) {
      squares += (double) value * value;
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    float[] direction = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      direction[i] = (float) (row[i] / length);
    }
    return direction;
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return Math.max(-1, Math.min(1, sum));
  }
}
