package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** What a machine without mirror or web learns from: no packet leaves it. */
@SuppressWarnings("NullAway.Init") // set before each test
class StandInTests {
  @TempDir Path folder;

  private DataStore offline() {
    Download nobody =
        new Download(
            new Download.Patience(
                Duration.ofSeconds(1), Duration.ofSeconds(1), 1, Duration.ofMinutes(1))) {
          @Override
          void fetch(URI address, @Nullable Long bytes, PartFile part, Progress.Task task)
              throws SourceFailure {
            throw new SourceFailure("cannot be reached");
          }
        };
    return new DataStore(folder, null, nobody, PartFile.DISK);
  }

  @Test
  void everySetHasOneThatSaysSo() {
    List<Function<DataStore, Sourced>> pairs =
        List.of(
            store -> Datasets.digits(store, 20, 10),
            store -> Datasets.garments(store, 20, 10),
            Datasets::birds,
            Datasets::tumours,
            Datasets::passengers,
            Datasets::solarCycle,
            Datasets::temperatures,
            store -> Datasets.verse(store, 1_000),
            store -> Datasets.voices(store, 6),
            store -> Datasets.reviews(store, 20, 10),
            store -> Datasets.snippets(store, 20),
            store -> Datasets.translations(store, 20),
            Datasets::analogies,
            Datasets::relatedWords,
            Datasets::similarWords);
    List<CatalogEntry> sets = Catalog.load().sets();
    assertThat(pairs).hasSameSizeAs(sets);
    for (int i = 0; i < sets.size(); i++) {
      Sourced data = pairs.get(i).apply(offline());
      assertThat(data.generated()).isTrue();
      assertThat(data.name()).isNotEqualTo(sets.get(i).name());
      assertThat(data.toString())
          .startsWith("*** GENERATED STAND-IN *** " + data.name())
          .contains("This is not " + sets.get(i).name() + ", which could not be fetched: ")
          .contains("GRADUS_MIRROR is not set");
    }
  }

  @Test
  void aSeedFixesThemAll() {
    List<LongFunction<Sourced>> makers =
        List.of(
            seed -> RenderedGarments.generate(30, 10, seed),
            SimulatedPenguins::generate,
            SimulatedTumours::generate,
            SimulatedSeries::passengers,
            SimulatedSeries::sunspots,
            SimulatedSeries::temperatures,
            seed -> InventedPlay.generate(1_000, seed),
            seed -> Tones.generate(6, seed),
            seed -> InventedReviews.generate(30, 10, seed),
            seed -> InventedReviews.snippets(30, seed),
            seed -> ToyLanguage.generate(30, seed),
            seed -> PlantedAnalogies.generate(1_000, 3, seed).questions());
    List<String> digests =
        makers.stream().map(maker -> maker.apply(7).provenance().digest()).toList();
    for (int i = 0; i < makers.size(); i++) {
      assertThat(makers.get(i).apply(7).provenance().digest()).isEqualTo(digests.get(i));
      assertThat(makers.get(i).apply(8).provenance().digest()).isNotEqualTo(digests.get(i));
    }
    // The same on every machine.
    assertThat(digests.stream().map(digest -> digest.substring(0, 12)))
        .containsExactly(
            "1655f31abb4c",
            "12d394763bc1",
            "5a2da66824c8",
            "770dc10453fc",
            "089027b160ee",
            "5e40753be58d",
            "41d005758dd7",
            "6073ab587dc2",
            "b2a43db3cb68",
            "03df7587ded2",
            "fe9e49bc9dc9",
            "4191dcc6188a");
  }

  @Test
  void penguinsHaveThePublishedMomentsAndGaps() {
    DataTable birds = SimulatedPenguins.generate(7);
    Table table = birds.table();
    assertThat(birds.amount()).isEqualTo("344 rows of 8 columns, 19 values missing");
    assertThat(birds.complete().size()).isEqualTo(333);
    Table gentoo =
        table.where(
            table
                .stringColumn("species")
                .isEqualTo("Gentoo")
                .and(table.stringColumn("sex").isEqualTo("male")));
    // Three standard errors of 61 birds.
    assertThat(gentoo.doubleColumn("body_mass_g").mean())
        .isCloseTo(5485, within(3 * 313 / Math.sqrt(61)));
    assertThat(gentoo.doubleColumn("bill_length_mm").standardDeviation())
        .isCloseTo(2.7, within(3 * 2.7 / Math.sqrt(122)));
    assertThat(table.stringColumn("species").countOccurrences("Chinstrap")).isEqualTo(68);
  }

  @Test
  void tumoursHaveThePublishedMomentsAndAreAboutAsHard() {
    Dataset data = SimulatedTumours.generate(7).dataset("diagnosis");
    assertThat(MnistTests.counts(data)).containsExactly(357, 212);
    double[] radius = new double[2];
    int[] labels = data.labels();
    for (int i = 0; i < labels.length; i++) {
      radius[labels[i]] += data.features().row(i)[0];
    }
    assertThat(radius[0] / 357).isCloseTo(12.1, within(3 * 1.78 / Math.sqrt(357)));
    assertThat(radius[1] / 212).isCloseTo(17.5, within(3 * 3.2 / Math.sqrt(212)));
  }

  @Test
  void seriesLookLikeTheRealOnes() {
    double[] passengers = SimulatedSeries.passengers(7).values();
    assertThat(mean(passengers, 0, 12)).isBetween(105.0, 150.0); // really 127
    assertThat(mean(passengers, 132, 144)).isBetween(400.0, 560.0); // really 476
    assertThat(passengers[138]).isGreaterThan(1.2 * passengers[142]); // July, November
    double[] sunspots = SimulatedSeries.sunspots(7).values();
    assertThat(mean(sunspots, 0, sunspots.length)).isBetween(40.0, 65.0); // really 51
    assertThat(Arrays.stream(sunspots).min().orElse(-1)).isZero();
    double[] temperatures = SimulatedSeries.temperatures(7).values();
    assertThat(mean(temperatures, 0, 3_650)).isCloseTo(11.2, within(0.4));
    assertThat(mean(temperatures, 0, 60)).isGreaterThan(mean(temperatures, 180, 240) + 5);
  }

  @Test
  void playIsLaidOutLikeShakespeare() {
    Corpus play = InventedPlay.generate(20_000, 7);
    assertThat(play.size()).isBetween(20_000, 20_500);
    assertThat(play.text()).contains(":\n").doesNotContain("{").doesNotContain("_");
    assertThat(play.text().split("\n\n", -1))
        .allMatch(speech -> speech.isEmpty() || speech.matches("(?s)[A-Z][A-Za-z ]+:\n.+"));
    assertThat(play.alphabet().length()).isBetween(40, 60);
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElse(Double.NaN);
  }
}
