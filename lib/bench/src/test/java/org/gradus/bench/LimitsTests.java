package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradus.data.Dataset;
import org.gradus.data.FloatFeatures;
import org.gradus.data.RenderedDigits;
import org.gradus.data.TrainTest;
import org.junit.jupiter.api.Test;

/** The work is counted as the formulas say; the page of made-up times. */
class LimitsTests {
  private static final TrainTest DIGITS = RenderedDigits.generate(300, 50, 1);

  // Of the MLP.
  private static final long FIRST = 784 * 200;
  private static final long REST = 200 * 100 + 100 * 60 + 60 * 30 + 30 * 10;

  @Test
  void trainingGoesBackToTheWeightsAndToWhatWasComputed() {
    assertThat(Limits.work(new Mlp(), DIGITS)).isEqualTo(300 * (2 * FIRST + 3 * REST));
  }

  @Test
  void askingOnlyGoesForward() {
    for (String id : List.of("mlp-predict", "mlp-single")) {
      assertThat(Limits.work(Workloads.of(id), DIGITS)).isEqualTo(50 * (FIRST + REST));
    }
  }

  @Test
  void whatAnLstmSaidBeforeWasComputedAndWhatItIsToldIsData() {
    Dataset silence =
        new Dataset(
            new FloatFeatures(new float[60 * 100 * 64], 100, 64),
            new int[60],
            DIGITS.train().classNames(),
            DIGITS.provenance());
    TrainTest voices = new TrainTest(silence, silence);
    long toldByData = 100 * 64 * 4 * 128;
    long saidBefore = 100 * 128 * 4 * 128;
    long answer = 128 * 10;
    assertThat(Limits.work(new SpokenLstm(), voices))
        .isEqualTo(60 * (2 * toldByData + 3 * saidBefore + 3 * answer));
  }

  @Test
  void aRowHasBothSpeedsAndTheShareOfEachRound() {
    Comparison pair =
        new Comparison(
            "mlp", "large matrices", List.of(times(2), times(1)), List.of(times(1), times(1)));
    Limits.Row row = new Limits.Row("An MLP", ProductsWorker.WORK / 2, pair);
    assertThat(row.share()).isEqualTo(0.375);
    assertThat(row.text()).isEqualTo("| An MLP | 5,369 | 3.6 | 10.7 | 38 % (25–50) |");
    Wish wish = new Wish(List.of(), List.of(), List.of(1), 2, 3);
    assertThat(Limits.page(List.of(row), new Machine("Some Processor", 2, "Linux", 0, 1), wish))
        .contains("Some Processor, 2 cores, Linux; one thread.\n2 rounds of fresh processes")
        .contains("|---|---|---|---|---|\n| An MLP | 5,369 |");
  }

  private static Measurement times(double seconds) {
    return new Measurement(List.of(seconds), List.of(seconds), List.of(), 0, Map.of());
  }
}
