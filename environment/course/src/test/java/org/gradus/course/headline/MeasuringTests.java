package org.gradus.course.headline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gradus.course.CourseException;
import org.gradus.data.Dataset;
import org.gradus.data.Moons;
import org.gradus.headlines.Attempt;
import org.gradus.headlines.Headline;
import org.gradus.headlines.Headlines;
import org.gradus.headlines.Recipe;
import org.gradus.train.Circumstances;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTests {

  /** Trains nothing: what is tested is what becomes of its figures. */
  private static final class Fake implements Recipe {
    final List<Long> asked = new ArrayList<>();
    long failsAt = -1;

    @Override
    public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
      if (seed == failsAt) {
        throw new IllegalStateException("interrupted");
      }
      asked.add(seed);
      Dataset data = Moons.generate(20, 0.1, 1);
      History history =
          new History(
              List.of(
                  new Epoch(1, 0.5, Map.of("accuracy", 0.8), OptionalDouble.of(0.6), Map.of(), 2),
                  new Epoch(2, 0.25, Map.of("accuracy", 0.9), OptionalDouble.of(0.5), Map.of(), 3)),
              new Circumstances(
                  seed, 10, "loss", "sgd", "CPU", 1, Map.of(), data.provenance(), data.size()),
              History.Stopped.FINISHED,
              6);
      return new Attempt(history, 0.7, OptionalDouble.of(0.9 + seed / 100.0));
    }
  }

  @TempDir private Path repository = Path.of("");
  private final Fake fake = new Fake();
  private final Headline headline =
      new Headline(
          "mnist-softmax",
          "02-multinomial-regression",
          Headlines.named("mnist-softmax").metric(),
          "0.92",
          0.915,
          Duration.ofMinutes(1),
          fake);
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void aSource() throws IOException {
    Path source =
        repository.resolve(
            "lib/bench/src/main/java/org/gradus/course/headline/MeasuringTests.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "one");
  }

  @Test
  void writesTheMeanAndEverySeedsCurve() throws IOException {
    Row row = new Measuring(repository, said::add).measure(headline, false);

    assertThat(row.measured()).isEqualTo(0.92);
    assertThat(row.seconds()).isEqualTo(15);
    assertThat(row.seeds()).isEqualTo("1 2 3");
    assertThat(new Records(repository).points("mnist-softmax"))
        .hasSize(6)
        .first()
        .isEqualTo(new Point(1, 1, 0.5, 0.8, 0.6, null, 2, null));
    assertThat(Files.readString(new Records(repository).table()))
        .startsWith(
            "lecture,metric,slide,floor,measured,seeds,budget_s,seconds,device,date,code,data\n");
  }

  @Test
  void anInterruptedMeasurementKeepsTheSeedsThatWereDone() {
    fake.failsAt = 3;
    Measuring measuring = new Measuring(repository, said::add);
    assertThatThrownBy(() -> measuring.measure(headline, false)).hasMessage("interrupted");
    assertThat(new Records(repository).table()).doesNotExist();

    fake.failsAt = -1;
    assertThat(row(measuring, false).measured()).isEqualTo(0.92);
    assertThat(fake.asked).containsExactly(1L, 2L, 3L);
    assertThat(said).filteredOn(line -> line.endsWith("measured before")).hasSize(2);
  }

  @Test
  void aChangedRecipeOrForceMeasuresAnew() throws IOException {
    Measuring measuring = new Measuring(repository, said::add);
    Row first = row(measuring, false);
    row(measuring, false);
    assertThat(fake.asked).hasSize(3);
    row(measuring, true);
    assertThat(fake.asked).hasSize(6);

    Files.writeString(
        repository.resolve(
            "lib/bench/src/main/java/org/gradus/course/headline/MeasuringTests.java"),
        "two");
    assertThat(row(measuring, false).code()).isNotEqualTo(first.code());
    assertThat(fake.asked).hasSize(9);
  }

  @Test
  void aTableThatSomebodyWroteInIsNamedWithItsLine() throws IOException {
    row(new Measuring(repository, said::add), false);
    Path table = new Records(repository).table();
    Files.writeString(table, Files.readString(table).replace("0.915", "much"));
    assertThat(Files.readString(table)).contains("much");
    assertThatThrownBy(() -> new Records(repository).rows())
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("headlines.csv")
        .hasMessageContaining("line 2");
  }

  private Row row(Measuring measuring, boolean fresh) {
    try {
      return measuring.measure(headline, fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
