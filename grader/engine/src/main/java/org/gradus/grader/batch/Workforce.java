package org.gradus.grader.batch;

import java.io.IOException;
import java.util.List;

/** Whoever grades many submissions: the processors of this machine, or those of others. */
public interface Workforce {

  /** Hears of each submission as it ends, one at a time, on any thread. */
  interface Listener {

    /**
     * One is done with.
     *
     * @throws IOException when what came of it cannot be written
     */
    void ended(HandIn handIn, Graded graded) throws IOException;
  }

  /**
   * Grades all of them, or until {@link #stop}.
   *
   * @throws IOException when the listener threw it, or nobody is left who grades, with a sentence;
   *     nothing more is graded then
   */
  void run(List<HandIn> handIns) throws IOException, InterruptedException;

  /**
   * Ends what is going on, and waits for that. A result that is being written is written to its
   * end; after this nothing more is told.
   */
  void stop() throws InterruptedException;
}
