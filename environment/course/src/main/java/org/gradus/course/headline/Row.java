package org.gradus.course.headline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of {@code headlines.csv}.
 *
 * @param lecture which states the figure
 * @param metric what is measured, in words
 * @param slide what the source deck says; empty where it says nothing
 * @param floor what the mean must reach
 * @param measured the mean over the seeds, on the test set
 * @param seeds separated by blanks
 * @param budgetSeconds how long all seeds may take on two cores
 * @param seconds how long they took
 * @param device what they ran on
 * @param date when the last of them ended, as in 2026-01-31
 * @param code digest of the recipe's source
 * @param data digest of the data set
 */
@JsonPropertyOrder({
  "lecture",
  "metric",
  "slide",
  "floor",
  "measured",
  "seeds",
  "budget_s",
  "seconds",
  "device",
  "date",
  "code",
  "data"
})
public record Row(
    String lecture,
    String metric,
    String slide,
    double floor,
    double measured,
    String seeds,
    @JsonProperty("budget_s") long budgetSeconds,
    double seconds,
    String device,
    String date,
    String code,
    String data) {

  /** Whether the mean reaches its floor. */
  public boolean holds() {
    return measured >= floor;
  }
}
