package org.gradus.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Sentences into which analogies were planted, and the questions that ask for them: whoever makes
 * vectors of their words should answer nearly all.
 *
 * <p>Rule: a section is a relation, such as between a country and its capital; it has some pairs of
 * words, one in each of two roles. A pair has six companions of its own that stand near both its
 * words; a role has six that stand near all words of that role. A sentence has one word of a pair,
 * three companions of the pair and three of its role, drawn evenly, in a random order. So what
 * parts two words of a pair is the same in all pairs of a section. The words are made of drawn
 * syllables and mean nothing.
 */
public final class PlantedAnalogies {
  private static final String NAME = "PlantedAnalogies";
  private static final int COMPANIONS = 6;
  private static final int NEAR = 3;
  private static final List<String> SECTIONS = List.of("land-capital", "male-female", "old-young");
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final List<List<String>> sentences;
  private final Analogies questions;
  private final WordPairs pairs;

  private PlantedAnalogies(List<List<String>> sentences, Analogies questions, WordPairs pairs) {
    this.sentences = sentences;
    this.questions = questions;
    this.pairs = pairs;
  }

  /** One section's words while sentences are written: [pair][role] and the companions. */
  private record Section(
      String name,
      List<List<String>> words,
      List<List<String>> ofPair,
      List<List<String>> ofRole) {}

  /**
   * Writes a corpus.
   *
   * @param sentences how many, at least 1,000
   * @param pairs how many pairs of words each of the three sections has, from 3 to 50
   * @param seed fixes every word
   */
  public static PlantedAnalogies generate(int sentences, int pairs, long seed) {
    Generated.atLeast(NAME, "sentences", 1_000, sentences);
    Generated.between(NAME, "the number of pairs", 3, 50, pairs);
    Random random = new Random(seed);
    Words words = new Words(random);
    List<Section> sections = new ArrayList<>();
    for (String name : SECTIONS) {
      sections.add(
          new Section(
              name,
              words.lists(pairs, 2),
              words.lists(pairs, COMPANIONS),
              words.lists(2, COMPANIONS)));
    }
    List<List<String>> written = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      written.add(sentence(sections.get(i % sections.size()), random));
    }
    StringBuilder all = new StringBuilder();
    written.forEach(sentence -> all.append(String.join(" ", sentence)).append('\n'));
    String digest = Digests.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    Provenance provenance = Provenance.standIn(NAME, seed, digest);
    return new PlantedAnalogies(
        Collections.unmodifiableList(written),
        new Analogies(questions(sections), provenance),
        new WordPairs(alike(sections), provenance));
  }

  /** The sentences: seven words each. */
  public List<List<String>> sentences() {
    return sentences;
  }

  /** Every pair of a section asked about every other pair. */
  public Analogies questions() {
    return questions;
  }

  /**
   * Pairs of words by how much they have in common: 8 for the two words of a pair, 6 for two of one
   * role in a section, 1 for words of two sections.
   */
  public WordPairs pairs() {
    return pairs;
  }

  private static List<String> sentence(Section section, Random random) {
    int pair = random.nextInt(section.words().size());
    int role = random.nextInt(2);
    List<String> sentence = new ArrayList<>();
    sentence.add(section.words().get(pair).get(role));
    for (int i = 0; i < NEAR; i++) {
      sentence.add(Grammar.one(section.ofPair().get(pair), random));
      sentence.add(Grammar.one(section.ofRole().get(role), random));
    }
    Collections.shuffle(sentence, random);
    return List.copyOf(sentence);
  }

  private static Map<String, List<Analogies.Question>> questions(List<Section> sections) {
    Map<String, List<Analogies.Question>> questions = new LinkedHashMap<>();
    for (Section section : sections) {
      List<Analogies.Question> asked = new ArrayList<>();
      for (List<String> known : section.words()) {
        for (List<String> other : section.words()) {
          if (known != other) {
            asked.add(
                new Analogies.Question(known.get(0), known.get(1), other.get(0), other.get(1)));
          }
        }
      }
      questions.put(section.name(), asked);
    }
    return questions;
  }

  private static List<WordPairs.Pair> alike(List<Section> sections) {
    List<WordPairs.Pair> alike = new ArrayList<>();
    for (int s = 0; s < sections.size(); s++) {
      List<List<String>> words = sections.get(s).words();
      List<List<String>> foreign = sections.get((s + 1) % sections.size()).words();
      for (int i = 0; i < words.size(); i++) {
        List<String> next = words.get((i + 1) % words.size());
        alike.add(new WordPairs.Pair(words.get(i).get(0), words.get(i).get(1), 8));
        alike.add(new WordPairs.Pair(words.get(i).get(0), next.get(0), 6));
        alike.add(new WordPairs.Pair(words.get(i).get(0), foreign.get(i).get(0), 1));
      }
    }
    return alike;
  }

  /** Words of drawn syllables, none twice. */
  private static final class Words {
    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Words(Random random) {
      this.random = random;
    }

    List<List<String>> lists(int count, int length) {
      List<List<String>> lists = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        List<String> list = new ArrayList<>();
        while (list.size() < length) {
          String word = word();
          if (taken.add(word)) {
            list.add(word);
          }
        }
        lists.add(List.copyOf(list));
      }
      return List.copyOf(lists);
    }

    private String word() {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      return word.toString();
    }
  }
}
