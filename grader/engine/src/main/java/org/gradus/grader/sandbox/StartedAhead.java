package org.gradus.grader.sandbox;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox that has its next JVM ready: it starts while the code of the one before runs, in
 * moments in which a processor has nothing to do. Each JVM still is for one use only.
 *
 * <p>Only for a sandbox whose JVMs share none of their limits: the one that waits would take from
 * the one that runs.
 */
public final class StartedAhead implements Sandbox, AutoCloseable {

  private record Next(
      StudentClasspath classpath, Limits limits, CompletableFuture<Optional<Process>> process) {

    boolean isFor(StudentClasspath otherClasspath, Limits otherLimits) {
      return classpath.equals(otherClasspath) && limits.equals(otherLimits);
    }
  }

  private final Sandbox sandbox;
  private @Nullable Next next;

  StartedAhead(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * That sandbox with the next JVM ready, where that takes nothing from the others and no code can
   * reach the one that waits.
   */
  public static Sandbox of(Sandbox sandbox) {
    return sandbox.sharesNothing() && !(sandbox instanceof Unprotected)
        ? new StartedAhead(sandbox)
        : sandbox;
  }

  @Override
  public synchronized Process start(StudentClasspath classpath, Limits limits)
      throws SandboxException {
    Process process = taken(classpath, limits);
    next =
        new Next(
            classpath, limits, CompletableFuture.supplyAsync(() -> started(classpath, limits)));
    return process;
  }

  private Process taken(StudentClasspath classpath, Limits limits) throws SandboxException {
    Next waiting = next;
    next = null;
    if (waiting != null) {
      Optional<Process> ready = waiting.process().join();
      if (waiting.isFor(classpath, limits) && ready.filter(Process::isAlive).isPresent()) {
        return ready.get();
      }
      ready.ifPresent(sandbox::end);
    }
    return sandbox.start(classpath, limits);
  }

  private Optional<Process> started(StudentClasspath classpath, Limits limits) {
    try {
      return Optional.of(sandbox.start(classpath, limits));
    } catch (SandboxException e) {
      return Optional.empty(); // What keeps it from starting shows when one is needed.
    }
  }

  @Override
  public void end(Process process) {
    sandbox.end(process);
  }

  @Override
  public boolean killedForMemory(Process process) {
    return sandbox.killedForMemory(process);
  }

  @Override
  public boolean sharesNothing() {
    return sandbox.sharesNothing();
  }

  @Override
  public String description() {
    return sandbox.description();
  }

  /** Ends the JVM that nobody has used. */
  @Override
  public synchronized void close() {
    if (next != null) {
      next.process().join().ifPresent(sandbox::end);
      next = null;
    }
  }
}
