package org.gradus.grader.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /** From closing the connection to the end of the process, on a machine that stands still. */
  private static final Duration DYING = Duration.ofSeconds(8);

  private final Sandbox sandbox;
  private final Process process;
  private final Channel channel;
  private final Printed printed;
  private final Emptying emptying;
  private final Waiting waiting;
  private final Questions questions = new Questions();
  private int last;
  private @Nullable Deadline running;
  private Duration spent = Duration.ZERO;
  private volatile @Nullable VmLostException lost;

  private StudentVm(Sandbox sandbox, Process process, Limits limits) {
    this.sandbox = sandbox;
    this.process = process;
    this.channel =
        new Channel(
            process.getInputStream(), process.getOutputStream(), Bounds.USUAL, Handles.NONE);
    this.printed = new Printed(process.getErrorStream(), limits.printed());
    this.waiting = new Waiting(process);
    this.emptying = Emptying.start(printed);
  }

  /**
   * Starts a JVM and waits until it is ready.
   *
   * @throws SandboxException when the sandbox cannot start it; the message has what it printed
   */
  public static StudentVm start(Sandbox sandbox, StudentClasspath classpath, Limits limits)
      throws SandboxException {
    return of(sandbox, sandbox.start(classpath, limits), limits);
  }

  /** Waits until a JVM that was just started is ready. */
  static StudentVm of(Sandbox sandbox, Process process, Limits limits) throws SandboxException {
    StudentVm vm = new StudentVm(sandbox, process, limits);
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
    request(Message.Kind.LOAD, body, "V", limit, Callbacks.NONE);
  }

  /** Runs a static method without parameters, and answers with its result as a short text. */
  public String evaluate(String className, String method, Duration limit) throws CallException {
    return String.valueOf(
        request(
            Message.Kind.EVALUATE,
            List.of(className, method),
            "Ljava/lang/String;",
            limit,
            Callbacks.NONE));
  }

  /** The value of a static field as a short text. */
  public String variable(String className, String field, Duration limit) throws CallException {
    return String.valueOf(
        request(
            Message.Kind.VARIABLE,
            List.of(className, field),
            "Ljava/lang/String;",
            limit,
            Callbacks.NONE));
  }

  /**
   * Calls a method.
   *
   * @param callbacks functions that the call was given; they may call methods themselves, within
   *     the same limit
   * @return a value of the declared type; objects that cannot be copied come as handles
   * @throws StudentException when the method threw
   * @throws RefusedException when there is no such method, or its result cannot be sent
   * @throws FunctionException when a function threw and the method passed that on
   * @throws VmLostException when the JVM is gone, by this call or before it
   */
  public @Nullable Object invoke(Call call, Duration limit, Callbacks callbacks)
      throws CallException {
    return request(
        Message.Kind.CALL,
        Arrays.asList(
            call.className(), call.method(), call.descriptor(), call.receiver(), call.arguments()),
        call.result(),
        limit,
        callbacks);
  }

  /** Lets the JVM forget objects whose handles nobody will use again. */
  public void release(long[] handles, Duration limit) throws CallException {
    request(Message.Kind.RELEASE, List.of(handles), "V", limit, Callbacks.NONE);
  }

  /** What the last request took, without waiting for a processor that others used. */
  public Duration spent() {
    return spent;
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
      Message.Kind kind,
      List<@Nullable Object> body,
      String result,
      Duration limit,
      Callbacks callbacks)
      throws CallException {
    if (lost != null) {
      throw lost;
    }
    Message reply = exchange(new Message(kind, ++last, body), limit, callbacks);
    try {
      if (reply.kind() == Message.Kind.PASSED_ON) {
        throw questions.passedOn(reply);
      }
      return Replies.value(reply, result);
    } catch (MalformedException e) {
      throw lose(VmLostException.Reason.PROTOCOL, nonsense(e));
    } finally {
      if (running == null) {
        questions.forget();
      }
    }
  }

  private Message exchange(Message request, Duration limit, Callbacks callbacks)
      throws CallException {
    // A request from within a function has no time of its own: the outer one's goes on.
    Deadline outer = running;
    Deadline deadline = outer == null ? Deadline.start(limit, waiting::nanos, this::end) : outer;
    running = deadline;
    try {
      channel.send(request);
      Message reply = reply(request, callbacks);
      if (outer != null || deadline.stop()) {
        return reply;
      }
      throw lose(VmLostException.Reason.TIME, tooLong(limit));
    } catch (UnsendableException e) {
      throw new RefusedException("The arguments cannot be passed: " + e.getMessage());
    } catch (MalformedException e) {
      throw lose(VmLostException.Reason.PROTOCOL, nonsense(e));
    } catch (IOException e) {
      if (!deadline.stop()) {
        throw lose(VmLostException.Reason.TIME, tooLong(limit));
      }
      throw loseByExit();
    } finally {
      if (outer == null) {
        deadline.stop();
        spent = deadline.spent();
        running = null;
      }
      printed.pass();
    }
  }

  /** Waits for the reply, and answers what is asked until then. */
  private Message reply(Message request, Callbacks callbacks) throws IOException, VmLostException {
    while (true) {
      Message message = channel.receive();
      if (message.kind() == Message.Kind.ASK && request.kind() == Message.Kind.CALL) {
        answer(message, callbacks);
      } else if (message.id() == request.id() && message.kind().isReply()) {
        return message;
      } else {
        throw new MalformedException("It answers a question that was not asked.");
      }
    }
  }

  private void answer(Message question, Callbacks callbacks) throws IOException, VmLostException {
    Message answer = questions.answer(question, callbacks);
    if (lost != null) {
      // By a call that the function made itself.
      throw lost;
    }
    try {
      channel.send(answer);
    } catch (UnsendableException e) {
      try {
        channel.send(questions.refused(answer, e));
      } catch (UnsendableException never) {
        throw new IllegalStateException("A sentence cannot be sent.", never);
      }
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
      if (!process.waitFor(DYING.toSeconds(), TimeUnit.SECONDS)) {
        return lose(
            VmLostException.Reason.PROTOCOL, "The code closed the connection to the grader.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    printed.pass();
    VmLostException how =
        process.isAlive()
            ? new VmLostException(VmLostException.Reason.EXIT, "The code ended its own process.")
            : Exits.told(process.exitValue(), printed.tail(), sandbox.killedForMemory(process));
    return lose(how.reason(), String.valueOf(how.getMessage()));
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

  /** Lets the JVM end by itself, which takes it longer than being killed, and closes it. */
  void finish(Duration patience) throws IOException {
    try {
      process.getOutputStream().close();
      process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  private void end() {
    sandbox.end(process);
  }

  /** Kills the JVM if it still lives. What it printed can still be taken. */
  @Override
  public void close() {
    end();
    emptying.stop();
    printed.pass();
    if (lost == null) {
      lost = new VmLostException(VmLostException.Reason.EXIT, "This JVM was closed.");
    }
  }
}
