package org.gradus.grader.notebook;

import java.io.IOException;

/** A file that is no notebook, or not one that can be read. The message names file and cell. */
public final class NotebookFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  NotebookFormatException(String message) {
    super(message);
  }

  NotebookFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
