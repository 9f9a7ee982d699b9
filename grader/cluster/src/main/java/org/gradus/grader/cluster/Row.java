package org.gradus.grader.cluster;

import java.io.Serializable;
import org.gradus.grader.batch.Graded;
import org.gradus.grader.result.Result;

/**
 * What came of a submission, on its way back.
 *
 * @param number its place in the batch
 * @param result as {@code result.json} keeps it
 * @param seconds that it took
 * @param log what the grader logged when it failed; empty when it did not
 */
record Row(int number, String result, double seconds, String log) implements Serializable {

  static Row of(Parcel parcel, Graded graded) {
    return new Row(parcel.number(), graded.result().toJson(), graded.seconds(), graded.log());
  }

  Graded graded() {
    return new Graded(Result.fromJson(result), seconds, log);
  }
}
