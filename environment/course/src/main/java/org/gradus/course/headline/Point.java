package org.gradus.course.headline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.jspecify.annotations.Nullable;

/**
 * One epoch of one seed: a line of a recorded curve.
 *
 * @param seed of the run
 * @param epoch from 1
 * @param loss mean training loss of the epoch
 * @param accuracy on the training examples while they were learned, 0 to 1
 * @param validationLoss on the examples held out
 * @param validationAccuracy there, 0 to 1
 * @param seconds how long the epoch took
 * @param test the figure on the test set: on a seed's last line, else empty
 */
@JsonPropertyOrder({
  "seed",
  "epoch",
  "loss",
  "accuracy",
  "validation_loss",
  "validation_accuracy",
  "seconds",
  "test"
})
public record Point(
    long seed,
    int epoch,
    double loss,
    @Nullable Double accuracy,
    @JsonProperty("validation_loss") @Nullable Double validationLoss,
    @JsonProperty("validation_accuracy") @Nullable Double validationAccuracy,
    double seconds,
    @Nullable Double test) {

  /** The last line of a run says what it reached. */
  static Point of(History history, Epoch epoch, double test) {
    boolean last = epoch.number() == history.epochs().size();
    return new Point(
        history.seed(),
        epoch.number(),
        Figures.round(epoch.loss()),
        Figures.round(epoch.metrics().get("accuracy")),
        epoch.validationLoss().isPresent()
            ? Figures.round(epoch.validationLoss().getAsDouble())
            : null,
        Figures.round(epoch.validationMetrics().get("accuracy")),
        Figures.round(epoch.seconds()),
        last ? test : null);
  }
}
