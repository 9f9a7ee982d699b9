package org.gradus.grader.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gradus.grader.result.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says: a result, or that it failed. Before its first task it says {@link #READY}.
 *
 * @param result of the submission; null when there is none
 * @param fault a sentence for staff: why there is no result; null when there is one
 * @param trace where in the grader it failed; null when it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(@Nullable Result result, @Nullable String fault, @Nullable String trace) {

  /** Neither result nor fault: a worker that waits for its first task. */
  static final Answer READY = new Answer(null, null, null);

  static Answer of(Result result) {
    return new Answer(result, null, null);
  }

  static Answer fault(String sentence, String trace) {
    return new Answer(null, sentence, trace);
  }
}
