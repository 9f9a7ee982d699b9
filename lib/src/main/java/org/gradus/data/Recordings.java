package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gradus.progress.Progress;

/**
 * Spoken words: sounds, what is said in each, by whom, and which take of it it is. Immutable.
 *
 * <p>Two ways to hold some out, which ask two things. {@link #train} and {@link #test} cut by take,
 * so that every voice of the test was heard in training; {@link #without} and {@link #of} leave a
 * whole voice out, which is what a stranger meets.
 */
public final class Recordings implements Sourced {
  /** The first takes of each word by each voice are the test part. */
  private static final int TEST_TAKES = 5;

  private final List<Take> takes;
  private final List<String> classNames;
  private final Provenance provenance;
  private final String note;

  /**
   * One recording.
   *
   * @param sound what is heard
   * @param label the number of the word
   * @param speaker who says it
   * @param index which of the speaker's recordings of this word it is, from 0 on
   */
  public record Take(Sound sound, int label, String speaker, int index) {}

  /**
   * Puts recordings together.
   *
   * @param takes one or more
   * @param classNames the words, in the order of their numbers
   * @param provenance where they came from
   * @throws IllegalArgumentException if there are none, or a word's number is out of range: the
   *     sentence says which
   */
  public Recordings(List<Take> takes, List<String> classNames, Provenance provenance) {
    this(List.copyOf(takes), List.copyOf(classNames), provenance, "");
    if (takes.isEmpty()) {
      throw new IllegalArgumentException(provenance.name() + " holds no recordings.");
    }
    for (int i = 0; i < takes.size(); i++) {
      int label = takes.get(i).label();
      if (label < 0 || label >= classNames.size()) {
        throw new IllegalArgumentException(
            "Recording %d of %s has the class %d: with %d classes they count from 0 to %d."
                .formatted(i, provenance.name(), label, classNames.size(), classNames.size() - 1));
      }
    }
  }

  private Recordings(
      List<Take> takes, List<String> classNames, Provenance provenance, String note) {
    this.takes = takes;
    this.classNames = classNames;
    this.provenance = provenance;
    this.note = note;
  }

  Recordings with(String said) {
    return new Recordings(takes, classNames, provenance, said);
  }

  /** How many recordings there are. */
  public int size() {
    return takes.size();
  }

  /**
   * One recording.
   *
   * @param index from 0 to {@code size() - 1}
   */
  public Take recording(int index) {
    return takes.get(Shapes.offset(index, size(), 1));
  }

  /** The number of the word of each recording. */
  public int[] labels() {
    return takes.stream().mapToInt(Take::label).toArray();
  }

  /** The words. */
  public List<String> classNames() {
    return classNames;
  }

  /** Who speaks, in the order of the alphabet. */
  public List<String> speakers() {
    return takes.stream().map(Take::speaker).distinct().sorted().toList();
  }

  /** To learn from, by the makers' split: all takes but the first five of each word and voice. */
  public Recordings train() {
    return part(
        i -> takes.get(i).index() >= TEST_TAKES,
        "all takes but the first %d".formatted(TEST_TAKES));
  }

  /** To be asked once, by the makers' split: the first five takes of each word and voice. */
  public Recordings test() {
    return part(i -> takes.get(i).index() < TEST_TAKES, "the first %d takes".formatted(TEST_TAKES));
  }

  /**
   * What one voice says.
   *
   * @throws IllegalArgumentException if there is no such voice: the sentence names those there are
   */
  public Recordings of(String speaker) {
    requireKnown(speaker);
    return part(i -> takes.get(i).speaker().equals(speaker), "spoken by " + speaker);
  }

  /**
   * What all other voices say.
   *
   * @throws IllegalArgumentException if there is no such voice, or no other
   */
  public Recordings without(String speaker) {
    requireKnown(speaker);
    return part(i -> !takes.get(i).speaker().equals(speaker), "without " + speaker);
  }

  /**
   * Turns each sound into numbers to learn from, such as a picture of its spectrum.
   *
   * @param picture what becomes of a sound: [rows][columns], of one size for all
   * @return examples of shape [rows, columns] in classes
   * @throws IllegalArgumentException if two pictures differ in size: the sentence says which
   * @throws DataException if the thread is interrupted
   */
  public Dataset dataset(Function<Sound, float[][]> picture) {
    List<float[][]> pictures = new ArrayList<>();
    try (Progress.Task task =
        Progress.current().start("Picturing " + provenance.name(), size(), "recording")) {
      for (Take take : takes) {
        pictures.add(picture.apply(take.sound()));
        task.advance(1);
        if (Thread.currentThread().isInterrupted()) {
          throw new DataException(
              "Picturing %s was stopped; nothing of it is kept.".formatted(provenance.name()));
        }
      }
    }
    int rows = pictures.get(0).length;
    int columns = rows == 0 ? 0 : pictures.get(0)[0].length;
    float[] values = new float[Shapes.length(size(), rows, columns)];
    for (int i = 0; i < size(); i++) {
      float[][] each = pictures.get(i);
      if (each.length != rows || Arrays.stream(each).anyMatch(row -> row.length != columns)) {
        throw new IllegalArgumentException(
            "The picture of recording %d has another size than that of recording 0 (%d × %d): all need one."
                .formatted(i, rows, columns));
      }
      for (int row = 0; row < rows; row++) {
        System.arraycopy(each[row], 0, values, (i * rows + row) * columns, columns);
      }
    }
    return new Dataset(new FloatFeatures(values, rows, columns), labels(), classNames, provenance);
  }

  private void requireKnown(String speaker) {
    if (!speakers().contains(speaker)) {
      throw new IllegalArgumentException(
          "%s has no voice '%s'; there are %s."
              .formatted(provenance.name(), speaker, String.join(", ", speakers())));
    }
  }

  private Recordings part(IntPredicate chosen, String what) {
    List<Take> some = IntStream.range(0, size()).filter(chosen).mapToObj(takes::get).toList();
    if (some.isEmpty()) {
      throw new IllegalArgumentException(
          "%s (%s) has no recordings of this kind: %s."
              .formatted(provenance.name(), provenance.selection(), what));
    }
    return new Recordings(some, classNames, provenance.part(what), note);
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
        Locale.ROOT,
        "%,d recordings of %d words by %d voices",
        size(),
        classNames.size(),
        speakers().size());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
