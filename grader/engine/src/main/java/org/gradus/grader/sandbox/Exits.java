package org.gradus.grader.sandbox;

import org.gradus.grader.sandbox.VmLostException.Reason;

/** Says how a student's JVM ended that nobody here has killed. */
final class Exits {

  /** That of a JVM without memory (-XX:+ExitOnOutOfMemoryError), and of {@code System.exit(3)}. */
  private static final int OUT_OF_MEMORY = 3;

  /** What the first of the two prints last, and the second does not. */
  private static final String LAST_WORDS = "Terminating due to java.lang.OutOfMemoryError";

  private static final int SIGNAL = 128;
  private static final int ABORT = 6;
  private static final int KILL = 9;
  private static final int SEGMENT = 11;
  private static final int PROCESSOR_TIME = 24;

  private Exits() {}

  /**
   * Its end as a student is told.
   *
   * @param status of its process; that of a signal is 128 more than its number
   * @param printed the end of what it printed
   * @param forMemory whether the system says that it took too much memory
   */
  static VmLostException told(int status, String printed, boolean forMemory) {
    if (forMemory || (status == OUT_OF_MEMORY && printed.contains(LAST_WORDS))) {
      return new VmLostException(Reason.MEMORY, "The code ran out of memory.");
    }
    return switch (status - SIGNAL) {
      case KILL, PROCESSOR_TIME ->
          new VmLostException(
              Reason.EXIT,
              "The system ended the code's process: it used more processor time or memory than it may.");
      case ABORT, SEGMENT -> new VmLostException(Reason.EXIT, "The code made its JVM crash.");
      default ->
          new VmLostException(
              Reason.EXIT, "The code ended its own process, with exit status " + status + ".");
    };
  }
}
