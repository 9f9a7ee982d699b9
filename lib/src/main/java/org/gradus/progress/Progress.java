package org.gradus.progress;

/**
 * Shows a waiting person how far a long task is: a bar in a terminal, a bar and a live picture in a
 * notebook.
 */
public interface Progress {

  /**
   * Begins a task.
   *
   * @param title what is being done, as a person would say it: "Training", "Downloading MNIST"
   * @param total how many units there are; negative when nobody knows
   * @param unit the name of one unit, in the singular: "batch", "B", "picture"
   */
  Task start(String title, long total, String unit);

  /** One task under way; closing it ends the bar, whether or not the total was reached. */
  interface Task extends AutoCloseable {

    /** Moves the bar on by so many units. Cheap enough to be called for every batch. */
    void advance(long units);

    /** Replaces the short text behind the bar: "epoch 3 of 10, loss 0.271". */
    void note(String text);

    /**
     * Offers an intermediate result worth looking at. A notebook shows it below the bar, through
     * the renderer of its type; a terminal passes over it.
     */
    void show(Object result);

    @Override
    void close();
  }

  /** The one in use: the terminal's, until a notebook kernel installs its own. */
  static Progress current() {
    return InstalledProgress.progress;
  }

  /** Makes this the one in use. */
  static void install(Progress progress) {
    InstalledProgress.progress = progress;
  }
}
