package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradus.course.totals.Tally;
import org.gradus.course.totals.Totals;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus totals}. */
@Command(
    name = "totals",
    description = {
      "Adds up the tests of all parts.",
      "The last line is \"N passed, N failed\"; a part that is missing counts as failed."
    })
public final class TotalsVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "Holds a folder of JUnit XML for each part.")
  private Path folder = Path.of("build/reports");

  @Option(
      names = "--require",
      paramLabel = "PART",
      arity = "1..*",
      description = "Parts that must have run at least one test.")
  private List<String> required = List.of();

  @Override
  public Integer call() throws IOException {
    Totals totals = Totals.of(folder, required);
    PrintWriter out = spec.commandLine().getOut();
    int width = totals.parts().keySet().stream().mapToInt(String::length).max().orElse(0);
    String row = "%-" + Math.max(width, 4) + "s %8s %8s %8s %9s%n";
    out.printf(row, "part", "passed", "failed", "skipped", "seconds");
    for (Map.Entry<String, Tally> part : totals.parts().entrySet()) {
      Tally tally = part.getValue();
      out.printf(
          row,
          part.getKey(),
          tally.passed(),
          tally.failed(),
          tally.skipped(),
          String.format(Locale.ROOT, "%.1f", tally.seconds()));
    }
    // Below the table: who keeps only the last lines of a long output keeps the reasons.
    var colours = spec.commandLine().getColorScheme();
    totals.problems().forEach(problem -> out.println(colours.errorText("✗ " + problem)));
    out.println(totals.all());
    out.flush();
    return totals.good() ? 0 : 1;
  }
}
