package org.gradus.vision;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.gradus.data.Features;
import org.jspecify.annotations.Nullable;

/** What can be wrong with what is handed in; each failure is one sentence that names the place. */
final class Check {
  private Check() {}

  /** In a notebook a variable is null when the cell that sets it has failed. */
  static <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(
          what + ", but got null: look whether the cell that makes it has failed.");
    }
    return value;
  }

  static int atLeast(String what, int least, int got) {
    if (got < least) {
      throw new IllegalArgumentException(
          "The %s is %d at least, got %d.".formatted(what, least, got));
    }
    return got;
  }

  static double between(String what, double low, double high, double got) {
    if (!(got >= low && got <= high)) {
      throw new IllegalArgumentException(
          "The %s lies between %s and %s, got %s.".formatted(what, low, high, got));
    }
    return got;
  }

  static void same(String what, int count, String others, int otherCount) {
    if (count != otherCount) {
      throw new IllegalArgumentException(
          "There are %d %s but %d %s: there must be as many of each."
              .formatted(count, what, otherCount, others));
    }
  }

  /** Rows of finite numbers, some, all of one length; the length. */
  static int rows(String what, float[][] rows) {
    given(rows, "Here belong the " + what);
    if (rows.length == 0 || given(rows[0], "Row 0 belongs to the " + what).length == 0) {
      throw new IllegalArgumentException("There are no " + what + ".");
    }
    for (int i = 0; i < rows.length; i++) {
      if (given(rows[i], "Row " + i + " belongs to the " + what).length != rows[0].length) {
        throw new IllegalArgumentException(
            "Row %d of the %s has %d numbers, but row 0 has %d: all rows need one length."
                .formatted(i, what, rows[i].length, rows[0].length));
      }
      finite("row " + i + " of the " + what, rows[i]);
    }
    return rows[0].length;
  }

  static void finite(String what, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Number %d of %s is %s: only finite numbers can be compared."
                .formatted(i, what, values[i]));
      }
    }
  }

  /** Class numbers from 0 to {@code classes} − 1. */
  static void labels(String what, int[] labels, int classes) {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new IllegalArgumentException(
            "Number %d of the %s is %d: with %d classes they count from 0 to %d."
                .formatted(i, what, labels[i], classes, classes - 1));
      }
    }
  }

  /** Channels, height and width of pictures. */
  static int[] sides(Features pictures) {
    int[] shape = given(pictures, "Here belong pictures").shape();
    if (shape.length == 2) {
      return new int[] {1, shape[0], shape[1]};
    }
    if (shape.length == 3) {
      return shape;
    }
    throw new IllegalArgumentException(
        "Examples of shape %s are no pictures: those have the shape [height, width] or [channels, height, width]."
            .formatted(Arrays.toString(shape)));
  }

  /** Ends a long task if the thread was told to. */
  static void calm(String what) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(what + " was interrupted; nothing of it is kept.");
    }
  }
}
