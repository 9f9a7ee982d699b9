package org.gradus.grader.samples;

import java.io.IOException;
import java.nio.file.Path;

/** A sample's source that cannot be understood. The message names the file and the line. */
public final class SampleException extends IOException {

  private static final long serialVersionUID = 1L;

  SampleException(Path file, int line, String sentence) {
    super("%s, line %d: %s".formatted(file, line, sentence));
  }
}
