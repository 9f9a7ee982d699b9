package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.worker.FaultyChecks;
import org.gradus.grader.worker.FaultyWorkerMain;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real grading in the real sandbox, of an exercise whose tests end or block the grader itself. */
@Timeout(300)
@Tag("long")
@Tag("one-jdk")
class FaultyGraderTests {

  @TempDir private Path folder = Path.of("");

  private final Map<String, Result> results = new TreeMap<>();

  @BeforeEach
  void aSandbox() throws IOException {
    RealSandbox.orSkip();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void whoeverIsBesideKeepsEveryPoint() throws Exception {
    List<HandIn> handIns =
        List.of(handIn("anna", 0), handIn("halts", 1), handIn("hangs", 2), handIn("ben", 0));
    grade(handIns, Duration.ofSeconds(12));
    assertThat(result("anna").points()).isEqualTo(4).isEqualTo(result("anna").maximum());
    assertThat(result("ben").points()).isEqualTo(4);
    assertThat(result("halts").status()).isEqualTo(Status.GRADER_FAULT);
    assertThat(result("halts").reason()).contains("ended by itself, with exit status 9");
    assertThat(result("halts").maximum()).isEqualTo(4);
    assertThat(result("halts").provenance().tests()).isEqualTo(result("anna").provenance().tests());
    assertThat(result("hangs").status()).isEqualTo(Status.GRADER_FAULT);
    assertThat(result("hangs").reason()).contains("did not answer within 20 seconds");
  }

  @Test
  void aWorkerThatIsKilledInTheMiddleCostsNothing() throws Exception {
    CompletableFuture<Void> killed = CompletableFuture.runAsync(this::killTheWorker);
    grade(List.of(handIn("anna", 0), handIn("victim", 3)), Duration.ofSeconds(30));
    killed.get();
    assertThat(result("victim").status()).isEqualTo(Status.GRADED);
    assertThat(result("victim").points()).isEqualTo(4);
    assertThat(result("victim").reason()).isNull();
  }

  private void killTheWorker() {
    Path begun = folder.resolve("begun");
    try {
      while (!Files.exists(begun) || Files.size(begun) == 0) {
        Thread.sleep(20);
      }
      ProcessHandle worker =
          ProcessHandle.of(Long.parseLong(Files.readString(begun))).orElseThrow();
      List<ProcessHandle> students = worker.descendants().toList();
      assertThat(students).isNotEmpty();
      worker.destroyForcibly();
      for (ProcessHandle each : students) {
        each.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void grade(List<HandIn> handIns, Duration slack) throws Exception {
    Plan plan =
        new Plan(
            new TestCatalog(List.of(FaultyChecks.class), List.of()),
            new WorkerCommand(FaultyWorkerMain.class.getName(), folder),
            Settings.of(
                "secret",
                Protection.BUBBLEWRAP,
                Limits.plain()
                    .withTimes(
                        Duration.ofSeconds(8), Duration.ofSeconds(8), Duration.ofSeconds(8))),
            2,
            slack,
            200);
    new Batch(plan, (handIn, graded) -> results.put(handIn.student(), graded.result()))
        .run(handIns);
    assertThat(results).hasSameSizeAs(handIns);
  }

  private Result result(String student) {
    return Objects.requireNonNull(results.get(student), student);
  }

  private HandIn handIn(String student, int wish) throws IOException {
    Path file = folder.resolve(student + ".ipynb");
    String cell = "int wish() { return " + wish + "; }";
    Files.writeString(
        file,
        """
        {"cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
          "source": "%s"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """
            .formatted(cell));
    return new HandIn(file, student, FaultyChecks.ID, student, null);
  }
}
