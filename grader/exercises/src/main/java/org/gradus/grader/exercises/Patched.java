package org.gradus.grader.exercises;

import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;

/**
 * A heat map that is made with the student's own occlude: a wrong map that is this one is the fault
 * of the earlier task.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Patched(
    Student student,
    double[][] picture,
    double[][] weights,
    double bias,
    int side,
    int step,
    double grey) {
  static final String SAYS =
      "this is the map that your occlude (task 1) gives, and occlude is wrong: check(\"occlude\")"
          + " first";

  /** Whether a wrong map is the one that a right method makes of what occlude answers. */
  boolean gives(double[][] found) {
    try {
      boolean same = near(found, true) || near(found, false);
      // Once more, for the call that a message shows is the last one.
      student.heatMap(Copy.of(picture), Copy.of(weights), bias, side, step, grey);
      return same;
    } catch (StudentFailure | IndexOutOfBoundsException | NullPointerException wrong) {
      return false;
    }
  }

  /** An occlude that changes its picture changes the whole picture's probability, if asked late. */
  private boolean near(double[][] found, boolean first) {
    double[][] shared = Copy.of(picture);
    double whole = probability(shared);
    double most = 0;
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < found[i].length; j++) {
        double before = first ? whole : probability(shared);
        double[][] hidden = student.occlude(Copy.of(shared), i * step, j * step, side, grey);
        double drop = before - probability(hidden);
        shared = student.afterOcclude(Copy.of(shared), i * step, j * step, side, grey);
        most = Math.max(most, Math.abs(drop - found[i][j]));
      }
    }
    return most < 1e-9;
  }

  private double probability(double[][] x) {
    double z = bias;
    for (int r = 0; r < weights.length; r++) {
      for (int c = 0; c < weights[r].length; c++) {
        z += weights[r][c] * x[r][c];
      }
    }
    return 1 / (1 + Math.exp(-z));
  }
}
