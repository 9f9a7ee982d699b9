package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gradus.data.Provenance;
import org.gradus.train.Circumstances;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.junit.jupiter.api.Test;

class CurveTests {
  private static History history(Epoch... epochs) {
    return new History(
        List.of(epochs),
        new Circumstances(
            7,
            100,
            "cross-entropy",
            "SGD",
            "CPU",
            2,
            Map.of(),
            new Provenance("MNIST", "here", "0", "free", "nobody", false, "all"),
            60_000),
        History.Stopped.RUNNING,
        3.5);
  }

  private static Epoch epoch(
      int number, double loss, double accuracy, double held, double heldAccuracy) {
    return new Epoch(
        number,
        loss,
        Map.of("accuracy", accuracy),
        OptionalDouble.of(held),
        Map.of("accuracy", heldAccuracy),
        1);
  }

  private static Epoch bare(int number, double loss) {
    return new Epoch(number, loss, Map.of(), OptionalDouble.empty(), Map.of(), 1);
  }

  @Test
  void theSentenceNamesTheNumbersThatMatter() {
    List<Epoch> epochs = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      epochs.add(epoch(i, 2.30 - (i - 1) * 2.03 / 9, 0.9, 0.3, 0.9 + i * 0.0023));
    }
    assertThat(Plots.curve(history(epochs.toArray(new Epoch[0]))).alt())
        .isEqualTo(
            "Training loss falls from 2.30 to 0.27 over 10 epochs;"
                + " validation accuracy ends at 92.3 %.");
  }

  @Test
  void oneEpochIsAPicture() {
    Figure figure = Plots.curve(history(epoch(1, 0.41, 0.88, 0.35, 0.912)));
    assertThat(figure.alt())
        .isEqualTo("Training loss is 0.41 after 1 epoch; validation accuracy is 91.2 %.");
    assertThat(figure.title()).isEqualTo("Training on MNIST");
    assertThat(new Picture(figure).texts())
        .contains("training 0.41", "validation 0.35", "training 88.0 %", "validation 91.2 %", "1")
        .doesNotContain("2", "0.5");
  }

  @Test
  void withoutAccuracyThereIsOnePanel() {
    Figure alone = Plots.curve(history(bare(1, 0.7), bare(2, 0.4)));
    Figure both = Plots.curve(history(epoch(1, 0.7, 0.8, 0.6, 0.8), epoch(2, 0.4, 0.9, 0.5, 0.9)));
    assertThat(alone.alt()).isEqualTo("Training loss falls from 0.70 to 0.40 over 2 epochs.");
    assertThat(alone.height()).isLessThan(both.height() - 100);
    assertThat(new Picture(alone).texts()).doesNotContain("accuracy in %");
  }

  @Test
  void validationLossAloneIsSaidToo() {
    Epoch first = new Epoch(1, 0.7, Map.of(), OptionalDouble.of(0.8), Map.of(), 1);
    Epoch second = new Epoch(2, 0.9, Map.of(), OptionalDouble.of(0.85), Map.of(), 1);
    assertThat(Plots.curve(history(first, second)).alt())
        .isEqualTo(
            "Training loss rises from 0.70 to 0.90 over 2 epochs; validation loss ends at 0.85.");
  }

  @Test
  void epochsOfBothPanelsStandUnderEachOther() {
    Picture picture =
        new Picture(
            Plots.curve(
                history(
                    epoch(1, 1.0, 0.80, 0.5, 0.90),
                    epoch(2, 0.6, 0.90, 0.4, 0.92),
                    epoch(3, 0.2, 0.94, 0.3, 0.93))));
    double x = picture.where("3")[0];
    double loss =
        Picture.between(
            0.2, Map.entry(0.4, picture.level("0.4")), Map.entry(0.8, picture.level("0.8")));
    double accuracy =
        Picture.between(
            94, Map.entry(80.0, picture.level("80")), Map.entry(90.0, picture.level("90")));
    assertThat(picture.near(Palette.BLUE, x, loss, 2)).isTrue();
    assertThat(picture.near(Palette.BLUE, x, accuracy, 2)).isTrue();
    assertThat(picture.near(Palette.ORANGE, x, loss, 2)).isFalse();
  }

  @Test
  void otherMetricsAreDrawnAsTheyAre() {
    Epoch epoch = new Epoch(1, 0.5, Map.of("mean error", 3.2), OptionalDouble.empty(), Map.of(), 1);
    Figure figure = Plots.curve(history(epoch));
    assertThat(figure.alt())
        .isEqualTo("Training loss is 0.50 after 1 epoch; training mean error is 3.20.");
    assertThat(new Picture(figure).texts()).contains("mean error", "training 3.20");
  }

  @Test
  void aRunThatDivergedShowsWhatWasFinite() {
    Figure figure = Plots.curve(history(bare(1, 0.7), bare(2, 4.0), bare(3, Double.NaN)));
    assertThat(figure.alt()).isEqualTo("Training loss rises from 0.70 to 4 over 2 epochs.");
  }

  @Test
  void noEpochIsASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.curve(history()))
        .withMessage(
            "There is no curve to draw: the run ended before its first epoch was complete.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.curve(history(bare(1, Double.NaN))))
        .withMessageStartingWith("There is no curve to draw: the loss was not a finite number");
  }
}
