package org.gradus.grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No sandbox: the student's code runs with all rights of the user who grades. For a teacher's own,
 * trusted notebooks, on a machine where bubblewrap cannot start.
 */
public final class Unprotected implements Sandbox {

  /** The warning that whoever chooses this must see. */
  public static final String WARNING =
      "NO SANDBOX: the notebooks' code runs with all your rights; it can read and delete your files"
          + " and use the network. Grade only notebooks that you wrote yourself.";

  private Unprotected(boolean warn) {
    if (warn) {
      System.getLogger(Unprotected.class.getName()).log(Level.WARNING, WARNING);
    }
  }

  /** Chooses to go without a sandbox, and says so in the log. */
  public Unprotected() {
    this(true);
  }

  /** For the agent alone, which is the grader's own code. */
  static Unprotected forComparison() {
    return new Unprotected(false);
  }

  @Override
  public Process start(StudentClasspath classpath, Limits limits) throws SandboxException {
    String paths =
        Stream.concat(Stream.of(JavaCommand.agent()), classpath.jars().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of("/bin/sh", "-c", "exec 3<&0 4>&1 0</dev/null 1>&2; exec \"$@\"", "student"));
    command.addAll(
        JavaCommand.of(
            JavaCommand.jdk().resolve("bin/java").toString(), paths, "/dev/fd", limits, List.of()));
    try {
      return Spawner.start(new ProcessBuilder(command));
    } catch (IOException e) {
      throw new SandboxException(
          "A JVM for student code could not be started (" + e.getMessage() + ").",
          "Look at gradus doctor.");
    }
  }

  @Override
  public void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** There are hardly any. */
  @Override
  public boolean sharesNothing() {
    return true;
  }

  @Override
  public String description() {
    return "none";
  }
}
