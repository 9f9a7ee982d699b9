package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks which words get a number, and which. */
abstract class VocabularyChecks {
  /** good 6 times, film 5, a 4, not 3, end 2, ever once. */
  private static final String[] REVIEWS = {
    "not a film",
    "good good good a film ever",
    "",
    "not a film end",
    "good good good film",
    "a not film end"
  };

  private static final String COUNTS =
      "good comes 6 times, film 5 times, a 4 times, not 3 times, end twice, ever once: ";

  /** the 3 times, all others twice. */
  private static final String[] TIES = {"zoo the cat 10 bird", "cat bird the 10 zoo the"};

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("numbers the words from 4 on, the most frequent first")
  void numbersByFrequency(Student student) {
    assertNumbers(
        student,
        REVIEWS,
        1,
        100,
        COUNTS,
        "good 4, film 5, a 6, not 7, end 8, ever 9",
        "good 4, film 5, a 6, not 7, end 8",
        "ever comes once, and minCount is 1, which is enough",
        "film 4, a 5, not 6, end 7, good 8, ever 9",
        "this counts sentences that have the word; count every occurrence",
        "film 4, a 5, not 6, good 7, end 8, ever 9",
        "this counts sentences that have the word; count every occurrence",
        "ever 4, end 5, not 6, a 7, film 8, good 9",
        "this is the rarest word first",
        "not 4, a 5, film 6, good 7, ever 8, end 9",
        "this is the order in which the words come; the most frequent comes first",
        "a 4, end 5, ever 6, film 7, good 8, not 9",
        "this is the alphabetical order; the most frequent comes first",
        "ever 1, end 2, not 3, a 4, film 5, good 6",
        "these are the counts; the number says the place in the order",
        "a 4, end 5, film 6, not 7",
        "these are the words of the last sentence alone",
        "a 4, film 5, not 6",
        "these are the words of the first sentence alone");
  }

  @Test
  @Order(2)
  @Needs("numbersByFrequency")
  @Points(1)
  @DisplayName("orders words that are as frequent by the alphabet")
  void breaksTiesByTheAlphabet(Student student) {
    assertNumbers(
        student,
        TIES,
        1,
        100,
        "the comes 3 times, bird, cat, zoo and 10 twice: ",
        "the 4, 10 5, bird 6, cat 7, zoo 8",
        "the 4, zoo 5, cat 6, 10 7, bird 8",
        "of words that are as frequent the first one by compareTo comes first, not the one that was"
            + " met first",
        "the 4, zoo 5, cat 6, bird 7, 10 8",
        "words that are as frequent stand from z to a here",
        "the 4, bird 5, cat 6, zoo 7, 10 8",
        "words that are as frequent stand in the order of compareTo, digits before letters",
        "the 4, 10 5",
        "equally frequent words are all kept: where a count is the key there is room for one",
        "the 4, zoo 5",
        "equally frequent words are all kept: where a count is the key there is room for one");
    assertNumbers(
        student,
        new String[] {"yet été Zoo yes ape"},
        1,
        100,
        "yet, été, Zoo, yes and ape come once: ",
        "Zoo 4, ape 5, yes 6, yet 7, été 8",
        "ape 4, yes 5, yet 6, Zoo 7, été 8",
        "the order is that of compareTo, in which Z comes before a",
        "ape 4, été 5, yes 6, yet 7, Zoo 8",
        "the order is that of compareTo, in which Z comes before a, and é after all of a to z",
        "Zoo 4, ape 5, yet 6, yes 7, été 8",
        "where words begin alike the next letters decide, as in compareTo");
    List<List<String>> often =
        List.of(
            new ArrayList<>(Collections.nCopies(200, "wit")),
            new ArrayList<>(Collections.nCopies(200, "plot")));
    assertNumbers(
        student,
        often,
        1,
        100,
        "wit and plot come 200 times, both: ",
        "plot 4, wit 5",
        "wit 4, plot 5",
        "these counts are equal, although they are large: does == or != compare two Integers here?"
            + " It asks whether they are the same object");
  }

  @Test
  @Order(3)
  @Needs("numbersByFrequency")
  @Points(1)
  @DisplayName("has only words that come minCount times or more")
  void leavesOutRareWords(Student student) {
    assertNumbers(
        student,
        REVIEWS,
        3,
        100,
        "minCount is 3; " + COUNTS,
        "good 4, film 5, a 6, not 7",
        "good 4, film 5, a 6",
        "not comes 3 times, which is enough",
        "film 4, a 5, not 6",
        "good comes 6 times, though in few sentences: count every occurrence");
    assertNumbers(student, REVIEWS, 6, 100, "minCount is 6; " + COUNTS, "good 4");
    assertNumbers(student, REVIEWS, 7, 100, "minCount is 7; " + COUNTS, "");
    assertNumbers(student, new String[] {"", ""}, 1, 5, "two sentences without words: ", "");
    assertNumbers(student, new String[0], 1, 5, "no sentences: ", "");
  }

  @Test
  @Order(4)
  @Needs("numbersByFrequency")
  @Points(0.5)
  @Hint("Order first, cut then.")
  @DisplayName("has no more than maxSize words")
  void keepsTheMostFrequent(Student student) {
    assertNumbers(
        student,
        REVIEWS,
        1,
        5,
        "maxSize is 5; " + COUNTS,
        "good 4, film 5, a 6, not 7, end 8",
        "good 4",
        "maxSize does not count the four numbers that are taken",
        "good 4, film 5",
        "maxSize says how many words there are, not up to which number they go",
        "good 4, film 5, a 6, not 7",
        "one word too few",
        "good 4, film 5, a 6, not 7, end 8, ever 9",
        "one word too many",
        "good 4, film 5, a 6, not 7, ever 8",
        "the first five that came: order first, cut then");
    assertNumbers(student, REVIEWS, 1, 1, "maxSize is 1; " + COUNTS, "good 4");
    assertNumbers(
        student, REVIEWS, 2, 3, "minCount is 2, maxSize 3; " + COUNTS, "good 4, film 5, a 6");
    assertNumbers(
        student,
        TIES,
        2,
        3,
        "minCount is 2, maxSize 3; the comes 3 times, bird, cat, zoo and 10 twice: ",
        "the 4, 10 5, bird 6",
        "the 4, zoo 5, cat 6",
        "among the equally frequent the alphabet says which stay",
        "the 4, cat 5, zoo 6",
        "among the equally frequent the alphabet says which stay");
    assertNumbers(
        student,
        REVIEWS,
        4,
        Integer.MAX_VALUE,
        "minCount is 4, maxSize the largest int; " + COUNTS,
        "good 4, film 5, a 6",
        "",
        "the largest int and 4 more is below zero: compare the number of words");
  }

  @Test
  @Order(5)
  @Needs("numbersByFrequency")
  @Points(0.5)
  @DisplayName("leaves the sentences as they were, and remembers none")
  void leavesTheSentences(Student student) {
    assertThat(student.sentencesAfterVocabulary(sentences(REVIEWS), 2, 3))
        .as("the sentences must be the same after the call")
        .isEqualTo(sentences(REVIEWS));
    assertThat(
            text(
                student.firstOfTwoVocabularies(
                    sentences("bad bad bad film film a"), sentences("good good film"))))
        .as(
            "the answer for {{bad, bad, bad, film, film, a}}, looked at when {{good, good, film}}"
                + " was asked, too: each call makes a new map")
        .isEqualTo("bad 4, film 5, a 6");
  }

  private static void assertNumbers(
      Student student,
      String[] sentences,
      int minCount,
      int maxSize,
      String given,
      String right,
      String... slips) {
    assertNumbers(student, sentences(sentences), minCount, maxSize, given, right, slips);
  }

  private static void assertNumbers(
      Student student,
      List<List<String>> sentences,
      int minCount,
      int maxSize,
      String given,
      String right,
      String... slips) {
    String found =
        text(
            Slip.named(
                () -> student.vocabulary(sentences, minCount, maxSize),
                "IndexOutOfBounds|IllegalArgument|OutOfMemory",
                given + "there may be far fewer words than maxSize"));
    assertThat(found)
        .as("%s%s", given, TextSlip.slip(found, inGeneral(found, right), slips))
        .isEqualTo(right);
  }

  private static String inGeneral(String found, String right) {
    if (found.equals("null")) {
      return "the answer is null, where a map is wanted";
    }
    if (found.matches("\\S+ 0, \\S+ 1, \\S+ 2, \\S+ 3, .*4.*")
        && !right.contains(found.replaceAll(" .*", ""))) {
      return "the numbers 0 to 3 are taken, but what they stand for is not in the map";
    }
    boolean order = found.replaceAll(" \\d+", "").equals(right.replaceAll(" \\d+", ""));
    if (found.contains("<") || (order && found.matches("\\S+ [0-3](,.*|$)"))) {
      return "the first word has the number 4: 0 to 3 are taken, and not in the map";
    }
    if (right.isEmpty()) {
      return "no word is left, so the map is empty";
    }
    List<String> extra = words(found);
    extra.removeAll(words(right));
    List<String> missing = words(right);
    missing.removeAll(words(found));
    if (!extra.isEmpty()) {
      return "in it is what should not be: %s".formatted(String.join(", ", extra));
    }
    if (!missing.isEmpty()) {
      return "missing: %s".formatted(String.join(", ", missing));
    }
    return order
        ? "the right words in the right order; their numbers are 4, 5, 6 and so on"
        : "the right words; the most frequent one has the number 4, the next one 5, and so on, and"
            + " words that are as frequent stand in the order of compareTo";
  }

  /** The words of a text of words and numbers. */
  private static List<String> words(String numbers) {
    return Arrays.stream(numbers.split(", "))
        .map(entry -> entry.replaceAll(" -?\\d+$", ""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Words and numbers, by number: {@code good 4, film 5}. */
  private static String text(@Nullable Map<String, Integer> numbers) {
    return numbers == null
        ? "null"
        : numbers.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> entry) -> entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  /** Lists that may be written to. */
  private static List<List<String>> sentences(String... texts) {
    List<List<String>> sentences = new ArrayList<>();
    for (String text : texts) {
      sentences.add(new ArrayList<>(text.isEmpty() ? List.of() : Arrays.asList(text.split(" "))));
    }
    return sentences;
  }
}
