package org.gradus.vision;

import java.util.Locale;

/**
 * How claims of a detector compare with what is there.
 *
 * @param right claims that are right
 * @param wrong claims that are not
 * @param missed objects that nobody claimed
 * @param sumOfIou the sum of intersection over union of the right claims
 */
public record Matches(int right, int wrong, int missed, double sumOfIou) {

  /** The claims and objects of both. */
  public Matches plus(Matches other) {
    return new Matches(
        right + other.right, wrong + other.wrong, missed + other.missed, sumOfIou + other.sumOfIou);
  }

  /** The share of claims that are right; 1 where there are none. */
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** The share of objects that were found; 1 where there are none. */
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  /** The harmonic mean of precision and recall: 2 right ÷ (2 right + wrong + missed). */
  public double f1() {
    int all = 2 * right + wrong + missed;
    return all == 0 ? 1 : 2.0 * right / all;
  }

  /** The mean intersection over union of the right claims; 0 where there are none. */
  public double meanIou() {
    return right == 0 ? 0 : sumOfIou / right;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d right, %,d wrong, %,d missed: precision %.3f, recall %.3f, mean IoU %.3f",
        right,
        wrong,
        missed,
        precision(),
        recall(),
        meanIou());
  }
}
