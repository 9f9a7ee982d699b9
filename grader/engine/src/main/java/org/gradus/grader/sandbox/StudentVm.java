package org.gradus.grader.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gradus.grader.agent.Bounds;
import org.gradus.grader.agent.Channel;
import org.gradus.grader.agent.Handles;
import org.gradus.grader.agent.MalformedException;
import org.gradus.grader.agent.Message;
import org.gradus.grader.agent.UnsendableException;
import org.jspecify.annotations.Nullable;

/**
 * One JVM that runs one student's code, from start to end. It carries out one request at a time.
 * Whatever it answers is bounded and checked; when it breaks a limit, ends, or answers nonsense, it
 * is killed, and every later request says why.
 */
public final class StudentVm implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(20);

  /** The exit status of a JVM that ran out of memory (-XX:+ExitOnOutOfMemoryError). */
  private static final int OUT_OF_MEMORY = 3;

  private final Sandbox sandbox;
  private final Process process;
  private final Channel channel;
  private final Printed printed;
  private final ScheduledFuture<?> emptying;
  private int last;
  private volatile @Nullable VmLostException lost;

  private StudentVm(Sandbox sandbox, Process process, Limits limits) {
    this.sandbox = sandbox;
    this.process = process;
    this.channel =
        new Channel(
            process.getInputStream(), process.getOutputStream(), Bounds.USUAL, Handles.NONE);
    this.printed = new Printed(process.getErrorStream(), limits.printed());
    this.emptying = Watch.every(Duration.ofMillis(5), printed::pass);
  }

  /**
   * Starts a JVM and waits until it is ready.
   *
   * @throws SandboxException when the sandbox cannot start it; the message has what it printed
   */
  public static StudentVm start(Sandbox sandbox, StudentClasspath classpath, Limits limits)
      throws SandboxException {
    StudentVm vm = new StudentVm(sandbox, sandbox.start(classpath, limits), limits);
    Alarm alarm = Watch.after(START, vm::end);
    try {
      Message ready = vm.channel.receive();
      if (ready.kind() == Message.Kind.READY && ready.body().equals(List.of(Message.VERSION))) {
        return vm;
      }
      vm.close();
      throw new SandboxException(
          "The sandbox answers in another version of the protocol.", "Run make setup again.");
    } catch (IOException e) {
      String said = vm.lastWords();
      vm.close();
      throw new SandboxException(
          "The sandbox could not start a JVM (" + (said.isEmpty() ? e.getMessage() : said) + ").",
          Remedies.of(said));
    } finally {
      alarm.stop();
    }
  }

  /**
   * Defines classes.
   *
   * @param classes class files by binary name; they may need each other
   */
  public void load(Map<String, byte[]> classes, Duration limit) throws CallException {
    List<@Nullable Object> body = new ArrayList<>();
    classes.forEach(
        (name, bytes) -> {
          body.add(name);
          body.add(bytes);
        });
    request(Message.Kind.LOAD, body, "V", limit);
  }

  /** Runs a static method without parameters, and answers with its result as a short text. */
  public String evaluate(String className, String method, Duration limit) throws CallException {
    return String.valueOf(
        request(Message.Kind.EVALUATE, List.of(className, method), "Ljava/lang/String;", limit));
  }

  /** The value of a static field as a short text. */
  public String variable(String className, String field, Duration limit) throws CallException {
    return String.valueOf(
        request(Message.Kind.VARIABLE, List.of(className, field), "Ljava/lang/String;", limit));
  }

  /**
   * Calls a method.
   *
   * @return a value of the declared type; objects that cannot be copied come as handles
   * @throws StudentException when the method threw
   * @throws RefusedException when there is no such method, or its result cannot be sent
   * @throws VmLostException when the JVM is gone, by this call or before it
   */
  public @Nullable Object invoke(Call call, Duration limit) throws CallException {
    return request(
        Message.Kind.CALL,
        Arrays.asList(
            call.className(), call.method(), call.descriptor(), call.receiver(), call.arguments()),
        call.result(),
        limit);
  }

  /** Lets the JVM forget objects whose handles nobody will use again. */
  public void release(long[] handles, Duration limit) throws CallException {
    request(Message.Kind.RELEASE, List.of(handles), "V", limit);
  }

  /** What was printed since the last time. */
  public String takePrinted() {
    return printed.take();
  }

  /** Whether it can be asked: false as soon as it is known to be gone. */
  public synchronized boolean alive() {
    return lost == null && process.isAlive();
  }

  private synchronized @Nullable Object request(
      Message.Kind kind, List<@Nullable Object> body, String result, Duration limit)
      throws CallException {
    if (lost != null) {
      throw lost;
    }
    Message reply = exchange(new Message(kind, ++last, body), limit);
    try {
      return Replies.value(reply, result);
    } catch (MalformedException e) {
      throw lose(VmLostException.Reason.PROTOCOL, nonsense(e));
    }
  }

  private Message exchange(Message request, Duration limit) throws CallException {
    Alarm alarm = Watch.after(limit, this::end);
    try {
      channel.send(request);
      Message reply = channel.receive();
      if (reply.id() != request.id() || !reply.kind().isReply()) {
        throw new MalformedException("It answers a question that was not asked.");
      }
      if (alarm.stop()) {
        return reply;
      }
      throw lose(VmLostException.Reason.TIME, tooLong(limit));
    } catch (UnsendableException e) {
      throw new RefusedException("The arguments cannot be passed: " + e.getMessage());
    } catch (MalformedException e) {
      throw lose(VmLostException.Reason.PROTOCOL, nonsense(e));
    } catch (IOException e) {
      if (!alarm.stop()) {
        throw lose(VmLostException.Reason.TIME, tooLong(limit));
      }
      throw loseByExit();
    } finally {
      alarm.stop();
      printed.pass();
    }
  }

  private static String tooLong(Duration limit) {
    return "The code ran longer than %.1f seconds and was stopped."
        .formatted(limit.toMillis() / 1000.0);
  }

  private static String nonsense(MalformedException e) {
    return "The code disturbed the connection to the grader: " + e.getMessage();
  }

  /** The status is read before anything is killed: afterwards it would be the kill's. */
  private VmLostException loseByExit() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        return lose(
            VmLostException.Reason.PROTOCOL, "The code closed the connection to the grader.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    int status = process.isAlive() ? -1 : process.exitValue();
    return status == OUT_OF_MEMORY
        ? lose(VmLostException.Reason.MEMORY, "The code ran out of memory.")
        : lose(
            VmLostException.Reason.EXIT,
            "The code ended its own process, with exit status " + status + ".");
  }

  private VmLostException lose(VmLostException.Reason reason, String message) {
    VmLostException loss = new VmLostException(reason, message);
    lost = loss;
    close();
    return loss;
  }

  private String lastWords() {
    try {
      process.waitFor(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return printed.take().strip();
  }

  private void end() {
    sandbox.end(process);
  }

  /** Kills the JVM if it still lives. What it printed can still be taken. */
  @Override
  public void close() {
    end();
    emptying.cancel(false);
    printed.pass();
    if (lost == null) {
      lost = new VmLostException(VmLostException.Reason.EXIT, "This JVM was closed.");
    }
  }
}
