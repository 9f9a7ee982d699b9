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

  /** The words of a sentence by their numbers; every fourth was there one or two places before. */
  static int[] sentence(int length, RandomGenerator random) {
    int[] sentence = random.ints(length, 0, 40).toArray();
    for (int n = 0; n < length; n += 3) {
      sentence[n] += random.nextInt(40_000);
    }
    for (int n = 3; n < length; n += 4) {
      sentence[n] = sentence[n - 1 - random.nextInt(2)];
    }
    return sentence;
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
