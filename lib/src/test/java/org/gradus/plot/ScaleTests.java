package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Axes, numbers and places of labels. */
class ScaleTests {
  @Test
  void axesBeginAndEndAtRoundNumbers() {
    assertThat(Scale.round(0.27, 2.3, 5).labels())
        .containsExactly("0.0", "0.5", "1.0", "1.5", "2.0", "2.5");
    assertThat(Scale.round(88.1, 93.9, 4).labels()).containsExactly("88", "90", "92", "94");
    assertThat(Scale.round(-0.2, 0.2, 4).labels())
        .containsExactly("−0.2", "−0.1", "0.0", "0.1", "0.2");
    assertThat(Scale.whole(1, 10, 10).labels()).hasSize(10).startsWith("1").endsWith("10");
    assertThat(Scale.whole(1, 1, 10).labels()).containsExactly("1");
    assertThat(Scale.whole(1, 3, 10).labels()).containsExactly("1", "2", "3");
  }

  @Test
  void anyRangeHasAFewDifferentLabels() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
      double high = low + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(13) - 6);
      Scale scale = Scale.round(low, high, 5);
      double slack = 1e-8 * Math.max(Math.abs(low), Math.abs(high));
      assertThat(scale.min()).as("%s to %s", low, high).isLessThanOrEqualTo(low + slack);
      assertThat(scale.max()).isGreaterThanOrEqualTo(high - slack);
      assertThat(scale.ticks()).as("%s to %s", low, high).hasSizeBetween(2, 9);
      assertThat(scale.share(low)).isBetween(-1e-6, 0.7);
    }
  }

  @Test
  void aSingleNumberGetsRoomAroundIt() {
    for (double value : new double[] {0, 5, -3, 1e-8, 1e9}) {
      Scale scale = Scale.round(value, value, 5);
      assertThat(scale.share(value)).as("%s", value).isBetween(0.1, 0.9);
    }
  }

  @Test
  void numbersAreWrittenAlikeEverywhere() {
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
