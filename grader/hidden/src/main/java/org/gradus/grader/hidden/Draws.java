package org.gradus.grader.hidden;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What hidden tests draw: the same generator gives the same. */
final class Draws {
  private Draws() {}

  /** Rows of numbers between −1 and 1. */
  static double[][] rows(int count, int width, RandomGenerator random) {
    double[][] rows = new double[count][];
    Arrays.setAll(rows, n -> random.doubles(width, -1, 1).toArray());
    return rows;
  }

  /** Rows of whole numbers of one digit. */
  static double[][] whole(int count, int width, RandomGenerator random) {
    double[][] rows = new double[count][];
    Arrays.setAll(rows, n -> random.ints(width, -9, 10).asDoubleStream().toArray());
    return rows;
  }

  /** The numbers from 0 on in another order. */
  static int[] shuffled(int count, RandomGenerator random) {
    int[] places = IntStream.range(0, count).toArray();
    for (int n = count - 1; n > 0; n--) {
      int other = random.nextInt(n + 1);
      int kept = places[n];
      places[n] = places[other];
      places[other] = kept;
    }
    return places;
  }

  /** Numbers between −3 and 3. */
  static double[] vector(int size, RandomGenerator random) {
    return random.doubles(size, -3, 3).toArray();
  }

  /** Rows of numbers between −3 and 3. */
  static double[][] matrix(int rows, int columns, RandomGenerator random) {
    double[][] matrix = new double[rows][];
    Arrays.setAll(matrix, j -> vector(columns, random));
    return matrix;
  }

  /** Channels of numbers between −3 and 3. */
  static double[][][] channels(int number, int rows, int columns, RandomGenerator random) {
    double[][][] channels = new double[number][][];
    Arrays.setAll(channels, c -> matrix(rows, columns, random));
    return channels;
  }
}
