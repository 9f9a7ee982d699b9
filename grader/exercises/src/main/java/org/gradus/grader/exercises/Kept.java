package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.Written.number;

import java.util.Arrays;
import java.util.function.Function;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;

/**
 * Asks which boxes are kept. Where the student's own iou is wrong for them, the earlier task is at
 * fault, and the message says so.
 */
final class Kept {
  private static final String IOU_FIRST =
      "your iou (task 1) is wrong for boxes of this check, so mend it first: check(\"iou\")";

  private Kept() {}

  /** Asserts that these are kept; where the student's own iou is to blame, says so. */
  static void assertKept(
      Student student,
      double[][] boxes,
      double[] scores,
      double threshold,
      Function<int[], String> sentence,
      int... expected) {
    int[] found = kept(student, boxes, scores, threshold);
    assertThat(found)
        .as(() -> iouIsWrong(student, boxes) ? IOU_FIRST : sentence.apply(found))
        .isEqualTo(expected);
  }

  private static int[] kept(Student student, double[][] boxes, double[] scores, double threshold) {
    try {
      return student.nonMaximumSuppression(Copy.of(boxes), scores.clone(), threshold);
    } catch (StudentFailure failure) {
      boolean endless =
          failure.kind() == StudentFailure.Kind.HANGS
              || failure.thrownType().endsWith("OutOfMemoryError");
      if (!endless && failure.kind() != StudentFailure.Kind.THREW) {
        throw failure;
      }
      if (iouIsWrong(student, boxes)) {
        throw new AssertionError(IOU_FIRST, failure);
      }
      if (endless && Arrays.stream(boxes).anyMatch(box -> counted(box, box) <= threshold)) {
        throw new AssertionError(
            failure.getMessage()
                + " Here a box, when asked about itself, shares no more than the threshold, %s:"
                    .formatted(number(threshold))
                + " is it gone all the same when it was kept?",
            failure);
      }
      throw failure;
    }
  }

  /** Whether the student's own iou is wrong for any two of these boxes, or writes into them. */
  private static boolean iouIsWrong(Student student, double[][] boxes) {
    try {
      for (double[] a : boxes) {
        for (double[] b : boxes) {
          double[][] two = {a, b};
          if (!Slip.near(student.iou(a.clone(), b.clone()), counted(a, b), 1e-9)
              || !Arrays.deepEquals(student.boxesAfterIou(a.clone(), b.clone()), two)) {
            return true;
          }
        }
      }
      return false;
    } catch (StudentFailure failure) {
      return failure.kind() != StudentFailure.Kind.NOT_CALLED;
    }
  }

  /** What two boxes at whole places share: squares of 1 × 1 in both, among those in either. */
  private static double counted(double[] a, double[] b) {
    int both = 0;
    int either = 0;
    for (int x = 0; x < 70; x++) {
      for (int y = 0; y < 10; y++) {
        both += covers(a, x, y) && covers(b, x, y) ? 1 : 0;
        either += covers(a, x, y) || covers(b, x, y) ? 1 : 0;
      }
    }
    return either == 0 ? 0 : (double) both / either;
  }

  private static boolean covers(double[] box, int x, int y) {
    return box[0] <= x && x < box[2] && box[1] <= y && y < box[3];
  }
}
