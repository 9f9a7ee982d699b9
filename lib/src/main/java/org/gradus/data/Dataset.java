package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Examples, what is to be learned of each, and where they came from. Immutable. A target is a class
 * ({@link #labels}) or a number, or several of one shape ({@link #targets}).
 */
public final class Dataset {
  private final Features features;
  private final Targets targets;
  private final Provenance provenance;

  /**
   * Puts inputs and labels together: each example belongs to one class.
   *
   * @param features the inputs of n examples
   * @param labels n class numbers, from 0 to {@code classNames.size() - 1}
   * @param classNames the name of each class, in the order of the numbers
   * @param provenance where they came from
   * @throws IllegalArgumentException if there are not as many labels as examples, or a label is out
   *     of range: the sentence says which
   */
  public Dataset(Features features, int[] labels, List<String> classNames, Provenance provenance) {
    this(features, ClassTargets.checked(labels, classNames, provenance), provenance);
  }

  private Dataset(Features features, Targets targets, Provenance provenance) {
    if (features.size() != targets.size()) {
      throw new IllegalArgumentException(
          "%s has %d examples but %d %s."
              .formatted(provenance.name(), features.size(), targets.size(), targets.kind()));
    }
    this.features = features;
    this.targets = targets;
    this.provenance = provenance;
  }

  /**
   * Puts inputs and numbers together: a price for each house ([1]), tomorrow's curve for today's
   * ([time]), a clean picture for a noisy one ([height, width]), or the class number of every place
   * of a sequence or picture.
   *
   * @param features the inputs of n examples
   * @param targets n targets, all of one shape
   * @param names what the numbers are: one name each, or one for all; where they are class numbers
   *     by place, the names of the classes
   * @param provenance where they came from
   * @throws IllegalArgumentException if there are not as many targets as examples, or no names: the
   *     sentence says so
   */
  public static Dataset ofValues(
      Features features, Features targets, List<String> names, Provenance provenance) {
    return new Dataset(features, NumberTargets.checked(targets, names, provenance), provenance);
  }

  /** How many examples there are. */
  public int size() {
    return targets.size();
  }

  /** The inputs. */
  public Features features() {
    return features;
  }

  /** Whether each example belongs to a class; otherwise its target is numbers. */
  public boolean hasClasses() {
    return targets instanceof ClassTargets;
  }

  /**
   * The class number of every example: a copy.
   *
   * @throws IllegalStateException if the targets are numbers
   */
  public int[] labels() {
    return classes().labels().clone();
  }

  /**
   * What the class numbers mean.
   *
   * @throws IllegalStateException if the targets are numbers
   */
  public List<String> classNames() {
    return classes().names();
  }

  /**
   * The numbers that are to be learned: [n, shape…].
   *
   * @throws IllegalStateException if the targets are classes
   */
  public Features targets() {
    return numbers().values();
  }

  /**
   * What the numbers of the targets are.
   *
   * @throws IllegalStateException if the targets are classes
   */
  public List<String> targetNames() {
    return numbers().names();
  }

  /** What is to be learned, in words: "in 10 classes", "with a number to learn (price)". */
  public String goal() {
    return targets.goal();
  }

  private ClassTargets classes() {
    if (targets instanceof ClassTargets classes) {
      return classes;
    }
    throw new IllegalStateException(
        "%s has numbers as targets (%s), not classes: read targets() and targetNames()."
            .formatted(provenance.name(), String.join(", ", targets.names())));
  }

  private NumberTargets numbers() {
    if (targets instanceof NumberTargets numbers) {
      return numbers;
    }
    throw new IllegalStateException(
        "%s has classes as targets, not numbers: read labels() and classNames()."
            .formatted(provenance.name()));
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
   * Holds out a part for validation: shuffled, and, where there are classes, with the same share of
   * each (stratified), so that ordered data cannot leave one out.
   *
   * @param heldOut the share to hold out, between 0 and 1
   * @param seed fixes the choice
   * @throws IllegalArgumentException if one of the two parts would be empty
   */
  public Split split(double heldOut, long seed) {
    requireShare(heldOut);
    List<int[]> parts = new Strata(targets.strata(), seed).heldOut(heldOut);
    if (parts.get(0).length == 0 || parts.get(1).length == 0) {
      throw new IllegalArgumentException(
          "%s has %d examples: a share of %s for validation leaves one of the two parts empty."
              .formatted(provenance.name(), size(), heldOut));
    }
    String share = "%s with seed %d".formatted(heldOut, seed);
    return new Split(
        part(parts.get(0), "training part, without " + share),
        part(parts.get(1), "validation part, " + share));
  }

  /**
   * Cuts the examples into parts of one size, give or take one a class, for cross-validation: each
   * part is held out once, the others are there to learn from. Shuffled and stratified as in {@link
   * #split}.
   *
   * @param count how many parts, from 2 to as many as there are examples
   * @param seed fixes the choice
   * @return as many splits; each example is held out in just one of them
   */
  public List<Split> folds(int count, long seed) {
    if (count < 2 || count > size()) {
      throw new IllegalArgumentException(
          "%s has %d examples: there are from 2 folds to as many as examples, got %d."
              .formatted(provenance.name(), size(), count));
    }
    List<Split> folds = new ArrayList<>();
    for (List<int[]> parts : new Strata(targets.strata(), seed).folds(count)) {
      String which = "fold %d of %d with seed %d".formatted(folds.size() + 1, count, seed);
      folds.add(new Split(part(parts.get(0), "all but " + which), part(parts.get(1), which)));
    }
    return folds;
  }

  private Dataset part(int[] indices, String what) {
    return new Dataset(features.select(indices), targets.select(indices), provenance.part(what));
  }

  static void requireShare(double heldOut) {
    if (!(heldOut > 0 && heldOut < 1)) {
      throw new IllegalArgumentException(
          "The share to hold out lies between 0 and 1, got " + heldOut + ".");
    }
  }

  static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[j];
      order[j] = order[i];
      order[i] = other;
    }
  }

  /** One line: which data this is and how much; loud when it stands in for a real set. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s%s (%s): %,d examples of shape %s %s",
        provenance.banner(),
        provenance.name(),
        provenance.selection(),
        size(),
        Arrays.toString(features.shape()),
        goal());
  }
}
