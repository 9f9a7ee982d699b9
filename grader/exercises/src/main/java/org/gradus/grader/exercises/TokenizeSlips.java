package org.gradus.grader.exercises;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the words of a text, as far as the answer shows it. */
final class TokenizeSlips {
  private static final String NEUTRAL =
      "the runs of letters and digits, small, with the apostrophes between two of them";

  private TokenizeSlips() {}

  /** What to say of an answer that should have been another. */
  static String of(@Nullable List<String> found, List<String> right) {
    if (found == null) {
      return "the answer is null, where a list is wanted";
    }
    if (right.isEmpty() && found.equals(List.of(""))) {
      return "without words the list is empty; this has a word without letters, as split gives it";
    }
    if (found.isEmpty()) {
      return "none of its words was found";
    }
    String one =
        found.stream()
            .map(word -> ofWord(word, right))
            .filter(says -> !says.isEmpty())
            .findFirst()
            .orElse("");
    return one.isEmpty() ? ofAll(found, right) : one;
  }

  /** What is wrong with a word by itself; empty where nothing is. */
  private static String ofWord(@Nullable String word, List<String> right) {
    if (word == null) {
      return "one of the words is null";
    }
    if (word.isEmpty()) {
      return "one of the words is empty: where two signs stand side by side, or one at the very"
          + " beginning, there is no word between";
    }
    if (word.chars().anyMatch(Character::isUpperCase)) {
      return "words are written small, which \"%s\" is not".formatted(word);
    }
    if (word.startsWith("'") || word.endsWith("'")) {
      return "the apostrophe of \"%s\" is at its edge: it belongs to a word only where a letter or"
              .formatted(word)
          + " a digit is on both sides";
    }
    if (word.contains("''")) {
      return "the apostrophes in \"%s\" have no letter on both sides".formatted(word);
    }
    if (word.equals("br") && !right.contains(word)) {
      return "\"br\" is no word of this text: it is what is left of a line break";
    }
    if (word.contains("<br")) {
      return "the line break is no part of a word: it stands for a blank";
    }
    return word.chars().allMatch(sign -> sign == '\'' || Character.isLetterOrDigit(sign))
        ? ""
        : "\"%s\" is no word: it has a sign that is neither a letter nor a digit".formatted(word);
  }

  /** What is wrong with all of them together. */
  private static String ofAll(List<String> found, List<String> right) {
    Map<String, Function<String, Stream<String>>> each = new LinkedHashMap<>();
    each.put(
        "the apostrophe was left out; between two letters or digits it belongs to the word",
        word -> Stream.of(word.replace("'", "")));
    each.put(
        "the apostrophe parts words here; between two letters or digits it belongs to the word",
        word -> Arrays.stream(word.split("'")));
    each.put(
        "the apostrophe parts words here, and words of one letter are left out",
        word -> Arrays.stream(word.split("'")).filter(part -> part.length() > 1));
    each.put(
        "digits belong to words like letters",
        word -> Stream.of(word.replaceAll("[0-9]", "")).filter(part -> !part.isEmpty()));
    each.put(
        "digits belong to words like letters",
        word -> Arrays.stream(word.split("[0-9]+")).filter(part -> !part.isEmpty()));
    each.put(
        "words of one letter or digit are words",
        word -> Stream.of(word).filter(whole -> whole.length() > 1));
    each.put(
        "letters beyond a to z part words here; they are letters like any other",
        word -> Arrays.stream(word.split("[^a-z0-9']+")).filter(part -> !part.isEmpty()));
    each.put(
        "letters beyond ÿ part words here; they are letters like any other",
        word -> Arrays.stream(word.split("[^a-z0-9'ß-ÿ]+")).filter(part -> !part.isEmpty()));
    each.put(
        "letters beyond a to z were left out; they are letters like any other",
        word -> Stream.of(word.replaceAll("[^a-z0-9']", "")).filter(part -> !part.isEmpty()));
    each.put(
        "accents were taken off the letters: é is another letter than e",
        word ->
            Stream.of(Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "")));
    each.put(
        "\"br\" is a word here, in no line break",
        word -> Stream.of(word).filter(whole -> !whole.equals("br")));
    boolean apostrophes = right.stream().anyMatch(word -> word.contains("'"));
    for (Map.Entry<String, Function<String, Stream<String>>> slip : each.entrySet()) {
      if ((apostrophes || !slip.getKey().contains("apostrophe"))
          && right.stream().flatMap(slip.getValue()).toList().equals(found)) {
        return slip.getKey();
      }
    }
    return ofOrder(found, right);
  }

  private static String ofOrder(List<String> found, List<String> right) {
    int last = right.size() - 1;
    if (found.equals(right.stream().distinct().toList())) {
      return "each word as often as it comes, not once";
    }
    if (last >= 0 && found.equals(right.subList(0, last))) {
      return "the last word is missing: is it added where the text ends, and not a sign after it?";
    }
    if (last >= 0 && found.equals(right.subList(1, last + 1))) {
      return "the first word is missing";
    }
    if (sorted(found).equals(sorted(right))) {
      return "the right words in the wrong order: they stay as they stand in the text";
    }
    if (found.size() < right.size() && String.join("", found).equals(String.join("", right))) {
      return "words were glued together: what parts them is left out, but the gap stays";
    }
    if (found.size() > right.size() && found.subList(0, right.size()).equals(right)) {
      return "there are more words than the text has";
    }
    return NEUTRAL;
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  /** A text as the notebook writes it. */
  static String quoted(String text) {
    return text.codePoints()
        .mapToObj(TokenizeSlips::escaped)
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int sign) {
    return switch (sign) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '"' -> "\\\"";
      default -> Character.toString(sign);
    };
  }

  /** Words that are written here with blanks between them. */
  static List<String> words(String words) {
    return words.isEmpty()
        ? List.of()
        : Arrays.stream(words.toLowerCase(Locale.ROOT).split(" ")).toList();
  }
}
