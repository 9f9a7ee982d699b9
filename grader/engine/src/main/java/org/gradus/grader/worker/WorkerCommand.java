package org.gradus.grader.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker is started: with the JDK of the process that starts it.
 *
 * @param main the class to run
 * @param classPath of the worker: the grader, the tests, and what they need
 * @param scratch its temporary folder: a killed worker cleans up nothing, so somebody else must
 */
public record WorkerCommand(String main, String classPath, Path scratch) {

  /** Megabytes of heap: a notebook of the largest size, its sources, the tests and the compiler. */
  private static final int HEAP = 1_024;

  /**
   * Megabytes of it for what is new. Compilers make much and keep little: so it is seldom swept.
   */
  private static final int NEW = 256;

  /** With the class path of this process. */
  public WorkerCommand(String main, Path scratch) {
    this(main, System.getProperty("java.class.path"), scratch);
  }

  /** A grading worker. */
  public static WorkerCommand in(Path scratch) {
    return new WorkerCommand(WorkerMain.class.getName(), scratch);
  }

  /** The same worker, with another class path. */
  public WorkerCommand withClassPath(String other) {
    return new WorkerCommand(main, other, scratch);
  }

  Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                // Ctrl-C in a terminal reaches every process at once. The supervisor alone decides
                // then: a worker that ended by itself would look like one that failed, a student's
                // JVM like one that its code has ended. What is ignored here is ignored by all
                // that it starts; kill -9 still works.
                "trap '' INT HUP TERM QUIT; exec \"$@\"",
                "worker",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-Xmn" + NEW + "m",
                "-XX:+UseSerialGC",
                // A worker ends before the better compiler has paid for itself: a hundred
                // submissions cost half the processor seconds without it.
                "-XX:TieredStopAtLevel=1",
                // Without memory it can do nothing sensible; a fresh one can.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                classPath,
                main));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove(CourseSecret.VARIABLE);
    return builder.start();
  }
}
