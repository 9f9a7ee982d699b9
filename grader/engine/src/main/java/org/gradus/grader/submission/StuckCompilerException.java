package org.gradus.grader.submission;

/**
 * The compiler does not get through a student's code. Java cannot end it: this process is of no
 * more use, and another one must leave that cell out.
 */
public final class StuckCompilerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int cell;

  StuckCompilerException(int cell) {
    super("The compiler is stuck in cell " + cell + ".");
    this.cell = cell;
  }

  /** The number of the cell; 0 when it is what the tests add to the notebook. */
  public int cell() {
    return cell;
  }
}
