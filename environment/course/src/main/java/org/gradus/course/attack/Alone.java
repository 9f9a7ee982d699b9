package org.gradus.course.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradus.grader.result.Result;
import org.gradus.grader.samples.Sample.GraderRun;

/** A grader in a process of its own, which is started in an unusual way or does not live long. */
final class Alone {

  private static final long PATIENCE_SECONDS = 300;
  private static final long FAREWELL_SECONDS = 30;

  private final Path root;
  private final List<String> arguments;
  private final Path out;

  /**
   * A grader.
   *
   * @param root of the course
   * @param arguments of {@code gradus}
   * @param out where its results go
   */
  Alone(Path root, List<String> arguments, Path out) {
    this.root = root;
    this.arguments = arguments;
    this.out = out;
  }

  /** Runs it in that way, to its end. */
  List<String> run(GraderRun way) throws IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    if (way == GraderRun.KILLED) {
      problems.addAll(killed());
    }
    Process process = start(way);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      problems.add("The grader did not end within %d s.".formatted(PATIENCE_SECONDS));
    } else if (process.exitValue() != 0) {
      problems.add("The grader ended with exit status %d.".formatted(process.exitValue()));
    }
    return problems;
  }

  /** Starts it, and kills it when its first result is there. */
  private List<String> killed() throws IOException, InterruptedException {
    Process process = start(GraderRun.USUAL);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && results().isEmpty() && System.nanoTime() < end) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    List<ProcessHandle> started = process.descendants().toList();
    boolean working = process.isAlive();
    process.destroyForcibly();
    List<String> problems = new ArrayList<>();
    if (!working || started.isEmpty()) {
      problems.add("The grader had ended before it could be killed.");
    }
    for (ProcessHandle each : started) {
      try {
        each.onExit().get(FAREWELL_SECONDS, TimeUnit.SECONDS);
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        problems.add("A process that the killed grader had started lives on: " + each.pid());
      }
    }
    for (Path each : results()) {
      try {
        Result.fromJson(Files.readString(each));
      } catch (IllegalArgumentException e) {
        problems.add("The killed grader left half a result: " + each);
      }
    }
    return problems;
  }

  private List<Path> results() throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(out)) {
      return walk.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private Process start(GraderRun way) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    switch (way) {
      case CHARSET -> command.addAll(List.of("-Dfile.encoding=US-ASCII", "-Duser.language=tr"));
      case ZONE -> command.add("-Duser.timezone=Pacific/Kiritimati");
      case USUAL, KILLED -> {
        // As ever.
      }
    }
    command.addAll(
        List.of(
            "-Dgradus.root=" + root,
            "-cp",
            System.getProperty("java.class.path", ""),
            "org.gradus.course.Main"));
    command.addAll(arguments);
    Path log = Files.createDirectories(out).resolve("grader.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    if (way == GraderRun.CHARSET) {
      builder.environment().put("LC_ALL", "C");
    } else if (way == GraderRun.ZONE) {
      builder.environment().put("TZ", "Pacific/Kiritimati");
    }
    return builder.start();
  }
}
