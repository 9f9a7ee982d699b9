package org.gradus.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A fresh process of a peer, from its start to the line that it prints; it never outlives us. */
final class PeerProcess {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MINUTES = 20;
  private static final double NANOS = 1e9;

  private static volatile @Nullable Process running;
  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PeerProcess::end, "end-of-peers"));
  }

  private PeerProcess() {}

  private static void end() {
    ending = true;
    Process process = running;
    if (process != null) {
      process.destroy();
    }
  }

  /**
   * Has a peer do a task.
   *
   * @param logs where its errors are kept
   * @throws BenchException if it fails: its last words, and where all of them are
   */
  static Measurement run(Peer peer, Task task, Path logs) throws IOException {
    Files.createDirectories(logs);
    String name =
        (peer.name() + "-" + task.workload() + "-" + task.threads() + "-" + task.seed())
            .replaceAll("\\W+", "-");
    Path said = logs.resolve(name + ".out");
    File log = logs.resolve(name + ".log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(peer.command(task))
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(said.toFile())
            .redirectError(log);
    builder.environment().clear();
    builder.environment().putAll(peer.environment(System.getenv(), task.threads()));
    Process process = builder.start();
    running = process;
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new BenchException(
            "%s did not end within %d minutes on '%s': see %s."
                .formatted(peer.name(), MINUTES, task.workload(), log));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } finally {
      process.destroy();
      running = null;
    }
    if (ending) {
      throw interrupted();
    }
    if (process.exitValue() != 0) {
      throw new BenchException(
          "%s ended with status %d on '%s', with the words \"%s\": all of it is in %s."
              .formatted(
                  peer.name(), process.exitValue(), task.workload(), last(log.toPath()), log));
    }
    return read(peer, last(said), said);
  }

  /** The same, with how long it took and how busy the machine was. */
  static Journal.Entry timed(Peer peer, Task task, Path logs) throws IOException {
    long began = System.nanoTime();
    Measurement measured = run(peer, task, logs);
    double took = (System.nanoTime() - began) / NANOS;
    return new Journal.Entry(peer.name(), task, took, Machine.load(), measured);
  }

  private static BenchException interrupted() {
    return new BenchException("The benchmark was interrupted; the kept result is as it was.");
  }

  private static Measurement read(Peer peer, String line, Path file) {
    try {
      return JSON.readValue(line, Measurement.class);
    } catch (JsonProcessingException e) {
      throw new BenchException(
          "%s was to print a measurement as its last line, not \"%s\" (%s)."
              .formatted(peer.name(), line, file),
          e);
    }
  }

  private static String last(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
  }
}
