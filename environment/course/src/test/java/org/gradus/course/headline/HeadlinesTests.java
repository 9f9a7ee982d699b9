package org.gradus.course.headline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import org.gradus.course.Course;
import org.gradus.headlines.Headline;
import org.gradus.headlines.Headlines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table in the repository says what the recipes in the repository reach. */
class HeadlinesTests {
  private static final Path REPOSITORY = Course.find().root();
  private static final Records RECORDS = new Records(REPOSITORY);

  /** A row that took longer, all seeds together, is not trained again by a test. */
  private static final double CHEAP_SECONDS = 60;

  /** Another processor adds in another order; two trainings that differ so are as good. */
  private static final double ANOTHER_MACHINE = 0.003;

  static List<Headline> headlines() {
    return Headlines.all();
  }

  @Test
  void hasARowForEachHeadlineInTheirOrder() throws IOException {
    assertThat(RECORDS.rows())
        .extracting(Row::metric)
        .containsExactlyElementsOf(headlines().stream().map(Headline::metric).toList());
  }

  @ParameterizedTest
  @MethodSource("headlines")
  void reachesItsFloorWithinItsBudgetByTheRecipeThatIsThere(Headline headline) throws IOException {
    Row row = row(headline);
    assertThat(row.floor()).isEqualTo(headline.floor());
    assertThat(row.measured()).as("the mean over the seeds").isGreaterThanOrEqualTo(row.floor());
    assertThat(row.seconds())
        .isPositive()
        .isLessThanOrEqualTo((double) headline.budget().toSeconds());
    assertThat(row.budgetSeconds()).isEqualTo(headline.budget().toSeconds());
    assertThat(row.lecture()).isEqualTo(headline.lecture());
    assertThat(row.slide()).isEqualTo(headline.slide());
    assertThat(row.code())
        .as("%s: the recipe has changed since; run make headlines", headline.name())
        .isEqualTo(RecipeSource.digest(REPOSITORY, headline.recipe()));
  }

  @ParameterizedTest
  @MethodSource("headlines")
  void hasACurveOfEachSeedWhoseEndsMakeTheMean(Headline headline) throws IOException {
    Row row = row(headline);
    List<Point> points = RECORDS.points(headline.name());
    assertThat(
            points.stream().map(Point::seed).distinct().map(String::valueOf).collect(joining(" ")))
        .isEqualTo(row.seeds())
        .isEqualTo(Headlines.SEEDS.stream().map(String::valueOf).collect(joining(" ")));
    OptionalDouble mean =
        points.stream()
            .map(Point::test)
            .filter(Objects::nonNull)
            .mapToDouble(each -> each)
            .average();
    assertThat(Figures.round(mean.orElseThrow())).isEqualTo(row.measured());
  }

  /** Which one changes from run to run, so that in time each is. */
  @Test
  @Tag("long")
  @Tag("one-jdk")
  void oneRandomCheapRowComesOutAgain(@TempDir Path folder) throws IOException {
    List<Headline> cheap =
        headlines().stream().filter(each -> rowOf(each).seconds() <= CHEAP_SECONDS).toList();
    assertThat(cheap).as("rows that a test can afford").isNotEmpty();
    Headline headline = cheap.get(new Random().nextInt(cheap.size()));
    double mean =
        Headlines.SEEDS.stream()
            .mapToDouble(
                seed ->
                    headline
                        .recipe()
                        .attempt(seed, true, folder.resolve("seed-" + seed))
                        .test()
                        .orElseThrow())
            .average()
            .orElseThrow();
    assertThat(mean).as(headline.metric()).isGreaterThanOrEqualTo(headline.floor());
    assertThat(mean)
        .as(headline.metric())
        .isCloseTo(row(headline).measured(), within(ANOTHER_MACHINE));
  }

  private static Row row(Headline headline) throws IOException {
    return RECORDS.rows().stream()
        .filter(row -> row.metric().equals(headline.metric()))
        .findFirst()
        .orElseThrow();
  }

  private static Row rowOf(Headline headline) {
    try {
      return row(headline);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
