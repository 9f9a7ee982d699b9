package org.gradus.grader.junit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of AssertJ and JUnit. Most of AssertJ's have one shape: a description in
 * brackets, what came, a relation, what was expected, and a rest.
 */
final class AssertionText {
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\s*\\[(.*?)\\]\\s*\\n(.*)", Pattern.DOTALL);
  private static final Pattern WITHIN = Pattern.compile("by less than (\\S+).*", Pattern.DOTALL);
  private static final String CLOSE = "to be close to";
  private static final List<String> SAME =
      List.of("to contain exactly (and in same order)", "to be equal to", "to be the same as");

  private AssertionText() {}

  /** What the author said of the assertion; null if nothing. */
  static @Nullable String description(String message) {
    Matcher described = DESCRIPTION.matcher(message);
    if (described.matches()) {
      return described.group(1).strip();
    }
    int arrow = message.indexOf(" ==> ");
    return arrow < 0 ? null : message.substring(0, arrow);
  }

  /** Splits the message of a comparison; any other becomes the sentence as it is. */
  static Explanation read(String message) {
    String description = description(message);
    Matcher described = DESCRIPTION.matcher(message);
    List<String> lines =
        (described.matches() ? described.group(2) : message).strip().lines().toList();
    int relation = 1 + indented(lines, 1);
    int rest = relation + 1 + indented(lines, relation + 1);
    boolean comparison =
        lines.get(0).matches("Expecting( actual)?:")
            && relation > 1
            && rest > relation + 1
            && lines.get(relation).endsWith(":");
    if (!comparison) {
      String all = lines.stream().map(String::strip).collect(Collectors.joining(" "));
      return Explanation.failed(null, null, description == null ? all : description);
    }
    String words = lines.get(relation).substring(0, lines.get(relation).length() - 1);
    String remainder = String.join("\n", lines.subList(rest, lines.size()));
    return Explanation.failed(
        joined(lines.subList(relation + 1, rest)) + qualified(words, remainder),
        joined(lines.subList(1, relation)),
        description);
  }

  /** How many lines from this one on are indented. */
  private static int indented(List<String> lines, int from) {
    return from >= lines.size()
        ? 0
        : (int)
            lines.subList(from, lines.size()).stream()
                .takeWhile(line -> line.startsWith(" "))
                .count();
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String qualified(String relation, String rest) {
    Matcher within = WITHIN.matcher(rest);
    if (relation.equals(CLOSE) && within.matches()) {
      return "  (within %s)".formatted(within.group(1).replace(".0E", "e"));
    }
    return SAME.contains(relation) ? "" : "  (%s)".formatted(relation);
  }
}
