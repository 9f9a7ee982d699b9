package org.gradus.grader.binding;

import java.util.List;
import java.util.regex.Pattern;

/** Turns javac's messages, which run over several lines and name JShell's machinery, into one. */
public final class CompilerWords {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\.?");

  private CompilerWords() {}

  /** {@code cannot find symbol: method softmax(double[])}. */
  public static String inOneLine(String message) {
    List<String> lines =
        WRAPPER.matcher(message).replaceAll("").lines().map(String::strip).toList();
    if (lines.isEmpty()) {
      return "";
    }
    String first = lines.get(0).replaceAll(" in class ?(?= |$)", "").replaceAll("[;:]$", "");
    return lines.stream()
        .skip(1)
        .filter(line -> line.startsWith("symbol:") || line.startsWith("reason:"))
        .map(line -> line.substring("symbol:".length()).strip())
        .findFirst()
        .map(detail -> first + ": " + detail)
        .orElse(first)
        .replaceAll("\\s+", " ");
  }
}
