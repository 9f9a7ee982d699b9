package org.gradus.data;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sentences by pattern: every word in braces is drawn evenly from the list of its kind, and one
 * whose kind ends in {@code _first} begins with a capital letter.
 *
 * @param words the words of each kind
 */
record Grammar(Map<String, List<String>> words) {
  private static final String FIRST = "_first";

  /** The pattern with a word in the place of each kind. */
  String filled(String pattern, Random random) {
    StringBuilder line = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      line.append(pattern, from, open).append(drawn(pattern.substring(open + 1, close), random));
      from = close + 1;
    }
    return line.append(pattern.substring(from)).toString();
  }

  private String drawn(String kind, Random random) {
    if (!kind.endsWith(FIRST)) {
      return word(kind, random);
    }
    return capital(word(kind.substring(0, kind.length() - FIRST.length()), random));
  }

  /** One word of a kind. */
  String word(String kind, Random random) {
    return one(words.getOrDefault(kind, List.of(kind)), random);
  }

  static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
