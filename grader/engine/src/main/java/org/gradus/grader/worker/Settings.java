package org.gradus.grader.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.gradus.grader.grading.HandOuts;
import org.gradus.grader.sandbox.Limits;

/**
 * What a worker is told before its first task.
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
    long compile) {

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

  /** Without the secret, so that no log has it. */
  @Override
  public String toString() {
    return "Settings[%s, call %d ms, cell %d ms, submission %d ms, compile %d ms]"
        .formatted(protection, call, cell, submission, compile);
  }
}
