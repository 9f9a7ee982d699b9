package org.gradus.bench;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Gradus beside one peer on one workload. A ratio is the peer's time ÷ Gradus' time in the same
 * round: above 1, Gradus is faster. What disturbs the machine for longer than a round disturbs
 * both.
 *
 * @param workload its id
 * @param peer the peer's column
 * @param gradus what Gradus measured, a round each
 * @param other what the peer measured in the same rounds
 */
record Comparison(String workload, String peer, List<Measurement> gradus, List<Measurement> other) {
  /** What trainings with different seeds spread at least: a share of their loss. */
  private static final double SPREAD = 0.106;

  // A forgotten layer, another rate or other first weights move the mean further than that.
  private static final double STANDARD_ERRORS = 3;

  Comparison {
    if (gradus.isEmpty() || gradus.size() != other.size()) {
      throw new IllegalArgumentException(
          "%s ran %d rounds of '%s' and Gradus %d: they must be as many."
              .formatted(peer, other.size(), workload, gradus.size()));
    }
  }

  /** The ratio of wall times of each round. */
  List<Double> ratios() {
    return ratios(Measurement::epoch);
  }

  /** The ratio of processor times of each round: what it would be if nobody had disturbed. */
  List<Double> processorRatios() {
    return ratios(Measurement::processor);
  }

  private List<Double> ratios(ToDoubleFunction<Measurement> time) {
    return IntStream.range(0, gradus.size())
        .mapToObj(
            round -> time.applyAsDouble(other.get(round)) / time.applyAsDouble(gradus.get(round)))
        .toList();
  }

  /** The median ratio of wall times. */
  double ratio() {
    return Measurement.median(ratios());
  }

  /** The smallest ratio of any round. */
  double least() {
    return Collections.min(ratios());
  }

  /** The largest ratio of any round. */
  double most() {
    return Collections.max(ratios());
  }

  /**
   * Whether both learned alike: otherwise the same steps were not the same work. Mean training
   * losses of the last epoch may differ by three standard errors, that is 3 s √(2 ÷ n) for n rounds
   * with a standard deviation of s; one that is not a number is like none.
   */
  boolean alike() {
    double ours = loss(gradus);
    double theirs = loss(other);
    double observed = Math.sqrt((variance(gradus) + variance(other)) / 2);
    double spread = Math.max(SPREAD * Math.max(ours, theirs), observed);
    return Math.abs(ours - theirs) <= STANDARD_ERRORS * spread * Math.sqrt(2.0 / gradus.size());
  }

  /** The mean over rounds of the last epoch's training loss. */
  static double loss(List<Measurement> runs) {
    return StatUtils.mean(runs.stream().mapToDouble(Measurement::loss).toArray());
  }

  private static double variance(List<Measurement> runs) {
    return StatUtils.variance(runs.stream().mapToDouble(Measurement::loss).toArray());
  }

  /** The mean over rounds of the accuracy on the test data. */
  static double accuracy(List<Measurement> runs) {
    return StatUtils.mean(runs.stream().mapToDouble(Measurement::accuracy).toArray());
  }

  /** The median over rounds of the seconds an epoch. */
  static double seconds(List<Measurement> runs) {
    return Measurement.median(runs.stream().map(Measurement::epoch).toList());
  }

  /** The median over rounds of the processor seconds an epoch. */
  static double processorSeconds(List<Measurement> runs) {
    return Measurement.median(runs.stream().map(Measurement::processor).toList());
  }
}
