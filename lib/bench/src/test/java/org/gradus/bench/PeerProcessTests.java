package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradus.data.RenderedDigits;
import org.gradus.data.TrainTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on a few hundred drawn digits. */
@Tag("long")
@Tag("one-jdk")
class PeerProcessTests {
  private static final Path ROOT = Path.of(System.getProperty("gradus.root", "."));
  private static final TrainTest DIGITS = RenderedDigits.generate(300, 50, 1);
  private static final TrainTest VERSE =
      new TrainTest(Sample.verse().windows(8).take(100), Sample.verse().windows(8).take(10));

  private final Path folder;

  PeerProcessTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private Task task(String workload) throws IOException {
    return task(Workloads.of(workload), DIGITS);
  }

  private Task task(Workload workload, TrainTest data) throws IOException {
    Path place = folder.resolve("data-" + workload.dataFolder());
    DataFolder.write(data, place);
    return new Task(workload.id(), place, 50, 1, 2, 3, 1, workload.ask());
  }

  private Measurement run(Peer peer, Task task) throws IOException {
    return PeerProcess.run(peer, task, folder.resolve("logs"));
  }

  @Test
  void gradusLearnsInAProcessOfItsOwn() throws IOException {
    Measurement measured = run(GradusPeer.training(), task("mlp"));
    assertThat(measured.seconds()).hasSize(2).allSatisfy(s -> assertThat(s).isPositive());
    assertThat(measured.processorSeconds()).hasSize(2).allSatisfy(s -> assertThat(s).isPositive());
    assertThat(measured.losses()).hasSize(3);
    assertThat(measured.loss()).isLessThan(measured.losses().get(0));
    assertThat(measured.accuracy()).isBetween(0.1, 1.0);
    assertThat(measured.versions()).containsKeys("engine", "djl", "jdk");
  }

  @Test
  void gradusAnswersInAProcessOfItsOwn() throws IOException {
    for (String id : List.of("mlp-predict", "mlp-single")) {
      Measurement measured = run(GradusPeer.training(), task(id));
      assertThat(measured.seconds()).hasSize(2).allSatisfy(s -> assertThat(s).isPositive());
      assertThat(measured.losses()).hasSize(1);
    }
  }

  @Test
  void largeMatricesAreMultipliedInAProcessOfItsOwn() throws IOException {
    Measurement measured = run(new Products(), task("mlp"));
    assertThat(measured.seconds()).hasSize(2).allSatisfy(s -> assertThat(s).isPositive());
    assertThat(measured.versions()).containsKeys("engine", "djl", "jdk");
  }

  @Test
  void djlLearnsPicturesAndCharacters() throws IOException {
    Measurement pictures = run(new DjlPeer(), task("mlp"));
    assertThat(pictures.seconds()).hasSize(2);
    assertThat(pictures.loss()).isLessThan(pictures.losses().get(0));
    assertThat(pictures.accuracy()).isBetween(0.1, 1.0);
    assertThat(pictures.versions()).containsKeys("engine", "djl", "jdk");
    Measurement characters = run(new DjlPeer(), task(Characters.withGru(), VERSE));
    assertThat(characters.losses()).hasSize(3);
    assertThat(characters.loss()).isLessThan(characters.losses().get(0));
  }

  /** In its own process, so that the memory of one run cannot change the next. */
  @Test
  void pyTorchDoesTheSameWhereItIsSetUp() throws IOException {
    Peer peer = new PyTorchPeer(ROOT, true, true);
    assumeThat(Path.of(peer.command(task("mlp")).get(0))).exists();
    for (String id : List.of("mlp", "cnn", "mlp-predict")) {
      Measurement measured = run(peer, task(id));
      assertThat(measured.seconds()).hasSize(2);
      assertThat(measured.losses()).hasSize(id.equals("mlp-predict") ? 1 : 3);
      assertThat(measured.versions()).containsKeys("PyTorch", "Python");
    }
    Measurement characters = run(peer, task(Characters.withLstm(), VERSE));
    assertThat(characters.loss()).isLessThan(characters.losses().get(0));
  }

  @Test
  void kerasDoesTheSameWhereItIsSetUp() throws IOException {
    Peer peer = new KerasPeer(ROOT);
    assumeThat(Path.of(peer.command(task("mlp")).get(0))).exists();
    Measurement measured = run(peer, task("mlp"));
    assertThat(measured.seconds()).hasSize(2);
    assertThat(measured.loss()).isLessThan(measured.losses().get(0));
    assertThat(measured.versions()).containsKeys("Keras", "PyTorch", "Python");
  }

  @Test
  void pyTorchThatIsNotThereIsNamedWithTheVerbThatFetchesIt() {
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(new PyTorchPeer(folder, false, false)::require)
        .withMessage(
            "PyTorch for Python is not in build/torch: make bench fetches it, and so does environment/setup.sh --torch.");
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(new KerasPeer(folder)::require)
        .withMessageStartingWith("Keras is not in build/keras:");
    assertThatNoException().isThrownBy(GradusPeer.training()::require);
  }

  @Test
  void aProcessThatFailsIsQuotedWithItsLastWords() {
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> run(shell("echo begun; echo no such layer >&2; exit 3"), task("mlp")))
        .withMessageMatching(
            "Shell ended with status 3 on 'mlp', with the words \"no such layer\": all of it is in .*Shell-mlp-1-3.log\\.");
  }

  @Test
  void aProcessThatPrintsSomethingElseIsQuotedToo() {
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> run(shell("echo done"), task("mlp")))
        .withMessageStartingWith(
            "Shell was to print a measurement as its last line, not \"done\" (");
  }

  @Test
  void nothingOfTheUsersShellChangesWhatIsMeasured() {
    Map<String, String> own =
        Map.of(
            "PATH", "somewhere",
            "MALLOC_ARENA_MAX", "1",
            "PYTORCH_LIBRARY_PATH", "elsewhere",
            "PYTHONPATH", "elsewhere",
            "GRADUS_THREADS", "4",
            "OMP_NUM_THREADS", "4");
    Map<String, String> plain =
        Map.of("PATH", "somewhere", "OMP_NUM_THREADS", "1", "MKL_NUM_THREADS", "1");
    assertThat(new PyTorchPeer(folder, false, false).environment(own, 1)).isEqualTo(plain);
    assertThat(new DjlPeer().environment(own, 1)).isEqualTo(plain);
    assertThat(new PyTorchPeer(folder, true, true).environment(own, 1))
        .containsAllEntriesOf(plain)
        .containsEntry("MALLOC_ARENA_MAX", "1")
        .hasSize(4);
    assertThat(new PyTorchPeer(folder, true, false).environment(own, 2))
        .containsEntry("OMP_NUM_THREADS", "2");
  }

  @Test
  void gradusChoosesAmongThreadsUnlessThereIsButOne() throws IOException {
    Peer gradus = GradusPeer.training();
    assertThat(gradus.environment(Map.of("GRADUS_THREADS", "7"), 1))
        .containsEntry("GRADUS_THREADS", "1");
    assertThat(gradus.environment(Map.of("GRADUS_THREADS", "7"), 2))
        .doesNotContainKey("GRADUS_THREADS");
    Task two = new Turn(new Mlp(), gradus, 2, 1).task(folder, 1);
    assertThat(gradus.command(two)).contains("-XX:ActiveProcessorCount=2");
  }

  @Test
  void aTaskSurvivesTheCommandLine() throws IOException {
    Task task = task("lenet");
    assertThat(Task.of(task.arguments().toArray(String[]::new))).isEqualTo(task);
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> Task.of("--workload", "mlp"))
        .withMessageStartingWith("--data is missing");
  }

  private static Peer shell(String script) {
    return new Peer() {
      @Override
      public String name() {
        return "Shell";
      }

      @Override
      public String settings() {
        return "";
      }

      @Override
      public void require() {}

      @Override
      public List<String> command(Task task) {
        return List.of("/bin/sh", "-c", script);
      }

      @Override
      public Map<String, String> environment(Map<String, String> own, int threads) {
        return own;
      }
    };
  }
}
