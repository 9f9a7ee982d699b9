package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.course.CourseException;
import org.gradus.course.claim.ClaimTable;
import org.gradus.course.claim.ClaimTable.Claim;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.notebook.NotebookFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus demo-summary}. */
@Command(
    name = "demo-summary",
    description = {
      "Shows what a run of a notebook measured beside what its slides say.",
      "The notebook must have been run: the numbers are read from its outputs."
    })
public final class DemoSummaryVerb implements Verb {

  private static final List<String> HEAD =
      List.of("claim", "the slide says", "this run", "bound", "data set", "verdict");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NOTEBOOK", description = "A notebook with its outputs.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    List<ClaimTable> tables = ClaimTable.of(NotebookFile.read(file));
    if (tables.isEmpty()) {
      throw new CourseException(
          file + ": its outputs hold no claims: run it first, or look whether it shows any.");
    }
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    for (ClaimTable table : tables) {
      String data = table.data() + (table.quick() ? " (short run)" : "");
      for (Claim claim : table.claims()) {
        rows.add(
            List.of(
                claim.name(),
                claim.slide(),
                claim.measured(),
                claim.bound(),
                data.strip(),
                claim.verdict()));
      }
    }
    print(rows, spec.commandLine().getOut());
    return tables.stream().allMatch(ClaimTable::holds) ? 0 : 1;
  }

  private static void print(List<List<String>> rows, PrintWriter out) {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
