package org.gradus.grader.batch;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.gradus.grader.sandbox.SandboxException;
import picocli.CommandLine;

/** {@code gradus grade} in a process of its own, with its errors as the launcher shows them. */
public final class GradeMain {

  private GradeMain() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new GradeVerb())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(
                (problem, command, parsed) -> {
                  if (!(problem instanceof SandboxException)) {
                    throw problem;
                  }
                  command.getErr().println(problem.getMessage());
                  return 1;
                })
            .execute(arguments));
  }
}
