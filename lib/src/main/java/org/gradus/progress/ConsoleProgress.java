package org.gradus.progress;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar in the terminal; silent where there is no terminal, so that logs stay readable. */
public final class ConsoleProgress implements Progress {

  @Override
  public Task start(String title, long total, String unit) {
    return hasTerminal() ? new Bar(title, total, unit) : Silent.TASK;
  }

  /** From JDK 22 on there is always a console, and it must be asked whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJdk22) {
      return true;
    }
  }

  private static final class Bar implements Task {
    private final ProgressBar bar;

    Bar(String title, long total, String unit) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(title)
              .setInitialMax(total)
              .setUnit(" " + unit, 1)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(100)
              .build();
    }

    @Override
    public void advance(long units) {
      bar.stepBy(units);
    }

    @Override
    public void note(String text) {
      bar.setExtraMessage(text);
    }

    @Override
    public void show(Object result) {
      // A terminal has no place for pictures.
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  private enum Silent implements Task {
    TASK;

    @Override
    public void advance(long units) {}

    @Override
    public void note(String text) {}

    @Override
    public void show(Object result) {}

    @Override
    public void close() {}
  }
}
