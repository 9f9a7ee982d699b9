package org.gradus.plot;

import java.util.List;

/**
 * What a training run measured after each epoch, ready to be drawn.
 *
 * @param loss the mean loss: on the training data and, where it was measured, on held-out data
 * @param metric the name of a second measure, such as accuracy
 * @param measured that measure; empty when there is none
 */
record Run(List<Course> loss, String metric, List<Course> measured) {
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
}
