package org.gradus.grader.cluster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A cluster that cannot be had, or gave up: a sentence that says why, and what to do about it. */
final class ClusterException extends IOException {

  private static final long serialVersionUID = 1;

  ClusterException(String sentence) {
    this(sentence, null);
  }

  ClusterException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
