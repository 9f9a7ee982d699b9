package org.gradus.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Reviews of films that nobody made: a stand-in for IMDB, and, a sentence each, for rt-polarity.
 * The words are Gradus' own.
 *
 * <p>Rule: half of the reviews are positive. A review has three to nine sentences; three in ten say
 * nothing of value, the others praise or blame. One that agrees with the review's class comes four
 * times in five, and there are always more of these than of the others. A sentence says what it
 * thinks outright ("the plot is clever") or, two times in five, by denying the opposite ("the plot
 * is not very dull"). So a single word tells less than the word before it, and less than the whole
 * review. A snippet is one sentence of praise or blame.
 */
public final class InventedReviews {
  private static final String NAME = "InventedReviews";
  private static final String SNIPPETS = "InventedSnippets";
  private static final int FEWEST = 3;
  private static final int MOST = 9;
  private static final double IDLE = 0.3;
  private static final double AGREES = 0.8;
  private static final double DENIES = 0.4;

  private static final List<String> OUTRIGHT =
      List.of(
          "The {thing} is {much}{opinion}.",
          "I found the {thing} {much}{opinion}.",
          "{opinion_first}: that is the word for the {thing}.",
          "To me the {thing} and the {thing} were {much}{opinion}.",
          "It has a {opinion} {thing}!",
          "{who_first} made the {thing} {much}{opinion}.");

  private static final List<String> DENIED =
      List.of(
          "The {thing} is not {much}{opinion}.",
          "I did not find the {thing} {much}{opinion}.",
          "The {thing} is anything but {opinion}.",
          "At no time is the {thing} {opinion}.",
          "The {thing} was never {opinion}, and neither was the {thing}.",
          "Nobody could call the {thing} {much}{opinion}.");

  private static final List<String> SAYS_NOTHING =
      List.of(
          "It runs for {number} minutes.",
          "{who_first} wrote it, {who} plays in it.",
          "I saw it {when} with {who}.",
          "The story begins {when} in {place}.",
          "There are {number} people in it, and a dog.",
          "They filmed the {thing} in {place}.");

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "thing",
              List.of(
                  "plot",
                  "film",
                  "ending",
                  "music",
                  "script",
                  "camera",
                  "acting",
                  "dialogue",
                  "hero",
                  "villain",
                  "first half",
                  "chase",
                  "love story",
                  "humour",
                  "costume",
                  "opening",
                  "editing",
                  "cast"),
          "much", List.of("", "", "", "very ", "really ", "all that ", "particularly "),
          "who",
              List.of(
                  "the director",
                  "my sister",
                  "a newcomer",
                  "the author",
                  "an old friend",
                  "the producer",
                  "my neighbour",
                  "the composer"),
          "number", List.of("ninety", "eighty", "a hundred", "seven", "twelve", "forty"),
          "when",
              List.of("on Sunday", "last week", "at night", "in winter", "years ago", "yesterday"),
          "place",
              List.of("a village", "the desert", "Lisbon", "a submarine", "the north", "a school"));

  private static final List<List<String>> OPINIONS =
      List.of(
          List.of(
              "dull",
              "clumsy",
              "tedious",
              "shallow",
              "predictable",
              "lifeless",
              "noisy",
              "stale",
              "confusing",
              "cheap",
              "forgettable",
              "wooden",
              "pointless",
              "awful",
              "sloppy",
              "tiresome"),
          List.of(
              "clever",
              "moving",
              "gripping",
              "charming",
              "original",
              "graceful",
              "funny",
              "memorable",
              "honest",
              "brilliant",
              "warm",
              "subtle",
              "thrilling",
              "lovely",
              "sharp",
              "superb"));

  private static final List<Grammar> GRAMMARS =
      OPINIONS.stream().map(InventedReviews::grammar).toList();

  private InventedReviews() {}

  private static Grammar grammar(List<String> opinions) {
    Map<String, List<String>> words = new HashMap<>(WORDS);
    words.put("opinion", opinions);
    return new Grammar(Map.copyOf(words));
  }

  /**
   * Writes reviews: as many of each class as of the other, give or take one.
   *
   * @param train how many to learn from, at least 2
   * @param test how many for the test, at least 2
   * @param seed fixes every word
   */
  public static TextSplit generate(int train, int test, long seed) {
    Generated.atLeast(NAME, "reviews to learn from", 2, train);
    Generated.atLeast(NAME, "reviews for the test", 2, test);
    Random random = new Random(seed);
    List<String> reviews = new ArrayList<>();
    for (int i = 0; i < train + test; i++) {
      reviews.add(review(i % 2, random));
    }
    Provenance provenance = provenance(NAME, seed, reviews);
    return new TextSplit(
        texts(reviews.subList(0, train), 0, provenance),
        texts(reviews.subList(train, train + test), train, provenance));
  }

  /**
   * Writes snippets of one sentence: as many of each class as of the other, give or take one.
   *
   * @param count how many, at least 2
   * @param seed fixes every word
   */
  public static Texts snippets(int count, long seed) {
    Generated.atLeast(SNIPPETS, "snippets", 2, count);
    Random random = new Random(seed);
    List<String> snippets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      snippets.add(opinion(i % 2, random));
    }
    return texts(snippets, 0, provenance(SNIPPETS, seed, snippets));
  }

  private static Texts texts(List<String> reviews, int first, Provenance provenance) {
    int[] labels = new int[reviews.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (first + i) % 2;
    }
    return new Texts(reviews, labels, ReviewFiles.CLASSES, provenance);
  }

  private static Provenance provenance(String name, long seed, List<String> texts) {
    byte[] all = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
    return Provenance.standIn(name, seed, Digests.sha256(all));
  }

  private static String review(int label, Random random) {
    while (true) {
      int sentences = FEWEST + random.nextInt(MOST - FEWEST + 1);
      List<String> review = new ArrayList<>();
      int agree = 0;
      for (int i = 0; i < sentences; i++) {
        if (random.nextDouble() < IDLE) {
          review.add(idle(random));
        } else {
          boolean agrees = random.nextDouble() < AGREES;
          agree += agrees ? 1 : -1;
          review.add(opinion(agrees ? label : 1 - label, random));
        }
      }
      if (agree > 0) {
        return String.join(" ", review);
      }
    }
  }

  private static String idle(Random random) {
    return GRAMMARS.get(0).filled(Grammar.one(SAYS_NOTHING, random), random);
  }

  private static String opinion(int value, Random random) {
    boolean denies = random.nextDouble() < DENIES;
    String pattern = Grammar.one(denies ? DENIED : OUTRIGHT, random);
    return GRAMMARS.get(denies ? 1 - value : value).filled(pattern, random);
  }
}
