package org.gradus.kernel;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of code stands.
 *
 * @param cell the number beside the cell, or 0 when nobody knows
 * @param firstLine the line of the cell in which the piece begins, from 1
 * @param source the piece, as the reader wrote it
 */
record Origin(int cell, int firstLine, String source) {

  /** "Cell [3], line 2". */
  String place(int lineOfSource) {
    int line = firstLine + lineOfSource - 1;
    return cell > 0 ? "Cell [%d], line %d".formatted(cell, line) : "Line " + line;
  }

  /** The line with this number, from 1; null when there is none. */
  @Nullable String line(int lineOfSource) {
    return source.lines().skip(lineOfSource - 1L).findFirst().orElse(null);
  }

  /** The line of the source, from 1, in which this character stands. */
  int lineOf(int position) {
    int end = Math.min(position, source.length());
    return 1 + (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The line with its number in front. */
  String frame(int lineOfSource) {
    String text = line(lineOfSource);
    return text == null ? "" : "%4d │ %s".formatted(firstLine + lineOfSource - 1, text);
  }

  /** The line of a mistake with its number in front, and carets below the mistake. */
  String frame(int start, int end) {
    // A mistake at the very end of the piece, after a line break, belongs to the line before.
    int from = Math.max(0, Math.min(start, source.stripTrailing().length()));
    int number = lineOf(from);
    String text = line(number);
    if (text == null) {
      return "";
    }
    int lineStart = source.lastIndexOf('\n', from - 1) + 1;
    int column = Math.min(from - lineStart, text.length());
    int width = Math.max(1, Math.min(end - from, text.length() - column));
    // Tabs stay tabs, so that the carets stand where they belong whatever their width.
    String blank =
        text.substring(0, column)
            .chars()
            .mapToObj(c -> c == '\t' ? "\t" : " ")
            .collect(Collectors.joining());
    return frame(number) + "\n     │ " + blank + "^".repeat(width);
  }
}
