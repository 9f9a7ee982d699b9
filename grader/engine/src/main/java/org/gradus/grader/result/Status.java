package org.gradus.grader.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a submission; never mixed up with the points that it earned. */
public enum Status {
  /** Its points are what its code earned. */
  @JsonProperty("graded")
  GRADED,
  /** It is no notebook that could be graded; the student hears why. */
  @JsonProperty("not gradable")
  NOT_GRADABLE,
  /** The grader failed, twice: staff hear why, and nobody gets a zero for it. */
  @JsonProperty("grader fault")
  GRADER_FAULT
}
