package org.gradus.grader.overhead;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.sandbox.Bubblewrap;
import org.gradus.grader.sandbox.SandboxCosts;
import org.gradus.grader.sandbox.SandboxCosts.Cost;
import org.gradus.grader.sandbox.SandboxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradus sandbox}. */
@Command(
    name = "sandbox",
    description = "Measures what each part of the sandbox adds to the start of a student's JVM.")
public final class SandboxVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "30",
      description = "How often each is started; ${DEFAULT-VALUE} if not given.")
  private int runs;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "A page to put the table into: grader/README.md.")
  private @Nullable Path page;

  @Override
  public Integer call() throws IOException, SandboxException {
    if (runs < 1) {
      throw new ParameterException(spec.commandLine(), "--runs " + runs + ": at least one.");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int[] rounds = {0};
    List<Cost> costs =
        SandboxCosts.measure(
            runs,
            () -> {
              if (++rounds[0] % 10 == 0) {
                err.println(rounds[0] + " rounds are done.");
                err.flush();
              }
            });
    String table = CostTable.of(costs, machine());
    out.print(table);
    if (page != null) {
      String written = CostTable.into(Files.readString(page), table);
      AtomicWrite.write(page, written.getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  private String machine() throws SandboxException {
    return "Measured in %d starts each: %s; JDK %s, %d processors."
        .formatted(
            runs,
            Bubblewrap.find().description(),
            Runtime.version(),
            Runtime.getRuntime().availableProcessors());
  }
}
