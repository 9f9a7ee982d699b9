package org.gradus.course.speed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one student's text of a family's: every name that ends in an underscore becomes another
 * one, the same everywhere in a cell, and {@code N_2_9} a number from 2 to 9.
 */
final class Variation {

  private static final Pattern PLACE =
      Pattern.compile("\\b(?:N_(\\d+)_(\\d+)|([a-z]\\w*)_)(?!\\w)");

  /** Names that students give, added to what the name means. */
  private static final List<String> ENDINGS =
      List.of(
          "Here", "Now", "One", "Two", "New", "Old", "My", "Own", "First", "Next", "Value", "Item",
          "Local", "Temp", "Copy", "Part", "Data", "Thing", "Final", "Main", "Some", "Each", "Only",
          "Used", "Found", "Done", "Given", "Known", "Work", "Inner");

  private final RandomGenerator random;

  Variation(RandomGenerator random) {
    this.random = random;
  }

  /** A text with other names and numbers than any text before it has had, as good as surely. */
  String of(String text) {
    Map<String, String> chosen = new HashMap<>();
    return PLACE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    chosen.computeIfAbsent(found.group(), unused -> drawn(found))));
  }

  private String drawn(MatchResult found) {
    if (found.group(3) != null) {
      return found.group(3)
          + ENDINGS.get(random.nextInt(ENDINGS.size()))
          + ENDINGS.get(random.nextInt(ENDINGS.size()));
    }
    return Integer.toString(
        random.nextInt(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)) + 1));
  }
}
