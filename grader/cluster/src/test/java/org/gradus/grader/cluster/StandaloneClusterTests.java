package org.gradus.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers as Spark's own processes, and a driver that spark-submit starts. */
class StandaloneClusterTests {

  /** Only a process that hangs takes so long, even on a busy machine. */
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path folder = Path.of("");
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endThem() throws InterruptedException {
    for (Process each : started) {
      kill(each);
    }
  }

  /** With all that it has started, at once: as if somebody had pulled its plug. */
  private static List<ProcessHandle> kill(Process process) throws InterruptedException {
    List<ProcessHandle> all;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      all = descendants.toList();
    }
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    process.waitFor(10, TimeUnit.SECONDS);
    return all;
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void aNodeThatIsKilledHalfWayCostsNoRowAndNoScore() throws Exception {
    Path cohort = Cohort.in(folder.resolve("cohort"));
    var expected = Results.ofTheCommand(cohort, folder.resolve("alone"));
    String master = startMaster();
    startWorker(master, "one");
    Process doomed = startWorker(master, "two");

    Path out = folder.resolve("spark");
    Process driver =
        Spark.submit(folder, master, cohort.toString(), "--out", out.toString(), "--per-task", "4")
            .redirectError(folder.resolve("driver.err").toFile())
            .start();
    started.add(driver);
    StringBuilder said = new StringBuilder();
    List<ProcessHandle> killed = List.of();
    try (BufferedReader lines = driver.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (killed.isEmpty() && Results.rows(said.toString()) >= Cohort.SIZE / 2) {
          // It is at the next task already, or waits for one: so wait until it grades.
          killed = killWhileItGrades(doomed);
        }
      }
    }
    String err = Files.readString(folder.resolve("driver.err"));

    assertThat(driver.waitFor()).as(said + err).isZero();
    assertThat(killed).as("processes of the killed node").hasSizeGreaterThan(1);
    assertThat(err).contains("was lost");
    assertThat(Results.rows(said.toString())).as(said.toString()).isEqualTo(Cohort.SIZE);
    assertThat(Results.in(out)).isEqualTo(expected);
    assertThat(Results.attempts(out)).isEqualTo(Cohort.SIZE);
    assertThat(killed).noneMatch(ProcessHandle::isAlive);
  }

  /** Executor, worker, and a sandbox: three generations of processes. */
  private static List<ProcessHandle> killWhileItGrades(Process node) throws Exception {
    for (long end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
      try (Stream<ProcessHandle> descendants = node.descendants()) {
        if (descendants.count() > 2) {
          return kill(node);
        }
      }
      Thread.sleep(5);
    }
    throw new TimeoutException(
        "The node that was to be killed in the middle of it grades nothing.");
  }

  private String startMaster() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    start("master", "master.Master", "--host", "127.0.0.1", "--port", String.valueOf(port));
    for (long end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return "spark://127.0.0.1:" + port;
      } catch (IOException e) {
        Thread.sleep(200); // Not yet.
      }
    }
    throw new TimeoutException(Files.readString(folder.resolve("master.log")));
  }

  private Process startWorker(String master, String name) throws IOException {
    return start(
        name,
        "worker.Worker",
        "--host",
        "127.0.0.1",
        "--cores",
        "1",
        "--memory",
        "700m",
        "--work-dir",
        folder.resolve("work-" + name).toString(),
        master);
  }

  private Process start(String name, String main, String... arguments) throws IOException {
    List<String> all = new ArrayList<>();
    all.add("org.apache.spark.deploy." + main);
    all.addAll(List.of("--webui-port", "0"));
    all.addAll(List.of(arguments));
    Process process =
        Spark.java(folder, Spark.classPath(), all.toArray(String[]::new))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    started.add(process);
    return process;
  }
}
