package org.gradus.grader.exercises;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;

/**
 * A search that is made with the student's own cosine: wrong indices that are these are the fault
 * of the earlier task.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ranked(Student student, double[][] rows, int query, int k) {
  static final String SAYS =
      "this is the order that your cosine (task 3) gives, and cosine is wrong: check(\"cosine\")"
          + " first";

  /** Whether wrong indices are those that a right method makes of what cosine answers. */
  boolean gives(int[] found) {
    try {
      double[] cosines = new double[rows.length];
      double[] turned = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        if (i != query) {
          cosines[i] = student.cosine(rows[query].clone(), rows[i].clone());
          turned[i] = student.cosine(rows[i].clone(), rows[query].clone());
        }
      }
      // Once more, for the call that a message shows is the last one.
      student.nearest(Copy.of(rows), query, k);
      return Arrays.equals(found, order(cosines, false))
          || Arrays.equals(found, order(cosines, true))
          || Arrays.equals(found, order(turned, false))
          || Arrays.equals(found, order(turned, true));
    } catch (StudentFailure failure) {
      return false;
    }
  }

  /** What is not a number comes last, or first: it depends on how a comparison is written. */
  private int[] order(double[] cosines, boolean notNumbersFirst) {
    Comparator<Integer> largest =
        notNumbersFirst
            ? (one, other) -> Double.compare(cosines[other], cosines[one])
            : Comparator.comparingDouble(i -> -cosines[i]);
    return IntStream.range(0, rows.length)
        .filter(i -> i != query)
        .boxed()
        .sorted(largest)
        .limit(k)
        .mapToInt(i -> i)
        .toArray();
  }
}
