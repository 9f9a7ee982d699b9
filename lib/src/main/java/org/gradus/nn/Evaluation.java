package org.gradus.nn;

import java.util.Locale;
import java.util.Map;
import org.gradus.train.Metrics;

/**
 * How a network does on a set of examples.
 *
 * @param loss the mean loss
 * @param metrics the means of the metrics, by name
 * @param size how many examples there were
 */
public record Evaluation(double loss, Map<String, Double> metrics, int size) {

  /**
   * The share of examples that were classified rightly, between 0 and 1.
   *
   * @throws IllegalStateException if the network was not compiled with {@code accuracy()}
   */
  public double accuracy() {
    Double accuracy = metrics.get(Metrics.ACCURACY);
    if (accuracy == null) {
      throw new IllegalStateException(
          "The accuracy was not measured: compile the network with accuracy() as a metric.");
    }
    return accuracy;
  }

  /** "accuracy 92.4 % (9,240 of 10,000), loss 0.271". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    metrics.forEach(
        (name, value) ->
            text.append(
                Metrics.ACCURACY.equals(name) && isCount(value * size)
                    ? String.format(
                        Locale.ROOT,
                        "%s %.1f %% (%,d of %,d), ",
                        name,
                        100 * value,
                        Math.round(value * size),
                        size)
                    : Metrics.ACCURACY.equals(name)
                        ? String.format(Locale.ROOT, "%s %.1f %%, ", name, 100 * value)
                        : String.format(Locale.ROOT, "%s %.3f, ", name, value)));
    return text.append(String.format(Locale.ROOT, "loss %.3f", loss)).toString();
  }

  /** Of several labels or places an example, the share of right ones is no number of examples. */
  private static boolean isCount(double right) {
    return Math.abs(right - Math.rint(right)) < 1e-6;
  }
}
