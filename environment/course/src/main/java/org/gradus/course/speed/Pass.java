package org.gradus.course.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.bench.Machine;
import org.gradus.course.CourseException;
import org.gradus.grader.profile.Span;

/**
 * One run of {@code gradus grade} over a cohort.
 *
 * @param seconds from the start of its process to its end
 * @param processor what it spent meanwhile
 * @param load of the machine in the minute before
 */
record Pass(double seconds, ProcessorTime processor, double load) {

  private static final int JOBS = 2;

  /**
   * Grades, with all limits and the sandbox, and shows what the command prints.
   *
   * @param launcher {@code build/bin/gradus}
   * @param profile where the flight recorder's files go, when the spans are wanted
   * @throws CourseException when not every submission has its result
   */
  static Pass grade(
      Path launcher, Path notebooks, String exercise, Path out, Optional<Path> profile)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                launcher.toString(),
                "grade",
                notebooks.toString(),
                "--exercise",
                exercise,
                "--jobs",
                Integer.toString(JOBS),
                "--force",
                "--out",
                out.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    // Both processes take them, the supervisor and its workers; a student's JVM has no environment.
    // What the recorder says at its start would stand among a worker's answers.
    profile.ifPresent(
        folder ->
            builder
                .environment()
                .put(
                    "JDK_JAVA_OPTIONS",
                    "-Xlog:jfr+startup=error -XX:StartFlightRecording:settings=none,filename=%s,+%s#enabled=true"
                        .formatted(folder, Span.EVENT)));
    double load = Machine.before().loadBefore();
    ProcessorTime before = ProcessorTime.now();
    long start = System.nanoTime();
    Process process = builder.start();
    int status;
    try {
      status = process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      process.waitFor();
      throw e;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new CourseException(
          "gradus grade ended with exit status %d: its last lines above say why."
              .formatted(status));
    }
    return new Pass(seconds, ProcessorTime.now().since(before), load);
  }
}
