package org.gradus.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One pass over the training data. Loss and metrics are means over the pass, taken while the
 * weights were moving; the validation figures are taken when it was over.
 *
 * @param number from 1
 * @param loss the mean training loss
 * @param metrics the means of the metrics, by name
 * @param validationLoss the mean loss on the validation data, if there are any
 * @param validationMetrics the metrics there; empty without validation data
 * @param seconds how long it took, validation included
 */
public record Epoch(
    int number,
    double loss,
    Map<String, Double> metrics,
    OptionalDouble validationLoss,
    Map<String, Double> validationMetrics,
    double seconds) {

  /** Keeps its own copies, in the order given. */
  public Epoch {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    validationMetrics = Collections.unmodifiableMap(new LinkedHashMap<>(validationMetrics));
  }

  /** One line: "loss 0.271 · accuracy 92.1 % · validation loss 0.28 …". */
  @Override
  public String toString() {
    String text = Text.scores("", loss, metrics);
    return validationLoss.isPresent()
        ? text + " · " + Text.scores("validation ", validationLoss.getAsDouble(), validationMetrics)
        : text;
  }
}
