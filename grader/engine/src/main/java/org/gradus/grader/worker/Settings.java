package org.gradus.grader.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.gradus.grader.grading.HandOuts;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentVm;

/**
 * What a worker is told before its first task. They may travel to the machine that it runs on.
 *
 * @param secret of the course: the hidden tests' random inputs come from it
 * @param protection how students' code is shut off
 * @param exercises folder of the course's own notebooks, as a URI; empty when there is none
 * @param call milliseconds that one call from a test may run
 * @param cell milliseconds that one cell may run
 * @param submission milliseconds that a submission's code may run in all
 * @param compile milliseconds of processor time that the compiler may take for one cell
 */
public record Settings(
    String secret,
    Protection protection,
    String exercises,
    long call,
    long cell,
    long submission,
    long compile)
    implements Serializable {

  /** Settings with the times of these limits. */
  public static Settings of(String secret, Protection protection, Limits limits) {
    return new Settings(
        secret,
        protection,
        "",
        limits.call().toMillis(),
        limits.cell().toMillis(),
        limits.submission().toMillis(),
        limits.compile().toMillis());
  }

  /** The same, with a folder of the course's own notebooks. */
  public Settings comparedWith(Path folder) {
    return new Settings(
        secret,
        protection,
        folder.toAbsolutePath().toUri().toString(),
        call,
        cell,
        submission,
        compile);
  }

  /** The course's own notebooks. */
  @JsonIgnore
  public HandOuts handOuts() {
    return exercises.isEmpty() ? HandOuts.NONE : HandOuts.in(Path.of(URI.create(exercises)));
  }

  /** The limits of a submission. */
  @JsonIgnore
  public Limits limits() {
    return Limits.plain()
        .withTimes(Duration.ofMillis(call), Duration.ofMillis(cell), Duration.ofMillis(submission))
        .withCompile(Duration.ofMillis(compile));
  }

  /**
   * The sandbox, in which a JVM has started: one that does not start would fail every submission,
   * so it is tried before anything is graded.
   *
   * @throws SandboxException when this machine has none that works, with the remedy
   */
  public Sandbox tried() throws SandboxException {
    Sandbox sandbox = protection.open();
    StudentVm.start(sandbox, StudentClasspath.PLAIN, limits()).close();
    return sandbox;
  }

  /** Without the secret, so that no log has it. */
  @Override
  public String toString() {
    return "Settings[%s, call %d ms, cell %d ms, submission %d ms, compile %d ms]"
        .formatted(protection, call, cell, submission, compile);
  }
}
