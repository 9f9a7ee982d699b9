package org.gradus.plot;

import java.util.List;

/** Checks of what is to be drawn; each failure is one sentence that names the place. */
final class Require {
  private Require() {}

  static String text(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A figure needs a " + what + ", got an empty text.");
    }
    return text.strip();
  }

  static int positive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "The " + what + " must be at least 1, got " + number + ".");
    }
    return number;
  }

  static void some(String what, int count) {
    if (count == 0) {
      throw new IllegalArgumentException("There is nothing to draw: no " + what + " were given.");
    }
  }

  static void same(String what, int count, String others, int otherCount) {
    if (count != otherCount) {
      throw new IllegalArgumentException(
          "There are %d %s but %d %s: there must be as many of each."
              .formatted(count, what, otherCount, others));
    }
  }

  static void finite(String what, double... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Number %d (counted from 0) of %s is %s: only finite numbers can be drawn."
                .formatted(i, what, values[i]));
      }
    }
  }

  /** Numbers that have a logarithm. */
  static void above0(String what, double... values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0)) {
        throw new IllegalArgumentException(
            "Number %d (counted from 0) of %s is %s: a logarithmic axis shows only numbers above 0."
                .formatted(i, what, values[i]));
      }
    }
  }

  static void finite(String what, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Number %d (counted from 0) of %s is %s: only finite numbers can be drawn."
                .formatted(i, what, values[i]));
      }
    }
  }

  /** Rows that all have as many numbers as the first. */
  static void rectangular(String what, List<Integer> lengths) {
    for (int i = 1; i < lengths.size(); i++) {
      if (!lengths.get(i).equals(lengths.get(0))) {
        throw new IllegalArgumentException(
            "Row %d of %s has %d numbers, but row 0 has %d: all rows need one length."
                .formatted(i, what, lengths.get(i), lengths.get(0)));
      }
    }
  }

  /** The numbers of a picture: all of them between 0 and 1. */
  static float[] shades(int picture, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] <= 1)) {
        throw new IllegalArgumentException(
            "Number %d of picture %d is %s: pixels lie between 0 and 1 (Plots.weights draws other numbers)."
                .formatted(i, picture, values[i]));
      }
    }
    return values;
  }

  /** The name of a class. */
  static String named(List<String> classNames, int number) {
    if (number < 0 || number >= classNames.size()) {
      throw new IllegalArgumentException(
          "There is no class %d: with %d names they count from 0 to %d."
              .formatted(number, classNames.size(), classNames.size() - 1));
    }
    return classNames.get(number);
  }

  static void count(int count, int row, int column) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "Row %d, column %d of the confusion matrix is %d: counts are not negative."
              .formatted(row, column, count));
    }
  }
}
