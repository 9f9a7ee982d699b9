package org.gradus.kernel;

import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * Ends a cell with a text that is ready to be read. Jupyter takes the simple name of the class as
 * the error's name, the message as its one line, and what {@link #printStackTrace} prints as its
 * body; hence the three kinds.
 */
abstract class CellError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final String body;

  private CellError(String headline, String body) {
    super(headline, null, false, false);
    this.body = body;
  }

  /** The code is not Java. */
  static final class CompileError extends CellError {
    private static final long serialVersionUID = 1;

    CompileError(String headline, String body) {
      super(headline, body);
    }
  }

  /** The code ran and failed. */
  static final class RunError extends CellError {
    private static final long serialVersionUID = 1;

    RunError(String headline, String body) {
      super(headline, body);
    }
  }

  /** The reader pressed stop. */
  static final class Interrupted extends CellError {
    private static final long serialVersionUID = 1;

    Interrupted(String headline, String body) {
      super(headline, body);
    }
  }

  /** Bold is the only mark that is legible in the light theme and in the dark one. */
  String text() {
    String headline = BOLD + getMessage() + PLAIN;
    return body.isEmpty() ? headline : headline + "\n\n" + body;
  }

  @Override
  public void printStackTrace(PrintWriter writer) {
    writer.print(text());
  }

  @Override
  public void printStackTrace(PrintStream stream) {
    stream.print(text());
  }
}
