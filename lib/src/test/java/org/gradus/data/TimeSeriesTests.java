package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Series and corpora: what becomes of them before they can be learned from. */
class TimeSeriesTests {
  private static final Provenance OURS = Provenance.made("Ours", 1, "0");

  private static List<LocalDate> months(int count) {
    LocalDate start = LocalDate.parse("2000-01-01");
    return IntStream.range(0, count).mapToObj(start::plusMonths).toList();
  }

  private static TimeSeries series(double... values) {
    return new TimeSeries("rain", "mm", months(values.length), values, OURS);
  }

  @Test
  void windowsAreFollowedByTheValueToLearn() {
    Dataset windows = series(1, 2, 3, 4, 5).windows(3);
    assertThat(windows.features().shape()).containsExactly(3, 1);
    assertThat(windows.features().rows()).isDeepEqualTo(new float[][] {{1, 2, 3}, {2, 3, 4}});
    assertThat(windows.targets().rows()).isDeepEqualTo(new float[][] {{4}, {5}});
    assertThat(windows.targetNames()).containsExactly("rain");
  }

  @Test
  void datesAreNumbersForAnAxis() {
    double[] years = SimulatedSeries.temperatures(1).years();
    assertThat(years[0]).isEqualTo(1981);
    assertThat(years[181]).isCloseTo(1981.496, within(1e-3));
    assertThat(years).isSorted();
    assertThat(years[years.length - 1]).isBetween(1990.99, 1991.0);
  }

  @Test
  void pastAndFutureAreParts() {
    TimeSeries future = series(1, 2, 3, 4, 5).part(3, 5);
    assertThat(future.values()).containsExactly(4, 5);
    assertThat(future.provenance().selection()).isEqualTo("2000-04-01 to 2000-05-01");
    assertThat(future.table().columnNames()).containsExactly("date", "rain");
  }

  @Test
  void faultsAreSentences() {
    assertThatThrownBy(() -> new TimeSeries("rain", "mm", months(2), new double[] {1}, OURS))
        .hasMessageContaining("got 2 dates and 1 values");
    assertThatThrownBy(() -> series(1, Double.NaN))
        .hasMessageContaining("The value of 2000-02-01 is NaN");
    LocalDate day = LocalDate.parse("2000-01-01");
    assertThatThrownBy(
            () -> new TimeSeries("rain", "mm", List.of(day, day), new double[] {1, 2}, OURS))
        .hasMessageContaining("goes forward in time, but 2000-01-01 follows 2000-01-01");
    assertThatThrownBy(() -> series(1, 2).windows(2))
        .hasMessage("A window has from 1 to 1 of the 2 values, got 2.");
    assertThatThrownBy(() -> series(1, 2).part(1, 3))
        .hasMessageContaining("no part goes from 1 to 3");
  }

  @Test
  void aCorpusKnowsItsAlphabet() {
    Corpus corpus = new Corpus("abracadabra", OURS);
    assertThat(corpus.alphabet()).isEqualTo("abcdr");
    assertThat(corpus.decode(corpus.codes())).isEqualTo("abracadabra");
    assertThat(corpus.train().text()).isEqualTo("abracada");
    assertThat(corpus.validation().text()).isEqualTo("b");
    assertThat(corpus.test().text()).isEqualTo("ra");
    assertThat(corpus.test().codes()).containsExactly(4, 0);
  }

  @Test
  void piecesOfACorpusAreFollowedByTheNextCharacter() {
    Dataset pieces = new Corpus("abracadabra", OURS).windows(4);
    assertThat(pieces.size()).isEqualTo(2);
    assertThat(pieces.features().rows()).isDeepEqualTo(new float[][] {{0, 1, 4, 0}, {2, 0, 3, 0}});
    assertThat(pieces.targets().rows()).isDeepEqualTo(new float[][] {{1, 4, 0, 2}, {0, 3, 0, 1}});
    assertThat(pieces.targetNames()).containsExactly("a", "b", "c", "d", "r");
  }

  @Test
  void faultsOfACorpusAreSentences() {
    assertThatThrownBy(() -> new Corpus("short", OURS)).hasMessageContaining("got 5");
    Corpus corpus = new Corpus("abracadabra", OURS);
    assertThatThrownBy(() -> corpus.windows(11)).hasMessageContaining("from 1 to 10 characters");
    assertThatThrownBy(() -> corpus.decode(5)).hasMessageContaining("count from 0 to 4");
  }
}
