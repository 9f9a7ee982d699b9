package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.jspecify.annotations.Nullable;

/**
 * What a training run measured after each epoch, ready to be drawn.
 *
 * @param data the name of the data
 * @param loss the mean loss: on the training data and, where it was measured, on held-out data
 * @param metric the name of a second measure, such as accuracy
 * @param measured that measure; empty when there is none
 */
record Run(String data, List<Course> loss, String metric, List<Course> measured) {
  private static final String ACCURACY = "accuracy";

  /** On which data a number was measured. */
  enum On {
    TRAINING("training", 0),
    VALIDATION("validation", 1);

    private final String word;
    private final int kind;

    On(String word, int kind) {
      this.word = word;
      this.kind = kind;
    }

    /** Its colour, dash and marker. */
    int kind() {
      return kind;
    }

    String word() {
      return word;
    }
  }

  /** One measure on one kind of data, over epochs. */
  record Course(On on, Series points) {
    double first() {
      return points.y(0);
    }

    double last() {
      return points.y(points.size() - 1);
    }
  }

  /** The loss and, if it was measured, the accuracy; without accuracy the first other metric. */
  static Run of(History history) {
    List<Epoch> epochs = history.epochs();
    if (epochs.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no curve to draw: the run ended before its first epoch was complete.");
    }
    List<Course> loss =
        courses(epochs, epoch -> OptionalDouble.of(epoch.loss()), Epoch::validationLoss);
    if (loss.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no curve to draw: the loss was not a finite number in any epoch; a smaller"
              + " learning rate often helps.");
    }
    List<String> names =
        Stream.concat(
                epochs.get(0).metrics().keySet().stream(),
                epochs.get(0).validationMetrics().keySet().stream())
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return new Run(history.data().name(), loss, "", List.of());
    }
    String metric = names.contains(ACCURACY) ? ACCURACY : names.get(0);
    List<Course> measured =
        courses(
            epochs,
            epoch -> number(epoch.metrics().get(metric)),
            epoch -> number(epoch.validationMetrics().get(metric)));
    return new Run(history.data().name(), loss, metric, measured);
  }

  private static OptionalDouble number(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static List<Course> courses(
      List<Epoch> epochs,
      Function<Epoch, OptionalDouble> training,
      Function<Epoch, OptionalDouble> validation) {
    List<Course> courses = new ArrayList<>();
    course(courses, On.TRAINING, epochs, training);
    course(courses, On.VALIDATION, epochs, validation);
    return courses;
  }

  /** Epochs without this number, or with NaN in a run that diverged, leave a gap. */
  private static void course(
      List<Course> courses, On on, List<Epoch> epochs, Function<Epoch, OptionalDouble> number) {
    List<Epoch> measured =
        epochs.stream()
            .filter(epoch -> Double.isFinite(number.apply(epoch).orElse(Double.NaN)))
            .toList();
    if (!measured.isEmpty()) {
      double[] x = measured.stream().mapToDouble(Epoch::number).toArray();
      double[] y = measured.stream().mapToDouble(e -> number.apply(e).orElseThrow()).toArray();
      courses.add(new Course(on, Series.of(on.word(), x, y)));
    }
  }
}
