package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** The real sets, through the mirror of this machine when it has one. */
@EnabledIfEnvironmentVariable(named = "GRADUS_MIRROR", matches = ".+")
@SuppressWarnings("NullAway.Init") // set before all tests
@Tag("long")
@Tag("one-jdk")
class LoadersTests {
  /** One cache for all, so that a second reading is from the cache. */
  @TempDir static Path cache;

  private static DataStore store() {
    return new DataStore(
        cache,
        new Mirror(System.getenv().getOrDefault("GRADUS_MIRROR", "")),
        new Download(Download.Patience.NORMAL),
        PartFile.DISK);
  }

  @Test
  void everySetOfTheCatalogueCanBeRead() {
    for (CatalogEntry set : Catalog.load().sets()) {
      Sourced data = Loaders.read(store(), set.id());
      assertThat(data.name()).isEqualTo(set.name());
      assertThat(data.generated()).isFalse();
      assertThat(data.provenance().source()).isEqualTo("mirror");
      assertThat(data.provenance().licence()).isEqualTo(set.licence());
      assertThat(data.provenance().digest()).hasSize(64);
      assertThat(data.line()).startsWith(set.name() + ": " + data.amount() + ", from mirror (");
    }
  }

  @Test
  void fashionHasTheMomentsThatEverybodyQuotes() {
    TrainTest fashion = Loaders.fashion(store());
    double[] moments = MnistTests.moments(fashion.train());
    assertThat(moments[0]).isCloseTo(0.2860, within(5e-5));
    assertThat(moments[1]).isCloseTo(0.3530, within(5e-5));
    assertThat(MnistTests.counts(fashion.train())).containsOnly(6_000);
    assertThat(MnistTests.counts(fashion.test())).containsOnly(1_000);
    assertThat(fashion.train().classNames().get(fashion.train().labels()[0]))
        .isEqualTo("Ankle boot");
  }

  @Test
  void penguinsLackElevenSexesAndTwiceFourMeasures() {
    DataTable penguins = Loaders.penguins(store());
    Table table = penguins.table();
    assertThat(penguins.size()).isEqualTo(344);
    assertThat(penguins.amount()).isEqualTo("344 rows of 8 columns, 19 values missing");
    assertThat(table.stringColumn("species").countOccurrences("Gentoo")).isEqualTo(124);
    assertThat(table.column("sex").countMissing()).isEqualTo(11);
    assertThat(table.column("body_mass_g").countMissing()).isEqualTo(2);
    assertThat(table.doubleColumn("body_mass_g").mean()).isCloseTo(4201.75, within(0.01));
    DataTable complete = penguins.complete();
    assertThat(complete.size()).isEqualTo(333);
    assertThat(complete.provenance().selection())
        .isEqualTo("without the 11 rows that lack a value");
    Dataset data = complete.dataset("species", "bill_length_mm", "body_mass_g");
    assertThat(data.classNames()).containsExactly("Adelie", "Chinstrap", "Gentoo");
    assertThat(MnistTests.counts(data)).containsExactly(146, 68, 119);
    assertThat(data.features().row(0)).containsExactly(39.1f, 3750f);
    assertThat(data.provenance().name()).isEqualTo("Palmer penguins");
  }

  @Test
  void wdbcHasItsRowsAndColumns() {
    DataTable wdbc = Loaders.wdbc(store());
    Dataset data = wdbc.dataset("diagnosis");
    assertThat(data.classNames()).containsExactly("benign", "malignant");
    assertThat(MnistTests.counts(data)).containsExactly(357, 212);
    assertThat(data.features().shape()).containsExactly(30);
    assertThat(wdbc.table().doubleColumn("radius_mean").mean()).isCloseTo(14.127, within(1e-3));
    assertThat(wdbc.table().doubleColumn("fractal_dimension_worst").get(0)).isEqualTo(0.1189);
  }

  @Test
  void seriesHaveTheirDatesAndUnits() {
    TimeSeries airline = Loaders.airline(store());
    assertThat(airline.size()).isEqualTo(144);
    assertThat(Arrays.stream(airline.values()).sum()).isEqualTo(40_363);
    assertThat(airline.dates().get(143)).isEqualTo(LocalDate.parse("1960-12-01"));
    TimeSeries sunspots = Loaders.sunspots(store());
    assertThat(sunspots.size()).isEqualTo(2_820);
    assertThat(Arrays.stream(sunspots.values()).max()).hasValue(253.8);
    TimeSeries melbourne = Loaders.melbourne(store());
    assertThat(melbourne.size()).isEqualTo(3_650);
    assertThat(Arrays.stream(melbourne.values()).average().orElse(0))
        .isCloseTo(11.178, within(1e-3));
    assertThat(melbourne.unit()).isEqualTo("°C");
    assertThat(melbourne.dates()).doesNotContain(LocalDate.parse("1984-12-31"));
  }

  @Test
  void shakespeareIsCutByItsOrder() {
    Corpus plays = Loaders.shakespeare(store());
    assertThat(plays.size()).isEqualTo(1_115_394);
    assertThat(plays.alphabet()).hasSize(65);
    assertThat(plays.text()).startsWith("First Citizen:\n");
    assertThat(plays.train().text() + plays.validation().text() + plays.test().text())
        .isEqualTo(plays.text());
    assertThat(plays.train().size()).isEqualTo(892_315);
    assertThat(plays.test().alphabet()).isEqualTo(plays.alphabet());
  }

  @Test
  void spokenDigitsAreSplitByTakeAndByVoice() {
    Recordings spoken = Loaders.spokenDigits(store());
    assertThat(spoken.size()).isEqualTo(3_000);
    assertThat(spoken.speakers())
        .containsExactly("george", "jackson", "lucas", "nicolas", "theo", "yweweler");
    assertThat(spoken.train().size()).isEqualTo(2_700);
    assertThat(spoken.test().size()).isEqualTo(300);
    assertThat(spoken.of("theo").size()).isEqualTo(500);
    assertThat(spoken.recording(0).sound().size()).isEqualTo((4_812 - 44) / 2);
    double seconds = 0;
    for (int i = 0; i < spoken.size(); i++) {
      seconds += spoken.recording(i).sound().seconds();
    }
    assertThat(seconds / 3_000).isCloseTo(0.4375, within(0.002));
    assertThat(spoken.provenance().licence()).isEqualTo("CC BY-SA 4.0");
  }

  @Test
  void reviewsHaveTheirHalves() {
    TextSplit imdb = Loaders.imdb(store());
    for (Texts half : List.of(imdb.train(), imdb.test())) {
      assertThat(half.size()).isEqualTo(25_000);
      assertThat(Arrays.stream(half.labels()).sum()).isEqualTo(12_500);
    }
    assertThat(imdb.amount()).isEqualTo("25,000 texts to learn from and 25,000 for the test");
    Texts snippets = Loaders.rtPolarity(store());
    assertThat(snippets.size()).isEqualTo(10_662);
    assertThat(snippets.texts().get(0)).isEqualTo("simplistic , silly and tedious .");
    assertThat(Arrays.stream(snippets.labels()).sum()).isEqualTo(5_331);
    assertThat(snippets.labels()[5_331]).isEqualTo(1);
  }

  @Test
  void wordsAndSentencesComeWhole() {
    SentencePairs pairs = Loaders.englishFrench(store());
    assertThat(pairs.size()).isEqualTo(142_787);
    assertThat(pairs.sources().get(0)).isEqualTo("Go.");
    assertThat(pairs.targets().get(0)).isEqualTo("Va !");
    Analogies questions = Loaders.questionsWords(store());
    assertThat(questions.size()).isEqualTo(19_544);
    assertThat(questions.sections()).hasSize(14);
    assertThat(questions.section("family").size()).isEqualTo(506);
    assertThat(Loaders.wordSim353(store()).size()).isEqualTo(353);
    WordPairs similar = Loaders.simLex999(store());
    assertThat(similar.size()).isEqualTo(999);
    assertThat(similar.pairs().get(0)).isEqualTo(new WordPairs.Pair("old", "new", 1.58));
  }
}
