package org.gradus.grader.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A text that is put together from words, so that its words are known. */
final class Wording {
  private final RandomGenerator random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> words = new ArrayList<>();

  Wording(RandomGenerator random) {
    this.random = random;
  }

  /** One of these. */
  String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** Adds what is no word. */
  Wording then(String sign) {
    text.append(sign);
    return this;
  }

  /** Adds a word, with some of its letters large. */
  Wording word(String word) {
    words.add(word);
    for (int i = 0; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      text.append(random.nextInt(3) == 0 ? letter.toUpperCase(Locale.ROOT) : letter);
    }
    return this;
  }

  /** Adds a word that is written so. */
  Wording word(String word, String written) {
    words.add(word);
    text.append(written);
    return this;
  }

  /** A word of some of these signs. */
  String made(String signs) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(1, 7);
    for (int i = 0; i < length; i++) {
      word.append(signs.charAt(random.nextInt(signs.length())));
    }
    return word.toString();
  }

  String text() {
    return text.toString();
  }

  /** The words without apostrophes, which a page would write in another way. */
  String spelt() {
    return String.join(" ", words).replace("'", "^");
  }

  List<String> words() {
    return List.copyOf(words);
  }
}
