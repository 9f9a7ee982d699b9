package org.gradus.grader.submission;

import java.time.Duration;
import java.util.Map;
import org.gradus.grader.profile.Span;
import org.gradus.grader.sandbox.Call;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.Callbacks;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentException;
import org.gradus.grader.sandbox.StudentVm;
import org.gradus.grader.sandbox.UnresolvedException;
import org.gradus.grader.sandbox.VmLostException;
import org.jspecify.annotations.Nullable;

/**
 * The student's JVM as it looks from above: always there. When one is lost, the request that lost
 * it fails, and the next one finds a new JVM in the state of the {@link ReplayLog}.
 */
final class Session implements AutoCloseable {

  /** How much longer by the clock a submission may take than it may run. */
  static final int PATIENCE = 2;

  private final Sandbox sandbox;
  private final StudentClasspath classpath;
  private final Limits limits;
  private final ReplayLog log = new ReplayLog();
  private final Stopwatch submission;
  private final Stopwatch clock;
  private Stopwatch cell;
  private @Nullable StudentVm vm;
  private @Nullable StudentVm calling;
  private int starts;
  private final StringBuilder printed = new StringBuilder();

  Session(Sandbox sandbox, StudentClasspath classpath, Limits limits) {
    this.sandbox = sandbox;
    this.classpath = classpath;
    this.limits = limits;
    this.submission = new Stopwatch(limits.submission());
    // Waiting for a processor is not the code's fault; but there is an end to it.
    this.clock = new Stopwatch(limits.submission().multipliedBy(PATIENCE));
    this.cell = new Stopwatch(limits.cell());
  }

  /** From here on the next cell's time runs. */
  synchronized void nextCell() {
    cell = new Stopwatch(limits.cell());
  }

  synchronized void load(Map<String, byte[]> classes) throws CallException, SandboxException {
    run(
        cell,
        (jvm, limit) -> {
          jvm.load(classes, limit);
          return null;
        });
    log.loaded(classes);
  }

  synchronized String evaluate(String className, String method)
      throws CallException, SandboxException {
    try {
      Object text = run(cell, (jvm, limit) -> jvm.evaluate(className, method, limit));
      log.evaluated(className, method);
      return String.valueOf(text);
    } catch (StudentException | UnresolvedException e) {
      // What it did before it threw belongs to the state.
      log.evaluated(className, method);
      throw e;
    }
  }

  synchronized String variable(String className, String field)
      throws CallException, SandboxException {
    return String.valueOf(run(cell, (jvm, limit) -> jvm.variable(className, field, limit)));
  }

  /** May be called again by one of the functions, on the same thread. */
  synchronized @Nullable Object invoke(Call call, Callbacks callbacks)
      throws CallException, SandboxException {
    StudentVm outer = calling;
    if (outer != null) {
      // Its time is the outer call's, and so is its JVM: another one would not know the objects.
      return outer.invoke(call, limits.call(), callbacks);
    }
    try {
      return run(
          new Stopwatch(limits.call()),
          (jvm, limit) -> {
            calling = jvm;
            return jvm.invoke(call, limit, callbacks);
          });
    } finally {
      calling = null;
    }
  }

  /** What was printed since the last time, restarts apart. */
  synchronized String takePrinted() {
    keepPrinted();
    String text = printed.toString();
    printed.setLength(0);
    return text;
  }

  /** How many JVMs were started. */
  synchronized int starts() {
    return starts;
  }

  private interface Step {
    @Nullable Object with(StudentVm vm, Duration limit) throws CallException;
  }

  private @Nullable Object run(Stopwatch own, Step step) throws CallException, SandboxException {
    StudentVm jvm = current();
    try {
      return timed(jvm, own, () -> step.with(jvm, Stopwatch.least(own.left(), submission.left())));
    } catch (StudentException e) {
      if (!isOutOfThreads(e)) {
        throw e;
      }
      // All those threads would take the next request's processors.
      jvm.close();
      throw new VmLostException(
          VmLostException.Reason.MEMORY, "The code started more threads than it may.");
    }
  }

  /** As the JVM says it; unlike a heap that is full, it does not end the JVM by itself. */
  private static boolean isOutOfThreads(StudentException thrown) {
    for (StudentException each = thrown; each != null; each = each.because()) {
      if (each.className().equals("java.lang.OutOfMemoryError")
          && String.valueOf(each.text()).startsWith("unable to create native thread")) {
        return true;
      }
    }
    return false;
  }

  private interface Timed {
    @Nullable Object run() throws CallException;
  }

  private @Nullable Object timed(StudentVm jvm, Stopwatch own, Timed action) throws CallException {
    if (submission.isUp() || clock.isUp()) {
      throw usedUp();
    }
    long before = System.nanoTime();
    try {
      return action.run();
    } catch (VmLostException e) {
      if (e.reason() != VmLostException.Reason.TIME) {
        throw e;
      }
      // How much was left is another number every time; a result is to be the same.
      throw submission.left().compareTo(jvm.spent()) <= 0
          ? usedUp()
          : new VmLostException(
              VmLostException.Reason.TIME,
              "The code ran longer than %s seconds and was stopped.".formatted(own.seconds()));
    } finally {
      own.add(jvm.spent().toNanos());
      submission.add(jvm.spent().toNanos());
      clock.add(System.nanoTime() - before);
    }
  }

  private VmLostException usedUp() {
    return new VmLostException(
        VmLostException.Reason.BUDGET,
        "The submission has used up its %s seconds.".formatted(submission.seconds()));
  }

  private StudentVm current() throws CallException, SandboxException {
    if (vm != null && vm.alive()) {
      return vm;
    }
    if (vm != null) {
      keepPrinted();
      vm.close();
      vm = null;
    }
    if (starts > limits.restarts()) {
      throw new VmLostException(
          VmLostException.Reason.RESTARTS,
          "The code ended its process %d times; it is not started again.".formatted(starts));
    }
    starts++;
    StudentVm fresh;
    Span span = Span.of(Span.Kind.STUDENT_JVM);
    try {
      fresh = StudentVm.start(sandbox, classpath, limits);
    } finally {
      span.commit();
    }
    vm = fresh;
    replay(fresh);
    // It was kept when it was printed first.
    fresh.takePrinted();
    return fresh;
  }

  private void replay(StudentVm fresh) throws CallException {
    try {
      for (ReplayLog.Entry entry : log.entries()) {
        if (entry instanceof ReplayLog.Loaded loaded) {
          timed(
              fresh,
              new Stopwatch(limits.cell()),
              () -> {
                fresh.load(loaded.classes(), submission.left());
                return null;
              });
        } else if (entry instanceof ReplayLog.Evaluated run) {
          replay(fresh, run);
        }
      }
    } catch (VmLostException e) {
      throw e.reason() == VmLostException.Reason.BUDGET
          ? e
          : new VmLostException(
              VmLostException.Reason.REPLAY,
              "The notebook's cells did not run a second time as they did before: "
                  + e.getMessage());
    }
  }

  private void replay(StudentVm fresh, ReplayLog.Evaluated run) throws CallException {
    try {
      timed(
          fresh,
          new Stopwatch(limits.cell()),
          () ->
              fresh.evaluate(
                  run.className(),
                  run.method(),
                  Stopwatch.least(limits.cell(), submission.left())));
    } catch (StudentException | UnresolvedException e) {
      return; // As it did the first time.
    }
  }

  private void keepPrinted() {
    if (vm != null && printed.length() < limits.printed()) {
      printed.append(vm.takePrinted());
    }
  }

  @Override
  public synchronized void close() {
    if (vm != null) {
      vm.close();
    }
  }
}
