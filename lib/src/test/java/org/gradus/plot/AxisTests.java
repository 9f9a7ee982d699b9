package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Axes, numbers and places of labels. */
@Tag("one-jdk")
class AxisTests {
  /** What XChart marks on an upright axis over this range. */
  private static Axis drawn(double low, double high) {
    Axis axis = Axis.of(low, high);
    new Plane(Axis.of(0, 1), axis, 200).leftEdge();
    return axis;
  }

  @Test
  void namesOfTicksHaveAsManyDecimals() {
    assertThat(drawn(0.27, 2.3).names()).containsExactly("0.5", "1.0", "1.5", "2.0");
    assertThat(drawn(88, 94).names()).containsExactly("88", "89", "90", "91", "92", "93", "94");
    assertThat(drawn(-0.2, 0.2).names()).containsExactly("−0.2", "−0.1", "0.0", "0.1", "0.2");
    assertThat(drawn(0, 30_000).names()).startsWith("0", "5,000", "10,000");
    assertThat(drawn(1000.2, 1000.4).names()).hasSizeGreaterThan(2).contains("1,000.30");
  }

  @Test
  void onlyWholeNumbersOfTheDataAreNamedOnAnAxisForCounts() {
    for (int last : new int[] {1, 2, 3, 4, 7, 10}) {
      Axis axis = Axis.whole(1, last);
      new Plane(axis, Axis.of(0, 1), 200).leftEdge();
      assertThat(axis.names())
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void anyRangeHasAFewDifferentTicks() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(31) - 15);
      double high = low + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(31) - 15);
      Axis axis = drawn(low, high);
      assertThat(axis.ticks())
          .as("%s to %s", low, high)
          .hasSizeBetween(2, 9)
          .doesNotHaveDuplicates();
      assertThat(axis.given(low)).isGreaterThan(axis.low());
      assertThat(axis.given(high)).isLessThan(axis.high());
    }
  }

  @Test
  void theLargestRangeAndTheSmallestAreDrawn() {
    assertThat(drawn(-Double.MAX_VALUE, Double.MAX_VALUE).names()).contains("0");
    assertThat(drawn(0, Double.MIN_VALUE).names()).contains("0.0");
  }

  @Test
  void aSingleNumberGetsRoomAroundIt() {
    for (double value : new double[] {0, 5, -3, 1e-8, 1e-200, Double.MIN_VALUE, 1e9, 1e300}) {
      Axis axis = drawn(value, value);
      double share = (axis.given(value) - axis.low()) / (axis.high() - axis.low());
      assertThat(share).as("%s", value).isBetween(0.1, 0.9);
      assertThat(axis.ticks()).as("%s", value).isNotEmpty();
    }
  }

  @Test
  void numbersAreWrittenAlikeEverywhere() {
    assertThat(Wording.number(2.5e15)).isEqualTo("2.5e15");
    assertThat(Wording.number(2.5e9)).isEqualTo("2.5e9");
    assertThat(Wording.number(-2.5e-12)).isEqualTo("−2.5e−12");
    assertThat(Wording.number(2.5e-7)).isEqualTo("2.5e−7");
    assertThat(List.of(Wording.number(9240), Wording.number(92.4), Wording.number(0.27)))
        .containsExactly("9,240", "92.40", "0.27");
    assertThat(Wording.number(0.0031)).isEqualTo("0.0031");
    assertThat(Wording.number(-1.5)).isEqualTo("−1.50");
    assertThat(Wording.number(0)).isEqualTo("0");
    assertThat(Wording.number(-0.0)).isEqualTo("0");
    assertThat(Wording.number(1.25e-7)).isEqualTo("1.3e−7");
    assertThat(Wording.number(3.2e9)).isEqualTo("3.2e9");
    assertThat(Wording.fixed(-0.04, 1)).isEqualTo("0.0");
    assertThat(Wording.percent(0.9236)).isEqualTo("92.4 %");
    assertThat(Wording.list(List.of("a"))).isEqualTo("a");
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Wording.first(2, List.of("a", "b", "c"))).isEqualTo("a; b; and 1 more");
    assertThat(Wording.alike(1, 2, 3)).containsExactly("1", "2", "3");
    assertThat(Wording.alike(0.5, 0.25)).containsExactly("0.50", "0.25");
  }

  @Test
  void labelsMoveNoFurtherThanTheyMust() {
    assertThat(EndLabels.apart(new double[] {50, 10, 90}, 20, 0, 100)).containsExactly(50, 10, 90);
    assertThat(EndLabels.apart(new double[] {50, 50}, 20, 0, 100)).containsExactly(40, 60);
    assertThat(EndLabels.apart(new double[] {98, 96}, 20, 0, 100)).containsExactly(100, 80);
    assertThat(EndLabels.apart(new double[0], 20, 0, 100)).isEmpty();
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      double[] wanted = random.doubles(1 + random.nextInt(6), 0, 200).toArray();
      double[] at = EndLabels.apart(wanted, 20, 0, 200);
      double[] sorted = at.clone();
      Arrays.sort(sorted);
      for (int k = 1; k < sorted.length; k++) {
        assertThat(sorted[k] - sorted[k - 1]).isGreaterThan(19.99);
      }
      assertThat(sorted[0]).isGreaterThanOrEqualTo(0);
      assertThat(sorted[sorted.length - 1]).isLessThanOrEqualTo(200);
    }
  }

  @Test
  void textIsBrokenAndShortenedToItsRoom() {
    List<String> lines =
        Fonts.wrap("one two three four", Fonts.TEXT, Fonts.width("one two", Fonts.TEXT) + 1);
    assertThat(lines).containsExactly("one two", "three", "four");
    String shorter = Fonts.fit("a long name", Fonts.TEXT, 50);
    assertThat(shorter).endsWith("…").startsWith("a l");
    assertThat(Fonts.width(shorter, Fonts.TEXT)).isLessThanOrEqualTo(50);
  }
}
