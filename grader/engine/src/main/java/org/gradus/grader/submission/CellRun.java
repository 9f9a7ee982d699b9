package org.gradus.grader.submission;

import java.util.Optional;

/**
 * How a cell fared.
 *
 * @param cell the cell's number in the notebook, from 1
 * @param outcome what came of it
 * @param problem one sentence for the student; empty when it ran
 * @param line the line of the cell that the problem is about, from 1; 0 when none is known
 * @param printed what the cell printed, cut where it is too much
 */
public record CellRun(int cell, Outcome outcome, String problem, int line, String printed) {

  /** What came of a cell. */
  public enum Outcome {
    /** It ran to its end. */
    RAN,
    /** It is not run in grading. */
    SKIPPED,
    /** The compiler refused it. */
    REJECTED,
    /** It threw an exception. */
    THREW,
    /** It was stopped, or ended its own process. */
    STOPPED
  }

  static CellRun ran(int cell, String printed) {
    return new CellRun(cell, Outcome.RAN, "", 0, printed);
  }

  CellRun with(String text) {
    return new CellRun(cell, outcome, problem, line, text);
  }

  /** Cell, line and problem as an error names them. */
  @Override
  public String toString() {
    return "cell "
        + cell
        + (line > 0 ? ", line " + line : "")
        + ": "
        + Optional.of(problem).filter(text -> !text.isEmpty()).orElse(outcome.name());
  }
}
