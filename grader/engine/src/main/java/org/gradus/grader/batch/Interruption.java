package org.gradus.grader.batch;

/** What happens when somebody presses Ctrl-C, or ends the process otherwise, before it is done. */
final class Interruption implements AutoCloseable {

  private final Thread hook;
  private volatile boolean happened;

  /**
   * Listens from now on.
   *
   * @param lastWords said after they have stopped
   */
  Interruption(Workforce graders, Runnable lastWords) {
    this.hook =
        new Thread(
            () -> {
              happened = true;
              try {
                graders.stop();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              lastWords.run();
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether it did; then the process is about to end, and everything was said. */
  boolean happened() {
    return happened;
  }

  @Override
  public void close() {
    if (!happened) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        happened = true; // Between the question and the answer.
      }
    }
  }
}
