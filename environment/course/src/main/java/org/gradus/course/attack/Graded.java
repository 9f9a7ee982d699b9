package org.gradus.course.attack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.course.Main;
import picocli.CommandLine;

/**
 * One run of {@code gradus grade}.
 *
 * @param code its exit code
 * @param lines that it printed, errors among them
 */
record Graded(int code, List<String> lines) {

  private static final Pattern ROW =
      Pattern.compile("(\\S.*?)  +\\S.*?(?:graded|not gradable|grader fault) +(\\d+\\.\\d)\\b.*");

  /** Runs it in this process; workers and sandboxes are processes of their own as ever. */
  static Graded run(List<String> arguments, Consumer<String> progress) {
    List<String> lines = new ArrayList<>();
    PrintWriter out =
        new PrintWriter(
            new Lines(
                line -> {
                  lines.add(line);
                  progress.accept(line);
                }),
            true);
    CommandLine gradus =
        Main.commandLine()
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setOut(out)
            .setErr(out);
    int code = gradus.execute(arguments.toArray(String[]::new));
    return new Graded(code, List.copyOf(lines));
  }

  /** How long the row says that it took whose student's name begins so; NaN without a row. */
  double seconds(String student) {
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith(student) && row.matches()) {
        return Double.parseDouble(row.group(2));
      }
    }
    return Double.NaN;
  }

  /** Hands whole lines on. */
  private static final class Lines extends Writer {

    private final Consumer<String> listener;
    private final StringBuilder begun = new StringBuilder();

    Lines(Consumer<String> listener) {
      this.listener = listener;
    }

    @Override
    public void write(char[] text, int offset, int length) {
      begun.append(text, offset, length);
      for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
        listener.accept(begun.substring(0, end));
        begun.delete(0, end + 1);
      }
    }

    @Override
    public void flush() throws IOException {
      // A line is handed on when it is whole.
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
