package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {
  private static final Turn TURN = new Turn(new Mlp(), new DjlPeer(), 2, 3);
  private static final Task TASK = TURN.task(Path.of("data").toAbsolutePath(), 4);
  private static final Journal.Entry ENTRY =
      new Journal.Entry("DJL", TASK, 120, 2.5, Sample.epochs(1.0, 2.0));

  private final Path file;

  JournalTests(@TempDir Path folder) {
    this.file = folder.resolve("journal.jsonl");
  }

  private Journal open(String fingerprint) throws IOException {
    return Journal.open(file, fingerprint, false);
  }

  @Test
  void whatWasMeasuredIsFoundByTheNextRun() throws IOException {
    open("a").add(ENTRY);
    assertThat(open("a").find("DJL", TASK)).contains(ENTRY);
    assertThat(open("a").find("Keras", TASK)).isEmpty();
    assertThat(open("a").find("DJL", TURN.task(Path.of("data").toAbsolutePath(), 5))).isEmpty();
  }

  @Test
  void whatOtherProgramsMeasuredDoesNotCount() throws IOException {
    open("a").add(ENTRY);
    assertThat(open("b").entries()).isEmpty();
    assertThat(open("a").entries()).isEmpty();
  }

  @Test
  void aFreshRunForgetsAndAWholeOneLeavesNothing() throws IOException {
    open("a").add(ENTRY);
    assertThat(Journal.open(file, "a", true).entries()).isEmpty();
    open("a").delete();
    assertThat(file).doesNotExist();
  }

  @Test
  void aLineThatWasCutOffIsMeasuredAgain() throws IOException {
    open("a").add(ENTRY);
    Files.writeString(file, "{\"column\":\"Ker", StandardOpenOption.APPEND);
    Journal journal = open("a");
    assertThat(journal.entries()).containsExactly(ENTRY);
    journal.add(ENTRY);
    assertThat(open("a").entries()).hasSize(2);
  }

  @Test
  void theProgramsHaveOneFingerprintUntilTheyChange() throws IOException {
    Path folder = file.resolveSibling("scripts");
    Path script = Files.createDirectories(folder).resolve("peer.py");
    Files.writeString(script, "1");
    String before = Fingerprint.of(folder);
    assertThat(Fingerprint.of(folder)).isEqualTo(before);
    Files.writeString(script, "2");
    assertThat(Fingerprint.of(folder)).isNotEqualTo(before);
  }

  @Test
  void theForecastGoesByTheLike() {
    Forecast forecast = new Forecast(List.of(Result.Run.of(ENTRY)));
    assertThat(forecast.seconds(TURN)).isEqualTo(120);
    assertThat(forecast.seconds(new Turn(new Mlp(), new DjlPeer(), 1, 1))).isEqualTo(120);
    assertThat(forecast.seconds(new Turn(new LeNet(), new DjlPeer(), 1, 1))).isEqualTo(20);
    assertThat(forecast.words(List.of(TURN, TURN))).isEqualTo("some 4 minutes");
    assertThat(forecast.words(List.of())).isEqualTo("about a minute");
    assertThat(forecast.words(Collections.nCopies(35, TURN))).isEqualTo("some 1 h 10 min");
  }

  @Test
  void aLoadIsWhatOthersWantedInTheMedian() {
    Machine machine = new Machine("Some Processor", 2, "Linux", 0, 0);
    assertThat(machine.after(List.of(Result.Run.of(ENTRY))).loadAfter()).isEqualTo(1.5);
  }
}
