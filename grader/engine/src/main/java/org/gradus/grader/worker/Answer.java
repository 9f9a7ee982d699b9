package org.gradus.grader.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gradus.grader.result.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says: a result, or that it failed. Before its first task it says {@link #READY}.
 *
 * @param result of the submission; null when there is none
 * @param fault a sentence for staff: why there is no result; null when there is one
 * @param stuck number of a cell that the compiler does not get through, 0 for what tests add: this
 *     worker is of no more use; null when it is not stuck
 * @param cell number of the cell that is compiled from now on, 0 for what tests add: not an answer
 *     yet; null in one
 * @param trace where in the grader it failed; null when it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
    @Nullable Result result,
    @Nullable String fault,
    @Nullable Integer stuck,
    @Nullable Integer cell,
    @Nullable String trace) {

  /** Neither result nor fault: a worker that waits for its first task. */
  static final Answer READY = new Answer(null, null, null, null, null);

  static Answer of(Result result) {
    return new Answer(result, null, null, null, null);
  }

  static Answer fault(String sentence, String trace) {
    return new Answer(null, sentence, null, null, trace);
  }

  static Answer stuckIn(int cell) {
    return new Answer(null, null, cell, null, null);
  }

  static Answer compiling(int cell) {
    return new Answer(null, null, null, cell, null);
  }
}
