package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.worker.FixtureWorkerMain;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real worker processes, whose grader does as each notebook says. */
@Timeout(90)
@Tag("long")
@Tag("one-jdk")
class BatchTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder = Path.of("");

  private final Map<String, Graded> done = new TreeMap<>();

  @Test
  void aFaultOfTheGraderCostsNobodyElse() throws Exception {
    List<HandIn> handIns = handIns("fine", "halt", "also fine", "throw", "hang", "last");
    new Batch(plan(2, 200, Duration.ofSeconds(4)), this::keep).run(handIns);
    assertThat(done.keySet())
        .containsExactlyInAnyOrderElementsOf(handIns.stream().map(HandIn::student).toList());
    assertThat(status("fine")).isEqualTo(Status.GRADED);
    assertThat(status("also fine")).isEqualTo(Status.GRADED);
    assertThat(status("last")).isEqualTo(Status.GRADED);
    assertThat(result("halt").reason())
        .isEqualTo("The grading process ended by itself, with exit status 7.");
    assertThat(result("hang").reason())
        .isEqualTo("The grading process did not answer within 5 seconds and was killed.");
    assertThat(result("throw").reason())
        .isEqualTo("The grader failed: java.lang.StackOverflowError: too deep.");
    for (String each : List.of("halt", "hang", "throw")) {
      assertThat(status(each)).as(each).isEqualTo(Status.GRADER_FAULT);
      assertThat(result(each).maximum()).as(each).isZero();
      assertThat(result(each).provenance().submission()).as(each).hasSize(64);
    }
    assertThat(graded("hang").seconds()).as("two tries").isBetween(10.0, 80.0);
    assertThat(graded("throw").log()).contains("at org.gradus.grader.worker.FixtureWorkerMain");
    assertThat(graded("fine").log()).isEmpty();
  }

  @Test
  void whatFailsOnceIsTriedInAFreshWorker() throws Exception {
    List<HandIn> handIns = handIns("first", "halt unless first", "third");
    new Batch(plan(1, 200), this::keep).run(handIns);
    assertThat(result("halt unless first").reason())
        .isEqualTo("halt unless first, number 1 of its worker");
    assertThat(result("third").reason()).isEqualTo("third, number 2 of its worker");
  }

  @Test
  void aWorkerThatIsKilledHalfWayIsReplaced() throws Exception {
    List<HandIn> handIns = handIns("first", "once: slow", "third");
    Thread killer = new Thread(this::killTheFirstWorkerThatWorks);
    killer.start();
    new Batch(plan(1, 200), this::keep).run(handIns);
    killer.join();
    assertThat(result("once: slow").reason()).isEqualTo("once: slow, number 1 of its worker");
    assertThat(done.values()).allMatch(each -> each.result().status() == Status.GRADED);
  }

  /** As soon as the slow one has begun, which a file shows. */
  private void killTheFirstWorkerThatWorks() {
    Path begun = folder.resolve("begun");
    try {
      while (!Files.exists(begun) || Files.size(begun) == 0) {
        Thread.sleep(20);
      }
      long pid = Long.parseLong(Files.readString(begun));
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aWorkerGoesOnWhileItsLastSubmissionIsToldOf() throws Exception {
    Path begun = folder.resolve("begun");
    List<String> told = new ArrayList<>();
    Workforce.Listener slow =
        (handIn, graded) -> {
          long end = System.nanoTime() + PATIENCE.toNanos();
          while (!Files.exists(begun)) {
            assertThat(System.nanoTime()).as("it waits until this is told").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
          }
          told.add(handIn.student());
        };
    new Batch(plan(1, 200), slow).run(handIns("first", "leave a mark", "third"));
    assertThat(told).containsExactly("first", "leave a mark", "third");
  }

  @Test
  void workersAreReplacedAfterSoManySubmissions() throws Exception {
    new Batch(plan(1, 2), this::keep).run(handIns("a", "b", "c", "d", "e"));
    assertThat(done.values().stream().map(each -> String.valueOf(each.result().reason())))
        .containsExactly(
            "a, number 1 of its worker",
            "b, number 2 of its worker",
            "c, number 1 of its worker",
            "d, number 2 of its worker",
            "e, number 1 of its worker");
  }

  @Test
  void stoppingEndsEveryProcessAndKeepsWhatIsDone() throws Exception {
    Batch batch = new Batch(plan(2, 200, Duration.ofMinutes(5)), this::keep);
    List<HandIn> handIns = handIns("done", "child", "hang", "never");
    CompletableFuture<Void> run =
        CompletableFuture.runAsync(
            () -> {
              try {
                batch.run(handIns);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    List<ProcessHandle> started = List.of();
    while (started.stream().filter(BatchTests::sleeps).count() < 1 || done.isEmpty()) {
      Thread.sleep(50);
      started = ProcessHandle.current().descendants().toList();
    }
    batch.stop();
    for (ProcessHandle each : started) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
    run.get(30, TimeUnit.SECONDS);
    assertThat(done).containsKey("done").doesNotContainKeys("child", "hang", "never");
  }

  private static boolean sleeps(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("sleep")).isPresent();
  }

  @Test
  void aFullDiskEndsItWithTheReason() throws Exception {
    Batch batch =
        new Batch(
            plan(2, 200),
            (handIn, graded) -> {
              throw new IOException("No space left on device");
            });
    List<HandIn> handIns = handIns("a", "b", "c");
    assertThatThrownBy(() -> batch.run(handIns))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    for (ProcessHandle each : ProcessHandle.current().descendants().toList()) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private void keep(HandIn handIn, Graded graded) {
    done.put(handIn.student(), graded);
  }

  private Result result(String student) {
    return graded(student).result();
  }

  private Graded graded(String student) {
    return Objects.requireNonNull(done.get(student), student);
  }

  private Status status(String student) {
    return result(student).status();
  }

  private List<HandIn> handIns(String... wishes) throws IOException {
    List<HandIn> handIns = new ArrayList<>();
    for (String wish : wishes) {
      Path file = folder.resolve(handIns.size() + ".ipynb");
      Files.writeString(file, wish);
      handIns.add(new HandIn(file, wish, "02-x", "s" + handIns.size(), null));
    }
    return handIns;
  }

  private Plan plan(int jobs, int tasks) {
    return plan(jobs, tasks, Duration.ofSeconds(40));
  }

  private Plan plan(int jobs, int tasks, Duration slack) {
    Limits limits =
        Limits.plain()
            .withTimes(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(1));
    return new Plan(
        new TestCatalog(List.of(), List.of()),
        new WorkerCommand(FixtureWorkerMain.class.getName(), folder),
        Settings.of("secret", Protection.BUBBLEWRAP, limits),
        jobs,
        slack,
        tasks);
  }
}
