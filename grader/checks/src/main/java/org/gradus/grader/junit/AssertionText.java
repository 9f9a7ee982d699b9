package org.gradus.grader.junit;

import java.util.List;
import java.util.Objects;
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

  /**
   * A message of another shape.
   *
   * @param text all of it, with what came and what was expected in groups
   * @param expected made of the groups, {@code $1 rows}
   */
  private record Special(Pattern text, String expected, String actual) {
    static Special of(String regex, String expected, String actual) {
      return new Special(Pattern.compile(regex, Pattern.DOTALL), expected, actual);
    }

    @Nullable Explanation read(String all, @Nullable String description) {
      Matcher matcher = text.matcher(all);
      return matcher.matches()
          ? Explanation.failed(
              joined(matcher.replaceFirst(expected).lines().toList()),
              joined(matcher.replaceFirst(actual).lines().toList()),
              description)
          : null;
    }
  }

  private static final List<Special> SPECIALS =
      List.of(
          Special.of("Expecting actual not to be null", "a value", "null"),
          Special.of(
              "Expecting 2D array to have (\\d+) rows but had (\\d+), array was:\\s*(.*)",
              "$1 rows",
              "$2 rows: $3"),
          Special.of(
              "Expected size: (\\d+) but was: (\\d+) in:\\s*(.*)", "$1 values", "$2 values: $3"),
          // Of arrays of arrays: it tells a row that differs first, and then the whole.
          Special.of(
              ".*[Aa]ctual was:\\n(\\s+\\S.*)\\n[Ee]xpected was:\\n(\\s+\\S.*)", "$2", "$1"));

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
    Explanation special = readSpecial(message);
    if (special != null) {
      return special;
    }
    String description = description(message);
    List<String> lines = undescribed(message).lines().toList();
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

  /** What has a shape of its own; null for the usual ones. */
  static @Nullable Explanation readSpecial(String message) {
    String description = description(message);
    String text = undescribed(message);
    return SPECIALS.stream()
        .map(special -> special.read(text, description))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String undescribed(String message) {
    Matcher described = DESCRIPTION.matcher(message);
    return (described.matches() ? described.group(2) : message).strip();
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
