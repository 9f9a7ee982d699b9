package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradus.data.Analogies;
import org.gradus.data.PlantedAnalogies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on planted analogies; the page of made-up numbers. */
@Tag("one-jdk")
class WordBenchTests {
  private static final Path ROOT = Path.of(System.getProperty("gradus.root", "."));

  private static Task task(Path folder) throws IOException {
    PlantedAnalogies planted = PlantedAnalogies.generate(6_000, 10, 7);
    StringBuilder lines = new StringBuilder();
    planted.sentences().forEach(words -> lines.append(String.join(" ", words)).append('\n'));
    Files.writeString(folder.resolve(WordBench.WORDS), lines);
    Analogies questions = planted.questions();
    Analogies family =
        new Analogies(
            Map.of(WordBench.FAMILY, questions.sections().values().iterator().next()),
            questions.provenance());
    WordBench.write(family, folder.resolve(WordBench.QUESTIONS));
    assertThat(WordBench.questions(folder.resolve(WordBench.QUESTIONS)).sections())
        .isEqualTo(family.sections());
    return new Task(WordBench.WORKLOAD, folder, 1, 0, 20, 1, WordBench.THREADS, 0);
  }

  @Test
  void gradusLearnsInAProcessOfItsOwn(@TempDir Path folder) throws IOException {
    Measurement measured =
        PeerProcess.run(GradusPeer.words(), task(folder), folder.resolve("logs"));
    assertThat(measured.seconds()).hasSize(1).allSatisfy(s -> assertThat(s).isPositive());
    assertThat(measured.accuracy()).isGreaterThan(0.5);
    assertThat(1 - measured.loss()).isEqualTo(measured.accuracy());
  }

  @Test
  void gensimDoesTheSameWhereItIsSetUp(@TempDir Path folder) throws IOException {
    Peer peer = new GensimPeer(ROOT);
    assumeThat(Path.of(peer.command(task(folder)).get(0))).exists();
    Measurement measured = PeerProcess.run(peer, task(folder), folder.resolve("logs"));
    assertThat(measured.accuracy()).isGreaterThan(0.5);
    assertThat(measured.versions()).containsKeys("gensim", "Python");
  }

  private static Result result(double gensimScore) {
    Measurement own = new Measurement(List.of(10.0), List.of(19.0), List.of(0.4), 0.30, Map.of());
    Measurement other =
        new Measurement(List.of(25.0), List.of(45.0), List.of(0.42), gensimScore, Map.of());
    return new Result(
        "2020-01-01",
        new Machine("Some processor", 2, "Linux amd64", 0, 1),
        1,
        0,
        5,
        "the reviews of IMDB",
        List.of(
            new Result.Column("Gradus", "as it is", Map.of(), Map.of("jdk", "17")),
            new Result.Column("gensim", "as it is", Map.of(), Map.of("gensim", "4"))),
        List.of(
            new Result.Run(WordBench.WORKLOAD, "Gradus", 2, 1, 0, 0, own),
            new Result.Run(WordBench.WORKLOAD, "gensim", 2, 1, 0, 0, other)));
  }

  @Test
  void thePageHasBothScoresAndTheRatio() {
    WordReport report = new WordReport(result(0.31));
    assertThat(report.complaints()).isEmpty();
    assertThat(report.markdown())
        .contains("| Gradus | 10.0 | 19.0 | 30.0 % | 60.0 % |\n")
        .contains("| gensim | 25.0 | 45.0 | 31.0 % | 58.0 % |\n")
        .contains("**2.50 (2.50–2.50)**")
        .contains("* **gensim**: as it is; gensim 4\n");
    assertThat(report.summary()).contains("gensim's seconds ÷ Gradus': 2.50");
  }

  @Test
  void unequalScoresAreRefused() {
    assertThat(new WordReport(result(0.33)).complaints())
        .containsExactly(
            "The scores of Gradus and gensim are 3.0 points apart, where 2 are allowed: their times are not those of the same work.");
    assertThatThrownBy(() -> new WordBench(ROOT, 0, 5))
        .hasMessage("The number of rounds must be at least 1, got 0.");
  }
}
