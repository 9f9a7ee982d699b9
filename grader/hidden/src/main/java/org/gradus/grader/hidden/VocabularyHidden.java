package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Sentences that were made of words with given counts. */
abstract class VocabularyHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 12 75426e45e0759a0f82c101af";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("numbers the words from 4 on, the most frequent first")
  void numbersByFrequency(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      List<String> words = words(random.nextInt(5, 9), random);
      int size = words.size();
      int[] counts = new int[size];
      for (int n = 0; n < size; n++) {
        counts[n] = size - n;
      }
      // All of the most frequent word in one sentence: it is in the fewest.
      List<List<String>> sentences = sentences(words, counts, 1, random);
      Map<String, Integer> numbers = student.vocabulary(sentences, 1, size + 4 + random.nextInt(9));
      assertThat(numbers).as("the vocabulary of %s", sentences).isEqualTo(numbered(words, size));
    }
  }

  @Test
  @Order(2)
  @Needs("numbersByFrequency")
  @Points(0.5)
  @DisplayName("orders words that are as frequent by the alphabet")
  void breaksTiesByTheAlphabet(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      // Two groups, in each of which all words come as often; large counts in every second round.
      int often = round % 2 == 0 ? random.nextInt(3, 6) : random.nextInt(140, 180);
      List<String> words = words(7, random);
      List<String> right = new ArrayList<>(new TreeSet<>(words.subList(0, 3)));
      right.addAll(new TreeSet<>(words.subList(3, 7)));
      int[] counts = {often + 1, often + 1, often + 1, often, often, often, often};
      List<List<String>> sentences = sentences(words, counts, 0, random);
      assertThat(student.vocabulary(sentences, 1, 100))
          .as("three words come %d times, four %d times", often + 1, often)
          .isEqualTo(numbered(right, 7));
    }
    String alike = new Wording(random).made("mnopq") + "e";
    List<String> once = List.of("W" + alike, "a" + alike, alike + "b", alike + "c", "ü" + alike);
    int[] each = {1, 1, 1, 1, 1};
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(student.vocabulary(sentences(once, each, 0, random), 1, 100))
          .as("five words once each")
          .isEqualTo(numbered(once, 5));
    }
  }

  @Test
  @Order(3)
  @Needs("numbersByFrequency")
  @Points(0.5)
  @DisplayName("has only words that come minCount times or more")
  void leavesOutRareWords(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      List<String> words = words(6, random);
      int step = random.nextInt(1, 4);
      int[] counts = new int[6];
      for (int n = 0; n < 6; n++) {
        counts[n] = 1 + step * (6 - n);
      }
      List<List<String>> sentences = sentences(words, counts, 0, random);
      for (int kept = 0; kept <= 5; kept++) {
        int least = kept == 0 ? counts[0] + 1 : counts[kept - 1];
        assertThat(student.vocabulary(sentences, least, 50))
            .as("%d times or more, of %s", least, sentences)
            .isEqualTo(numbered(words, kept));
      }
      assertThat(student.vocabulary(sentences, counts[3] - step + 1, 50))
          .as("between two counts, of %s", sentences)
          .isEqualTo(numbered(words, 4));
    }
    assertThat(student.vocabulary(List.of(List.of(), List.of()), 1, 3))
        .as("without words")
        .isEqualTo(Map.of());
  }

  @Test
  @Order(4)
  @Needs("numbersByFrequency")
  @Points(0.25)
  @DisplayName("has no more than maxSize words")
  void keepsTheMostFrequent(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      List<String> words = words(8, random);
      List<String> right = new ArrayList<>(words.subList(0, 3));
      right.addAll(new TreeSet<>(words.subList(3, 8)));
      int[] counts = {9, 8, 7, 4, 4, 4, 4, 4};
      List<List<String>> sentences = sentences(words, counts, 0, random);
      for (int most : new int[] {1, 3, 4, 6, 7, 8, 12, Integer.MAX_VALUE}) {
        assertThat(student.vocabulary(sentences, 1 + random.nextInt(4), most))
            .as("at most %d of %s", most, sentences)
            .isEqualTo(numbered(right, Math.min(most, 8)));
      }
    }
  }

  @Test
  @Order(5)
  @Needs("numbersByFrequency")
  @Points(0.25)
  @DisplayName("leaves the sentences as they were, and remembers none")
  void leavesTheSentences(Student student, RandomGenerator random) {
    List<String> words = words(5, random);
    List<List<String>> sentences = sentences(words, new int[] {5, 4, 3, 2, 1}, 0, random);
    List<List<String>> before = new ArrayList<>();
    sentences.forEach(sentence -> before.add(List.copyOf(sentence)));
    assertThat(student.sentencesAfterVocabulary(sentences, 2, 3))
        .as("the sentences after the call")
        .isEqualTo(before);
    List<List<String>> others = sentences(words, new int[] {1, 2, 3, 4, 5}, 0, random);
    assertThat(
            student.firstOfTwoVocabularies(
                sentences(words, new int[] {5, 4, 3, 2, 1}, 0, random), others))
        .as("the first of two answers")
        .isEqualTo(numbered(words, 5));
  }

  private static Map<String, Integer> numbered(List<String> words, int count) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    words.subList(0, count).forEach(word -> numbers.put(word, numbers.size() + 4));
    return numbers;
  }

  /** Different words, neither from a to z nor from z to a. */
  private static List<String> words(int count, RandomGenerator random) {
    TreeSet<String> words = new TreeSet<>();
    while (words.size() < count) {
      words.add(new Wording(random).made("abcdefghijklmnopqrstuvwxyz0123456789"));
    }
    List<String> sorted = List.copyOf(words);
    List<String> mixed = new ArrayList<>();
    int[] order = Draws.shuffled(count, random);
    for (int n : order) {
      mixed.add(sorted.get(n));
    }
    // The first three of them turn round, and so do the last.
    return turns(mixed.subList(0, 3)) && turns(mixed.subList(count - 3, count))
        ? mixed
        : words(count, random);
  }

  private static boolean turns(List<String> three) {
    boolean up = three.get(0).compareTo(three.get(1)) < 0;
    return up != three.get(1).compareTo(three.get(2)) < 0;
  }

  /** Lists that may be written to; the first so many words stay together in one sentence. */
  private static List<List<String>> sentences(
      List<String> words, int[] counts, int together, RandomGenerator random) {
    List<List<String>> sentences = new ArrayList<>();
    int number = random.nextInt(4, 7);
    for (int n = 0; n < number; n++) {
      sentences.add(new ArrayList<>());
    }
    // The last of them stays empty. Words come in from the rarest on.
    for (int n = words.size() - 1; n >= 0; n--) {
      int own = random.nextInt(number - 1);
      for (int times = 0; times < counts[n]; times++) {
        List<String> sentence = sentences.get(n < together ? own : random.nextInt(number - 1));
        sentence.add(random.nextInt(sentence.size() + 1), words.get(n));
      }
    }
    return sentences;
  }
}
