package org.gradus.grader.junit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a test ended. */
public enum Outcome {
  /** It holds. */
  @JsonProperty("passed")
  PASSED,
  /** It does not hold, or only for some of its cases. */
  @JsonProperty("failed")
  FAILED,
  /** It was not run: what it needs had failed. */
  @JsonProperty("skipped")
  SKIPPED,
  /** What it tests is still the stub that was handed out. */
  @JsonProperty("not attempted")
  NOT_ATTEMPTED
}
