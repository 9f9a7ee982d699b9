package org.gradus.progress;

/** Holds the progress display in use, out of reach of the interface's users. */
final class InstalledProgress {
  static volatile Progress progress = new ConsoleProgress();

  private InstalledProgress() {}
}
