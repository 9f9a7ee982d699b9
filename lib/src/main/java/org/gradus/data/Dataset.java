package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Examples with their labels, the names of the classes, and where they came from. Immutable. */
public final class Dataset {
  private final Features features;
  private final int[] labels;
  private final List<String> classNames;
  private final Provenance provenance;

  /**
   * Puts inputs and labels together.
   *
   * @param features the inputs of n examples
   * @param labels n class numbers, from 0 to {@code classNames.size() - 1}
   * @param classNames the name of each class, in the order of the numbers
   * @param provenance where they came from
   * @throws IllegalArgumentException if there are not as many labels as examples, or a label is out
   *     of range: the sentence says which
   */
  public Dataset(Features features, int[] labels, List<String> classNames, Provenance provenance) {
    if (features.size() != labels.length) {
      throw new IllegalArgumentException(
          "%s has %d examples but %d labels."
              .formatted(provenance.name(), features.size(), labels.length));
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classNames.size()) {
        throw new IllegalArgumentException(
            "Label %d of %s is %d: with %d classes labels go from 0 to %d."
                .formatted(
                    i, provenance.name(), labels[i], classNames.size(), classNames.size() - 1));
      }
    }
    this.features = features;
    this.labels = labels.clone();
    this.classNames = List.copyOf(classNames);
    this.provenance = provenance;
  }

  /** How many examples there are. */
  public int size() {
    return labels.length;
  }

  /** The inputs. */
  public Features features() {
    return features;
  }

  /** The class number of every example: a copy. */
  public int[] labels() {
    return labels.clone();
  }

  /** What the class numbers mean. */
  public List<String> classNames() {
    return classNames;
  }

  /** Where this came from. */
  public Provenance provenance() {
    return provenance;
  }

  /** The first examples; all of them when there are fewer. */
  public Dataset take(int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "The number to take must not be negative, got " + count + ".");
    }
    if (count >= size()) {
      return this;
    }
    return part(IntStream.range(0, count).toArray(), "the first " + count);
  }

  /** The examples at these places, in this order. */
  public Dataset select(int... indices) {
    return part(indices, indices.length + " chosen");
  }

  /** The same examples in a random order that depends on the seed alone. */
  public Dataset shuffled(long seed) {
    int[] order = IntStream.range(0, size()).toArray();
    shuffle(order, new Random(seed));
    return part(order, "shuffled with seed " + seed);
  }

  /**
   * Holds out a part for validation: shuffled, and with the same share of every class (stratified),
   * so that ordered data cannot leave one class out.
   *
   * @param heldOut the share to hold out, between 0 and 1
   * @param seed fixes the choice
   */
  public Split split(double heldOut, long seed) {
    if (!(heldOut > 0 && heldOut < 1)) {
      throw new IllegalArgumentException(
          "The share to hold out lies between 0 and 1, got " + heldOut + ".");
    }
    Random random = new Random(seed);
    List<Integer> train = new ArrayList<>();
    List<Integer> validation = new ArrayList<>();
    for (int k = 0; k < classNames.size(); k++) {
      int label = k;
      int[] members = IntStream.range(0, size()).filter(i -> labels[i] == label).toArray();
      shuffle(members, random);
      int cut = (int) Math.round(members.length * heldOut);
      for (int i = 0; i < members.length; i++) {
        (i < cut ? validation : train).add(members[i]);
      }
    }
    Collections.shuffle(train, random);
    Collections.shuffle(validation, random);
    String share = "%s with seed %d".formatted(heldOut, seed);
    return new Split(
        part(toArray(train), "training part, without " + share),
        part(toArray(validation), "validation part, " + share));
  }

  private Dataset part(int[] indices, String what) {
    int[] chosen = Arrays.stream(indices).map(i -> labels[i]).toArray();
    return new Dataset(features.select(indices), chosen, classNames, provenance.part(what));
  }

  private static int[] toArray(List<Integer> indices) {
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[j];
      order[j] = order[i];
      order[i] = other;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s (%s): %,d examples of shape %s in %d classes",
        provenance.name(),
        provenance.selection(),
        size(),
        Arrays.toString(features.shape()),
        classNames.size());
  }
}
