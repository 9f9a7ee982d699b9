package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradus.data.Dataset;
import org.gradus.data.RenderedDigits;
import org.gradus.data.TrainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on a few hundred drawn digits. */
class PeerProcessTests {
  private static final Path ROOT = Path.of(System.getProperty("gradus.root", "."));
  private static final TrainTest DIGITS = RenderedDigits.generate(300, 50, 1);

  private final Path folder;

  PeerProcessTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private Task task(String workload) throws IOException {
    DataFolder.write(DIGITS, folder.resolve("data"));
    return new Task(workload, folder.resolve("data"), 50, 1, 2, 3);
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

  /** In its own process, so that the memory of one run cannot change the next. */
  @Test
  void pyTorchDoesTheSameWhereItIsSetUp() throws IOException {
    Peer peer = new PyTorchPeer(ROOT, true);
    assumeThat(Path.of(peer.command(task("mlp")).get(0))).exists();
    for (Workload workload : Workloads.ALL) {
      Measurement measured = run(peer, task(workload.id()));
      assertThat(measured.seconds()).hasSize(2);
      assertThat(measured.loss()).isLessThan(measured.losses().get(0));
      assertThat(measured.versions()).containsKeys("PyTorch", "Python");
    }
  }

  @Test
  void pyTorchThatIsNotThereIsNamedWithTheVerbThatFetchesIt() {
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(new PyTorchPeer(folder, false)::require)
        .withMessage(
            "PyTorch for Python is not in build/torch: make bench fetches it, and so does environment/setup.sh --torch.");
    assertThatNoException().isThrownBy(GradusPeer.training()::require);
  }

  @Test
  void aProcessThatFailsIsQuotedWithItsLastWords() {
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> run(shell("echo begun; echo no such layer >&2; exit 3"), task("mlp")))
        .withMessageMatching(
            "Shell ended with status 3 on 'mlp', with the words \"no such layer\": all of it is in .*Shell-mlp-3.log\\.");
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
    assertThat(new PyTorchPeer(folder, false).environment(own)).isEqualTo(plain);
    assertThat(new PyTorchPeer(folder, true).environment(own))
        .containsAllEntriesOf(plain)
        .containsEntry("MALLOC_ARENA_MAX", "1")
        .hasSize(4);
    assertThat(GradusPeer.training().environment(own))
        .isEqualTo(new PyTorchPeer(folder, true).environment(own));
  }

  @Test
  void aTaskSurvivesTheCommandLine() throws IOException {
    Task task = task("lenet");
    assertThat(Task.of(task.arguments().toArray(String[]::new))).isEqualTo(task);
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> Task.of("--workload", "mlp"))
        .withMessageStartingWith("--data is missing");
  }

  @Test
  void dataComesBackAsItWas() throws IOException {
    TrainTest back = DataFolder.read(task("mlp").data());
    for (int i = 0; i < 50; i++) {
      assertThat(back.test().features().row(i)).isEqualTo(DIGITS.test().features().row(i));
    }
    Dataset train = back.train();
    assertThat(train.labels()).isEqualTo(DIGITS.train().labels());
    assertThat(train.provenance()).isEqualTo(DIGITS.provenance());
  }

  @Test
  void everyWorkloadIsFoundByItsName() {
    assertThat(Workloads.ALL)
        .allSatisfy(one -> assertThat(Workloads.of(one.id())).isEqualTo(one))
        .extracting(Workload::id)
        .doesNotHaveDuplicates();
    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> Workloads.of("alexnet"))
        .withMessage("There is no workload 'alexnet'; the workloads are mlp, lenet.");
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
      public Map<String, String> environment(Map<String, String> own) {
        return own;
      }
    };
  }
}
