package org.gradus.grader.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A worker as its supervisor sees it. It is asked one thing at a time, and killed with everything
 * that it started when it does not answer in time.
 */
public final class WorkerProcess implements AutoCloseable {

  /** A JVM on a busy machine, with a cold disk. */
  private static final Duration START = Duration.ofSeconds(60);

  /** No cell is compiled. */
  private static final int NONE = -1;

  /** Exit statuses of a JVM without memory, and of one that crashed. */
  private static final Set<Integer> BROKEN = Set.of(3, 134);

  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final Process process;
  private final WorkerLog log;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private int answers;
  private int cell = NONE;

  private WorkerProcess(Process process) {
    this.process = process;
    this.log = new WorkerLog(process.getErrorStream());
    Thread reader = new Thread(() -> read(process.getInputStream()), "worker answers");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @throws WorkerLostException when it does not start
   */
  public static WorkerProcess start(WorkerCommand command, Settings settings)
      throws WorkerLostException, InterruptedException {
    Process process;
    try {
      process = command.start();
    } catch (IOException e) {
      throw new WorkerLostException("A worker could not be started (" + e.getMessage() + ").", "");
    }
    WorkerProcess worker = new WorkerProcess(process);
    Answer ready = worker.exchange(Wire.line(settings), START, "did not start");
    if (!ready.equals(Answer.READY)) {
      throw worker.lost("did not start as it should");
    }
    return worker;
  }

  /**
   * Has it grade a submission.
   *
   * @param limit the watchdog: the submission's own limits end it earlier, unless the grader hangs
   * @throws WorkerLostException when it ends without an answer, or does not answer in time
   */
  public Answer ask(Task task, Duration limit) throws WorkerLostException, InterruptedException {
    Answer answer = exchange(Wire.line(task), limit, "did not answer");
    if (answer.result() == null && answer.fault() == null && answer.stuck() == null) {
      throw lost("gave no answer to what it was asked");
    }
    answers++;
    return answer;
  }

  /** How many submissions it has answered for. */
  public int answers() {
    return answers;
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  private Answer exchange(byte[] line, Duration limit, String failure)
      throws WorkerLostException, InterruptedException {
    try {
      process.getOutputStream().write(line);
      process.getOutputStream().flush();
      cell = NONE;
      long end = System.nanoTime() + limit.toNanos();
      while (true) {
        Optional<String> reply = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (reply == null) {
          throw lost(
              "%s within %.0f seconds and was killed"
                  .formatted(failure, limit.toMillis() / 1000.0));
        }
        Answer answer = Wire.answer(reply.orElseThrow(this::ended));
        if (answer.cell() == null) {
          return answer;
        }
        cell = answer.cell();
      }
    } catch (JsonProcessingException e) {
      throw lost("answered what is no answer");
    } catch (IOException e) {
      throw ended();
    } catch (InterruptedException e) {
      kill();
      throw e;
    }
  }

  private void read(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      // The same as its end, and told the same way below.
      lines.add(Optional.empty());
      return;
    }
    lines.add(Optional.empty());
  }

  /** The exit status is read before anything is killed: afterwards it would be the kill's. */
  private WorkerLostException ended() {
    try {
      if (process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        int status = process.exitValue();
        return lost(
            "ended by itself, with exit status " + status, BROKEN.contains(status) ? cell : NONE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return lost("closed its pipe");
  }

  private WorkerLostException lost(String what) {
    return lost(what, NONE);
  }

  private WorkerLostException lost(String what, int brokenIn) {
    kill();
    return new WorkerLostException("The grading process " + what + ".", log.last(), brokenIn);
  }

  /** Ends it and everything that it started, and waits until it has ended. */
  public void kill() {
    // Listed while it lives: afterwards its children would be somebody else's.
    List<ProcessHandle> started;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      started = descendants.toList();
    }
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    // Not even an interrupt shortens this: who says that it is gone must be right.
    process
        .toHandle()
        .onExit()
        .completeOnTimeout(process.toHandle(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /** Lets it end by itself, and kills it when it does not. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      kill();
    }
  }
}
