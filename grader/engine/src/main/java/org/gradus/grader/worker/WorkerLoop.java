package org.gradus.grader.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.gradus.grader.submission.Omitted;
import org.gradus.grader.submission.StuckCompilerException;

/** What a worker does all day: reads a task, grades it, says what came of it. */
final class WorkerLoop {

  private final BufferedReader in;
  private final OutputStream out;
  private final BlockingQueue<Optional<String>> tasks = new LinkedBlockingQueue<>();

  WorkerLoop(InputStream in, OutputStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  /** Makes the grader once the settings are known. */
  interface Factory {
    Grader make(Settings settings) throws Exception;
  }

  /**
   * Works until the input ends. That may be in the middle of a submission, when the supervisor was
   * killed: so another thread reads, and says {@code orphaned} at once.
   */
  void run(Factory factory, Runnable orphaned) throws Exception {
    String first = in.readLine();
    if (first == null) {
      return;
    }
    Grader grader = factory.make(Wire.settings(first));
    say(Answer.READY);
    Thread reader = new Thread(() -> read(orphaned), "tasks");
    reader.setDaemon(true);
    reader.start();
    for (Optional<String> line = tasks.take(); line.isPresent(); line = tasks.take()) {
      Answer answer = answer(grader, Wire.task(line.get()));
      say(answer);
      if (answer.stuck() != null) {
        return; // Its compiler runs on for good.
      }
    }
  }

  private void read(Runnable orphaned) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        tasks.add(Optional.of(line));
      }
    } catch (IOException e) {
      // A pipe that cannot be read has nobody at its other end.
      orphaned.run();
      return;
    }
    tasks.add(Optional.empty());
    orphaned.run();
  }

  /** Whatever goes wrong here is the grader's fault, errors of the JVM included. */
  private Answer answer(Grader grader, Task task) {
    try {
      byte[] notebook = Files.readAllBytes(task.notebook());
      Omitted omitted = new Omitted(task.omitted(), this::begun);
      return Answer.of(grader.grade(task.exercise(), task.student(), notebook, omitted));
    } catch (StuckCompilerException e) {
      return Answer.stuckIn(e.cell());
    } catch (IOException e) {
      return fault("The submission cannot be read", e);
    } catch (Throwable e) {
      return fault("The grader failed", e);
    }
  }

  /** Said before, because the compiler may take this process with it. */
  private void begun(int cell) {
    try {
      say(Answer.compiling(cell));
    } catch (IOException e) {
      throw new UncheckedIOException("Nobody listens to this worker.", e);
    }
  }

  private static Answer fault(String what, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return Answer.fault(what + ": " + cause + ".", trace.toString());
  }

  private void say(Answer answer) throws IOException {
    out.write(Wire.line(answer));
    out.flush();
  }
}
