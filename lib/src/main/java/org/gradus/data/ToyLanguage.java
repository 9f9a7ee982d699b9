package org.gradus.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * English sentences and their translation into a language that nobody speaks: a stand-in for the
 * English–French pairs. Each sentence has exactly one translation, so that a share of right ones
 * can be counted.
 *
 * <p>Rule: a sentence has a subject, a verb in the present or the past, denied one time in four, an
 * object, and half of the time a place. The other language
 *
 * <ul>
 *   <li>puts the place first and the verb last: place, subject, object, verb;
 *   <li>has no article; the plural adds {@code ri} to a noun, the object then adds {@code m};
 *   <li>puts an adjective behind its noun, where it ends in {@code a} after a noun whose stem ends
 *       in {@code a}, else in {@code o};
 *   <li>adds {@code ne} to a verb in the present and {@code ta} in the past; {@code ni} before it
 *       denies.
 * </ul>
 */
public final class ToyLanguage {
  private static final String NAME = "ToyLanguage";
  private static final double DENIED = 0.25;
  private static final double ADJECTIVE = 0.5;

  /** English singular and plural, and the other language's stem. */
  private record Noun(String one, String many, String stem) {}

  /** English base form, third person and past, and the other language's stem. */
  private record Verb(String base, String third, String past, String stem) {}

  /** An English word or words, and the other language's. */
  private record Entry(String english, String other) {}

  /** A noun with its number and perhaps an adjective. */
  private record Phrase(String english, String other, boolean many) {}

  private static final List<Noun> NOUNS =
      List.of(
          new Noun("dog", "dogs", "kelu"),
          new Noun("cat", "cats", "mira"),
          new Noun("bird", "birds", "sito"),
          new Noun("horse", "horses", "bantu"),
          new Noun("child", "children", "pilla"),
          new Noun("woman", "women", "dena"),
          new Noun("man", "men", "toro"),
          new Noun("teacher", "teachers", "lasko"),
          new Noun("king", "kings", "rhemu"),
          new Noun("friend", "friends", "ovira"),
          new Noun("baker", "bakers", "fundo"),
          new Noun("sailor", "sailors", "navila"),
          new Noun("fox", "foxes", "zeko"),
          new Noun("neighbour", "neighbours", "burasa"));

  private static final List<Verb> VERBS =
      List.of(
          new Verb("see", "sees", "saw", "vid"),
          new Verb("hear", "hears", "heard", "gol"),
          new Verb("follow", "follows", "followed", "sek"),
          new Verb("find", "finds", "found", "tum"),
          new Verb("help", "helps", "helped", "yar"),
          new Verb("know", "knows", "knew", "kon"),
          new Verb("like", "likes", "liked", "ama"),
          new Verb("call", "calls", "called", "wok"),
          new Verb("paint", "paints", "painted", "pin"),
          new Verb("meet", "meets", "met", "raj"));

  private static final List<Entry> ADJECTIVES =
      List.of(
          new Entry("old", "seni"),
          new Entry("young", "jov"),
          new Entry("small", "mik"),
          new Entry("big", "gran"),
          new Entry("happy", "feli"),
          new Entry("tired", "lass"),
          new Entry("clever", "nur"),
          new Entry("quiet", "tac"),
          new Entry("poor", "pav"),
          new Entry("brave", "kur"));

  private static final List<Entry> PLACES =
      List.of(
          new Entry("in the garden", "hortu-in"),
          new Entry("at the river", "flum-al"),
          new Entry("in the house", "domo-in"),
          new Entry("on the hill", "kolla-su"),
          new Entry("at the market", "merka-al"),
          new Entry("under the tree", "arbo-sub"),
          new Entry("on the ship", "barka-su"),
          new Entry("behind the school", "skola-ret"));

  private ToyLanguage() {}

  /**
   * Writes pairs of sentences.
   *
   * @param count how many, at least 1; one may come again
   * @param seed fixes them all
   */
  public static SentencePairs generate(int count, long seed) {
    Generated.atLeast(NAME, "pairs of sentences", 1, count);
    Random random = new Random(seed);
    List<String> english = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entry pair = sentence(random);
      english.add(pair.english());
      other.add(pair.other());
    }
    String all = String.join("\n", english) + "\n" + String.join("\n", other);
    String digest = Digests.sha256(all.getBytes(StandardCharsets.UTF_8));
    return new SentencePairs(english, other, Provenance.standIn(NAME, seed, digest));
  }

  private static Entry sentence(Random random) {
    Phrase subject = phrase(random, "");
    Phrase object = phrase(random, "m");
    Verb verb = VERBS.get(random.nextInt(VERBS.size()));
    boolean past = random.nextBoolean();
    boolean denied = random.nextDouble() < DENIED;
    Entry place = random.nextBoolean() ? PLACES.get(random.nextInt(PLACES.size())) : null;
    String action;
    if (denied) {
      action = (past ? "did" : subject.many() ? "do" : "does") + " not " + verb.base();
    } else {
      action = past ? verb.past() : subject.many() ? verb.base() : verb.third();
    }
    String english = Grammar.capital(subject.english()) + " " + action + " " + object.english();
    String other =
        subject.other()
            + " "
            + object.other()
            + (denied ? " ni " : " ")
            + verb.stem()
            + (past ? "ta" : "ne");
    if (place != null) {
      english += " " + place.english();
      other = place.other() + " " + other;
    }
    return new Entry(english + ".", Grammar.capital(other) + ".");
  }

  private static Phrase phrase(Random random, String ending) {
    Noun noun = NOUNS.get(random.nextInt(NOUNS.size()));
    boolean many = random.nextBoolean();
    String english = many ? noun.many() : noun.one();
    String other = noun.stem() + (many ? "ri" : "") + ending;
    if (random.nextDouble() < ADJECTIVE) {
      Entry adjective = ADJECTIVES.get(random.nextInt(ADJECTIVES.size()));
      english = adjective.english() + " " + english;
      other += " " + adjective.other() + (noun.stem().endsWith("a") ? "a" : "o");
    }
    return new Phrase("the " + english, other, many);
  }
}
