package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Sentences with a translation each. A sentence may come several times, with another translation
 * each time. Immutable.
 */
public final class SentencePairs implements Sourced {
  private final List<String> sources;
  private final List<String> targets;
  private final Provenance provenance;
  private final String note;

  /** What is learned from, and what was held out: no sentence to translate is in both. */
  public record Parts(SentencePairs train, SentencePairs test) {}

  /**
   * Puts sentences and translations together.
   *
   * @param sources n sentences in the one language
   * @param targets the same in the other
   * @param provenance where they came from
   * @throws IllegalArgumentException if there are none, or not as many of the one as of the other
   */
  public SentencePairs(List<String> sources, List<String> targets, Provenance provenance) {
    this(List.copyOf(sources), List.copyOf(targets), provenance, "");
    if (sources.isEmpty() || sources.size() != targets.size()) {
      throw new IllegalArgumentException(
          "%s has %d sentences and %d translations: each needs one, and there must be some."
              .formatted(provenance.name(), sources.size(), targets.size()));
    }
  }

  private SentencePairs(
      List<String> sources, List<String> targets, Provenance provenance, String note) {
    this.sources = sources;
    this.targets = targets;
    this.provenance = provenance;
    this.note = note;
  }

  SentencePairs with(String said) {
    return new SentencePairs(sources, targets, provenance, said);
  }

  /** How many pairs there are. */
  public int size() {
    return sources.size();
  }

  /** The sentences to translate. */
  public List<String> sources() {
    return sources;
  }

  /** The translation of each. */
  public List<String> targets() {
    return targets;
  }

  /** The first pairs; all of them when there are fewer. */
  public SentencePairs take(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("Take one pair at least, got " + count + ".");
    }
    return count >= size() ? this : part(IntStream.range(0, count).toArray(), "the first " + count);
  }

  /** The pairs whose two sentences have at most so many words, as blanks part them. */
  public SentencePairs upTo(int words) {
    int[] fitting =
        IntStream.range(0, size())
            .filter(i -> words(sources.get(i)) <= words && words(targets.get(i)) <= words)
            .toArray();
    if (fitting.length == 0) {
      throw new IllegalArgumentException(
          "%s has no pair of at most %d words.".formatted(provenance.name(), words));
    }
    return part(fitting, "of at most %d words".formatted(words));
  }

  private static int words(String sentence) {
    return sentence.split(" ", -1).length;
  }

  /** The same pairs in a random order that depends on the seed alone. */
  public SentencePairs shuffled(long seed) {
    int[] order = IntStream.range(0, size()).toArray();
    Dataset.shuffle(order, new Random(seed));
    return part(order, "shuffled with seed " + seed);
  }

  /**
   * Holds out a share of the different sentences to translate, each with all its translations: what
   * was learned is not asked again.
   *
   * @param heldOut the share to hold out, between 0 and 1
   * @param seed fixes the choice
   * @throws IllegalArgumentException if one of the two parts would be empty
   */
  public Parts split(double heldOut, long seed) {
    Dataset.requireShare(heldOut);
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) {
      places.computeIfAbsent(sources.get(i), key -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> groups = List.copyOf(places.values());
    int out = (int) Math.rint(heldOut * groups.size());
    if (out == 0 || out == groups.size()) {
      throw new IllegalArgumentException(
          "%s has %d different sentences: a share of %s leaves one of the two parts empty."
              .formatted(provenance.name(), groups.size(), heldOut));
    }
    int[] order = IntStream.range(0, groups.size()).toArray();
    Dataset.shuffle(order, new Random(seed));
    String share = "%s with seed %d".formatted(heldOut, seed);
    return new Parts(
        part(
            places(groups, Arrays.copyOfRange(order, out, order.length)),
            "training part, without " + share),
        part(places(groups, Arrays.copyOf(order, out)), "held-out part, " + share));
  }

  private static int[] places(List<List<Integer>> groups, int... chosen) {
    return Arrays.stream(chosen)
        .flatMap(group -> groups.get(group).stream().mapToInt(Integer::intValue))
        .toArray();
  }

  private SentencePairs part(int[] indices, String what) {
    return new SentencePairs(
        Arrays.stream(indices).mapToObj(sources::get).toList(),
        Arrays.stream(indices).mapToObj(targets::get).toList(),
        provenance.part(what),
        note);
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public String amount() {
    return String.format(Locale.ROOT, "%,d pairs of sentences", size());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
