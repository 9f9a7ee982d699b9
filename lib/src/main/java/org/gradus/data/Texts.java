package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Texts that each belong to one class: reviews with what their writers thought. Immutable. A
 * network learns from numbers: {@code org.gradus.text} makes them of words.
 */
public final class Texts implements Sourced {
  private final List<String> texts;
  private final ClassTargets classes;
  private final Provenance provenance;
  private final String note;

  /**
   * Puts texts and labels together.
   *
   * @param texts n texts
   * @param labels n class numbers, from 0 to {@code classNames.size() - 1}
   * @param classNames the name of each class, in the order of the numbers
   * @param provenance where they came from
   * @throws IllegalArgumentException if there are not as many labels as texts, or a label is out of
   *     range: the sentence says which
   */
  public Texts(List<String> texts, int[] labels, List<String> classNames, Provenance provenance) {
    this(List.copyOf(texts), ClassTargets.checked(labels, classNames, provenance), provenance, "");
    if (texts.size() != labels.length) {
      throw new IllegalArgumentException(
          "%s has %d texts but %d labels."
              .formatted(provenance.name(), texts.size(), labels.length));
    }
  }

  private Texts(List<String> texts, ClassTargets classes, Provenance provenance, String note) {
    this.texts = texts;
    this.classes = classes;
    this.provenance = provenance;
    this.note = note;
  }

  Texts with(String said) {
    return new Texts(texts, classes, provenance, said);
  }

  /** How many texts there are. */
  public int size() {
    return texts.size();
  }

  /** The texts. */
  public List<String> texts() {
    return texts;
  }

  /** The class number of every text: a copy. */
  public int[] labels() {
    return classes.labels().clone();
  }

  /** What the class numbers mean. */
  public List<String> classNames() {
    return classes.names();
  }

  /** The first texts; all of them when there are fewer. */
  public Texts take(int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "The number to take must not be negative, got " + count + ".");
    }
    return count >= size() ? this : part(IntStream.range(0, count).toArray(), "the first " + count);
  }

  /** The texts at these places, in this order. */
  public Texts select(int... indices) {
    for (int index : indices) {
      if (index < 0 || index >= size()) {
        throw new IllegalArgumentException(
            "There is no text %d: they count from 0 to %d.".formatted(index, size() - 1));
      }
    }
    return part(indices, indices.length + " chosen");
  }

  /** The same texts in a random order that depends on the seed alone. */
  public Texts shuffled(long seed) {
    int[] order = IntStream.range(0, size()).toArray();
    Dataset.shuffle(order, new Random(seed));
    return part(order, "shuffled with seed " + seed);
  }

  /**
   * Holds out a part: shuffled, and with the same share of each class (stratified), so that a set
   * that is ordered by class cannot leave one out.
   *
   * @param heldOut the share to hold out, between 0 and 1
   * @param seed fixes the choice
   * @return what is left to learn from, and what was held out as its test
   * @throws IllegalArgumentException if one of the two parts would be empty
   */
  public TextSplit split(double heldOut, long seed) {
    Dataset.requireShare(heldOut);
    List<int[]> parts = new Strata(classes.strata(), seed).heldOut(heldOut);
    if (parts.get(0).length == 0 || parts.get(1).length == 0) {
      throw new IllegalArgumentException(
          "%s has %d texts: a share of %s leaves one of the two parts empty."
              .formatted(provenance.name(), size(), heldOut));
    }
    String share = "%s with seed %d".formatted(heldOut, seed);
    return new TextSplit(
        part(parts.get(0), "training part, without " + share),
        part(parts.get(1), "held-out part, " + share));
  }

  /**
   * Cuts the texts into parts of one size, give or take one a class, for cross-validation: each
   * part is held out once. Shuffled and stratified as in {@link #split}.
   *
   * @param count how many parts, from 2 to as many as there are texts
   * @param seed fixes the choice
   */
  public List<TextSplit> folds(int count, long seed) {
    if (count < 2 || count > size()) {
      throw new IllegalArgumentException(
          "%s has %d texts: there are from 2 folds to as many as texts, got %d."
              .formatted(provenance.name(), size(), count));
    }
    List<TextSplit> folds = new ArrayList<>();
    for (List<int[]> parts : new Strata(classes.strata(), seed).folds(count)) {
      String which = "fold %d of %d with seed %d".formatted(folds.size() + 1, count, seed);
      folds.add(new TextSplit(part(parts.get(0), "all but " + which), part(parts.get(1), which)));
    }
    return Collections.unmodifiableList(folds);
  }

  private Texts part(int[] indices, String what) {
    return new Texts(
        Arrays.stream(indices).mapToObj(texts::get).toList(),
        classes.select(indices),
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
    return String.format(
        Locale.ROOT, "%,d texts in %d classes", texts.size(), classes.names().size());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
