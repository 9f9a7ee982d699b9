package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;

/**
 * A sequence to unroll, with the student's own rnnStep: wrong states that this one gives are the
 * fault of the earlier task.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Chained(
    Student student, double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  private static final String STEP_FIRST =
      "this is what your rnnStep (task 1) gives step by step, and rnnStep is wrong:"
          + " check(\"rnnStep\") first";

  private static final String REMEMBERED =
      "the same call, made once more, gave another answer: a state was kept from one call to the"
          + " next. Each sequence begins with its own h0";

  /** The same network with another sequence. */
  Chained with(double[][] otherXs, double[] otherH0) {
    return new Chained(student, wx, wh, b, otherXs, otherH0);
  }

  /** Asserts that these states come out; where the student's own rnnStep is to blame, says so. */
  void assertStates(String given, Function<double[][], String> slip, double[]... right) {
    double[][] found = unrolled(given);
    String shape = Shape.of(found);
    String wanted = right.length == 0 ? "0 rows" : Shape.of(right);
    assertThat(shape).as("%s: %s", given, shapeSlip(shape)).isEqualTo(wanted);
    for (int t = 0; t < right.length; t++) {
      assertThat(found[t])
          .as(() -> "%s: %s".formatted(given, why(found, slip)))
          .containsExactly(right[t], within(1e-9));
    }
  }

  private String why(double[][] found, Function<double[][], String> slip) {
    boolean stepIsWrong = stepGives(found);
    // Also because the call that a message shows is the last one.
    boolean same = Rounded.text(found).equals(Rounded.text(unroll()));
    return stepIsWrong ? STEP_FIRST : same ? slip.apply(found) : REMEMBERED;
  }

  private String shapeSlip(String shape) {
    return shape.startsWith(xs.length + 1 + " row")
        ? "a row for each step; h0, the state before the first one, is not among them"
        : shape.startsWith("1 row")
            ? "a row for each step, not for the last one alone"
            : "a row for each step, with a number for each unit";
  }

  private double[][] unrolled(String given) {
    try {
      return unroll();
    } catch (StudentFailure failure) {
      if (failure.kind() != StudentFailure.Kind.THREW) {
        throw failure;
      }
      if (xs.length == 0) {
        throw new AssertionError("%s (%s)".formatted(given, failure.found()), failure);
      }
      if (stepThrows()) {
        throw new AssertionError(
            "your rnnStep (task 1) throws for the first of these steps (%s): check(\"rnnStep\")"
                    .formatted(failure.found())
                + " first",
            failure);
      }
      throw failure;
    }
  }

  private double[][] unroll() {
    return student.unroll(Copy.of(wx), Copy.of(wh), b.clone(), Copy.of(xs), h0.clone());
  }

  private boolean stepThrows() {
    try {
      step(xs[0], h0);
      return false;
    } catch (StudentFailure failure) {
      return failure.kind() == StudentFailure.Kind.THREW;
    }
  }

  /** Whether a right unroll makes these states of what rnnStep answers. */
  private boolean stepGives(double[][] found) {
    try {
      boolean same = true;
      double[] h = h0;
      for (int t = 0; t < xs.length; t++) {
        h = step(xs[t], h);
        same &= Slip.near(found[t], h, 1e-9);
      }
      return same;
    } catch (StudentFailure | NullPointerException wrong) {
      return false;
    }
  }

  private double[] step(double[] x, double[] h) {
    return student.rnnStep(Copy.of(wx), Copy.of(wh), b.clone(), x.clone(), h.clone());
  }
}
