package org.gradus.plot;

import java.util.function.UnaryOperator;

/** What a classifier says on a regular table of points: row 0 is the top of the plane. */
final class Field {
  static final int ROWS = 91;
  static final int COLUMNS = 141;

  /** [classes][rows][columns]. */
  private final double[][][] probabilities;

  private Field(double[][][] probabilities) {
    this.probabilities = probabilities;
  }

  /** Asks the classifier once, with all points. */
  static Field of(UnaryOperator<float[][]> classifier, int classes, Axis across, Axis up) {
    float[][] points = new float[ROWS * COLUMNS][];
    for (int i = 0; i < points.length; i++) {
      double right = (double) (i % COLUMNS) / (COLUMNS - 1);
      int row = i / COLUMNS;
      double down = (double) row / (ROWS - 1);
      points[i] =
          new float[] {
            (float) across.value(across.low() + right * (across.high() - across.low())),
            (float) up.value(up.high() - down * (up.high() - up.low()))
          };
    }
    double[][] said = ask(classifier, points, classes);
    double[][][] probabilities = new double[classes][ROWS][COLUMNS];
    for (int i = 0; i < points.length; i++) {
      for (int k = 0; k < classes; k++) {
        probabilities[k][i / COLUMNS][i % COLUMNS] = said[i][k];
      }
    }
    return new Field(probabilities);
  }

  /** The probability of each class at each point; a single number is that of the second of two. */
  static double[][] ask(UnaryOperator<float[][]> classifier, float[][] points, int classes) {
    float[][] said = classifier.apply(points);
    Require.same("points", points.length, "answers of the classifier", said.length);
    double[][] probabilities = new double[points.length][classes];
    for (int i = 0; i < points.length; i++) {
      boolean single = said[i].length == 1 && classes == 2;
      if (!single) {
        Require.same("classes", classes, "numbers in an answer of the classifier", said[i].length);
      }
      for (int k = 0; k < said[i].length; k++) {
        float p = said[i][k];
        if (!(p >= -1e-4 && p <= 1 + 1e-4)) {
          throw new IllegalArgumentException(
              "At %s, %s the classifier says %s: a probability lies between 0 and 1, so the scores need a sigmoid or a softmax first."
                  .formatted(Wording.number(points[i][0]), Wording.number(points[i][1]), p));
        }
        probabilities[i][single ? 1 : k] = p;
      }
      if (single) {
        probabilities[i][0] = 1 - probabilities[i][1];
      }
    }
    return probabilities;
  }

  /** The table of one class. */
  double[][] of(int k) {
    return probabilities[k];
  }

  int classes() {
    return probabilities.length;
  }

  /** How far a class is ahead of the best of the others: above 0 where it wins. */
  double[][] lead(int k) {
    double[][] lead = new double[ROWS][COLUMNS];
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        double best = 0;
        for (int other = 0; other < classes(); other++) {
          best = other == k ? best : Math.max(best, probabilities[other][i][j]);
        }
        lead[i][j] = probabilities[k][i][j] - best;
      }
    }
    return lead;
  }

  /** The probability of a class between the points of the table. */
  double at(int k, double row, double column) {
    int i = Math.min((int) row, ROWS - 2);
    int j = Math.min((int) column, COLUMNS - 2);
    double down = row - i;
    double right = column - j;
    double[][] p = probabilities[k];
    return (1 - down) * ((1 - right) * p[i][j] + right * p[i][j + 1])
        + down * ((1 - right) * p[i + 1][j] + right * p[i + 1][j + 1]);
  }
}
