package org.gradus.kernel;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the bracket that a cell forgot to close. */
final class UnclosedText {
  private UnclosedText() {}

  /** The line with the innermost open bracket, and a sentence. */
  static String of(Origin origin) {
    String source = origin.source();
    int open = open(source);
    if (open < 0) {
      return origin.frame(Math.max(1, (int) source.lines().count())) + "\n\nWrite the rest of it.";
    }
    char bracket = source.charAt(open);
    char partner = bracket == '{' ? '}' : bracket == '(' ? ')' : ']';
    return origin.frame(open, open + 1)
        + "\n\nThis %c has no %c that closes it.".formatted(bracket, partner);
  }

  /** The place of the last bracket that is still open at the end; -1 if all are closed. */
  static int open(String source) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < source.length(); i++) {
      switch (source.charAt(i)) {
        case '{', '(', '[' -> open.push(i);
        case '}', ')', ']' -> open.poll();
        case '"', '\'' -> i = afterQuote(source, i);
        case '/' -> i = afterComment(source, i);
        default -> {
          // Nothing that opens or closes.
        }
      }
    }
    return open.isEmpty() ? -1 : open.peek();
  }

  private static int afterQuote(String source, int start) {
    char quote = source.charAt(start);
    if (source.startsWith("\"\"\"", start)) {
      int end = source.indexOf("\"\"\"", start + 3);
      return end < 0 ? source.length() : end + 2;
    }
    for (int i = start + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote || c == '\n') {
        return i;
      }
    }
    return source.length();
  }

  private static int afterComment(String source, int start) {
    if (source.startsWith("//", start)) {
      int end = source.indexOf('\n', start);
      return end < 0 ? source.length() : end;
    }
    if (source.startsWith("/*", start)) {
      int end = source.indexOf("*/", start + 2);
      return end < 0 ? source.length() : end + 1;
    }
    return start;
  }
}
