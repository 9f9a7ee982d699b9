package org.gradus.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gradus.grader.result.Result;
import org.gradus.grader.sandbox.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@Tag("long")
class WorkerProcessTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder = Path.of("");

  @Test
  void answersOneTaskAfterTheOther() throws Exception {
    try (WorkerProcess worker = start()) {
      assertThat(result(worker.ask(task("a"), LONG)).reason())
          .isEqualTo("a, number 1 of its worker");
      Result second = result(worker.ask(task("ü\n\"b"), LONG));
      assertThat(second.reason()).isEqualTo("ü\n\"b, number 2 of its worker");
      assertThat(second.student()).isEqualTo("Jürgen \"\n\u2028");
      assertThat(second.points()).isEqualTo(1.5);
      assertThat(worker.answers()).isEqualTo(2);
    }
  }

  @Test
  void whatATestPrintsIsNoAnswer() throws Exception {
    try (WorkerProcess worker = start()) {
      assertThat(result(worker.ask(task("print"), LONG)).reason()).startsWith("print, number 1");
      assertThat(result(worker.ask(task("next"), LONG)).reason()).startsWith("next, number 2");
    }
  }

  @Test
  void whatItThrowsIsAFaultWithATrace() throws Exception {
    try (WorkerProcess worker = start()) {
      Answer answer = worker.ask(task("throw"), LONG);
      assertThat(answer.result()).isNull();
      assertThat(answer.fault())
          .isEqualTo("The grader failed: java.lang.StackOverflowError: too deep.");
      assertThat(answer.trace()).contains("at org.gradus.grader.worker.FixtureWorkerMain.grade");
    }
  }

  @Test
  void aMissingFileIsAFault() throws Exception {
    try (WorkerProcess worker = start()) {
      Answer answer = worker.ask(new Task(folder.resolve("none"), "02-x", "s", Set.of()), LONG);
      assertThat(answer.fault()).startsWith("The submission cannot be read: ");
    }
  }

  @Test
  void oneThatEndsByItselfIsLost() throws Exception {
    WorkerProcess worker = start();
    assertThatThrownBy(() -> worker.ask(task("halt"), LONG))
        .isInstanceOf(WorkerLostException.class)
        .hasMessage("The grading process ended by itself, with exit status 7.");
    assertThat(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    assertThatThrownBy(() -> worker.ask(task("a"), LONG)).isInstanceOf(WorkerLostException.class);
  }

  @Test
  void oneWithoutMemoryIsLost() throws Exception {
    WorkerProcess worker = start();
    assertThatThrownBy(() -> worker.ask(task("memory"), LONG))
        .isInstanceOfSatisfying(
            WorkerLostException.class, e -> assertThat(e.log()).contains("OutOfMemoryError"))
        .hasMessageContaining("exit status 3");
  }

  @Test
  void oneThatIsKilledFromOutsideIsLost() throws Exception {
    WorkerProcess worker = start();
    Task task = task("hang");
    CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS)
        .execute(() -> ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly());
    assertThatThrownBy(() -> worker.ask(task, LONG))
        .isInstanceOf(WorkerLostException.class)
        .hasMessageContaining("exit status 137");
  }

  @Test
  void theWatchdogKillsOneThatHangsAndWhatItStarted() throws Exception {
    WorkerProcess worker = start();
    Task task = task("child");
    CompletableFuture<List<ProcessHandle>> children =
        CompletableFuture.supplyAsync(() -> firstChildrenOf(worker.pid()));
    assertThatThrownBy(() -> worker.ask(task, Duration.ofSeconds(6)))
        .isInstanceOf(WorkerLostException.class)
        .hasMessageContaining("did not answer within 6 seconds and was killed");
    assertThat(children.get()).isNotEmpty();
    for (ProcessHandle child : children.get()) {
      child.onExit().get(30, TimeUnit.SECONDS);
    }
    assertThat(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void oneWhoseSupervisorIsGoneEndsWithItsChildren() throws Exception {
    // A supervisor that is killed closes the pipes and can do nothing more.
    Process process = new WorkerCommand(FixtureWorkerMain.class.getName(), folder).start();
    process.getOutputStream().write(Wire.line(settings()));
    process.getOutputStream().write(Wire.line(task("child")));
    process.getOutputStream().flush();
    assertThat(process.getInputStream().read()).isEqualTo('{');
    List<ProcessHandle> children = firstChildrenOf(process.pid());
    assertThat(children).isNotEmpty();
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    for (ProcessHandle child : children) {
      child.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void ctrlCInATerminalLeavesItToItsSupervisor() throws Exception {
    try (WorkerProcess worker = start()) {
      for (String signal : List.of("INT", "HUP", "TERM")) {
        int status =
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + worker.pid())
                .start()
                .waitFor();
        assertThat(status).isZero();
      }
      assertThat(result(worker.ask(task("a"), LONG)).reason()).startsWith("a, number 1");
    }
  }

  @Test
  void oneThatCannotStartSaysSo() {
    assertThatThrownBy(
            () -> WorkerProcess.start(new WorkerCommand("no.such.Main", folder), settings()))
        .isInstanceOfSatisfying(
            WorkerLostException.class, e -> assertThat(e.log()).contains("no.such.Main"))
        .hasMessage("The grading process ended by itself, with exit status 1.");
  }

  @Test
  void settingsHideTheSecret() throws Exception {
    assertThat(settings().toString()).doesNotContain("xyzzy").contains("call 2000 ms");
    String line = new String(Wire.line(settings()), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Wire.settings(line)).isEqualTo(settings());
  }

  /** Waits for the first one, while the process lives. */
  private static List<ProcessHandle> firstChildrenOf(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> children = List.of();
    while (children.isEmpty() && process.isAlive()) {
      LockSupport.parkNanos(20_000_000);
      children = process.descendants().toList();
    }
    return children;
  }

  private WorkerProcess start() throws Exception {
    return WorkerProcess.start(
        new WorkerCommand(FixtureWorkerMain.class.getName(), folder), settings());
  }

  private static Settings settings() {
    return Settings.of("xyzzy", Protection.BUBBLEWRAP, Limits.plain());
  }

  private Task task(String wish) throws IOException {
    Path file = folder.resolve("ü " + wish.hashCode() + ".ipynb");
    Files.writeString(file, wish);
    return new Task(file, "02-x", "Jürgen \"\n\u2028", Set.of());
  }

  private static Result result(Answer answer) {
    Result result = answer.result();
    assertThat(result).as(answer.toString()).isNotNull();
    return java.util.Objects.requireNonNull(result);
  }
}
