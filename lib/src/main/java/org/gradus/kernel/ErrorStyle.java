package org.gradus.kernel;

import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * How JJava writes what {@link CellErrors} does not catch: without its red, which nobody can read
 * in the dark theme. The one mistake that reaches it is a cell that ends too early: JShell makes no
 * snippet of that, so no listener hears of it.
 */
final class ErrorStyle extends StringStyler {
  private static final String INCOMPLETE = "Incomplete input:";

  private final Supplier<RunningCell> running;

  private ErrorStyle(Supplier<RunningCell> running) {
    super("", "", "", line -> "");
    this.running = running;
  }

  /**
   * Takes the place of JJava's style. There is no setter, so the field is written by reflection;
   * where that is refused, errors are red as JJava makes them, and nothing else changes.
   */
  static void install(BaseKernel kernel, Supplier<RunningCell> running) {
    try {
      Field style = BaseKernel.class.getDeclaredField("errorStyler");
      style.setAccessible(true);
      style.set(kernel, new ErrorStyle(running));
    } catch (ReflectiveOperationException | RuntimeException refused) {
      System.getLogger(ErrorStyle.class.getName())
          .log(System.Logger.Level.DEBUG, "JJava's error style stays", refused);
    }
  }

  @Override
  public String primary(String text) {
    return text;
  }

  @Override
  public String secondary(String text) {
    return text.equals(INCOMPLETE)
        ? "\u001b[1mCell [%d] ends too early: something that was opened is never closed.\u001b[0m\n"
            .formatted(running.get().number())
        : text;
  }

  @Override
  public String highlight(String text) {
    return text;
  }

  /** JJava writes whole statements with this, and only a cell that ends too early gets so far. */
  @Override
  public List<String> primaryLines(String source) {
    RunningCell cell = running.get();
    int start = Math.max(0, cell.source().lastIndexOf(source));
    int line = new Origin(0, 1, cell.source()).lineOf(start);
    return List.of(UnclosedText.of(new Origin(cell.number(), line, source)));
  }
}
