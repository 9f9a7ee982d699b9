package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void aRatioIsThePeersTimeThroughGradusTimeInTheSameRound() {
    Comparison pair =
        new Comparison(
            "mlp",
            "PyTorch",
            List.of(Sample.epochs(2.0), Sample.epochs(4.0), Sample.epochs(1.0)),
            List.of(Sample.epochs(3.0), Sample.epochs(4.0), Sample.epochs(2.5)));
    assertThat(pair.ratios()).containsExactly(1.5, 1.0, 2.5);
    assertThat(pair.ratio()).isEqualTo(1.5);
    assertThat(pair.least()).isEqualTo(1.0);
    assertThat(pair.most()).isEqualTo(2.5);
    // Processor seconds of the samples are half their wall seconds.
    assertThat(pair.processorRatios()).containsExactly(1.5, 1.0, 2.5);
    assertThat(Comparison.seconds(pair.gradus())).isEqualTo(2.0);
    assertThat(Comparison.processorSeconds(pair.other())).isEqualTo(1.5);
  }

  @Test
  void oneDisturbedEpochDoesNotCount() {
    assertThat(Sample.epochs(1.0, 30.0, 1.2).epoch()).isEqualTo(1.2);
    assertThat(Sample.epochs(1.0, 2.0).epoch()).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void whoeverLearnedOtherwiseDidOtherWork() {
    assertThat(pair(5, 0.100, 0.120).alike()).isTrue();
    assertThat(pair(5, 0.100, 0.130).alike()).isFalse();
    // A single round says less.
    assertThat(pair(1, 0.100, 0.130).alike()).isTrue();
    assertThat(pair(1, 0.100, 0.200).alike()).isFalse();
    assertThat(pair(5, 0.100, Double.NaN).alike()).isFalse();
  }

  @Test
  void lossesThatSpreadWidelyMayDifferByMore() {
    List<Measurement> ours = losses(0.60, 0.45, 0.38, 0.42, 0.40);
    assertThat(new Comparison("lstm", "Keras", ours, losses(0.55, 0.64, 0.46, 0.62, 0.56)).alike())
        .isTrue();
    assertThat(new Comparison("lstm", "Keras", ours, losses(0.75, 0.84, 0.66, 0.82, 0.76)).alike())
        .isFalse();
  }

  private static List<Measurement> losses(double... last) {
    return DoubleStream.of(last).mapToObj(loss -> Sample.losses(1, loss).get(0)).toList();
  }

  private static Comparison pair(int rounds, double ours, double theirs) {
    return new Comparison(
        "mlp", "PyTorch", Sample.losses(rounds, ours), Sample.losses(rounds, theirs));
  }

  @Test
  void roundsThatAreMissingAreNoticed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Comparison("mlp", "PyTorch", Sample.losses(2, 0.1), Sample.losses(1, 0.1)))
        .withMessage("PyTorch ran 1 rounds of 'mlp' and Gradus 2: they must be as many.");
  }
}
