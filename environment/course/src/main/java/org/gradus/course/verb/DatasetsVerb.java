package org.gradus.course.verb;

import java.io.PrintWriter;
import java.util.List;
import org.gradus.data.CacheFolder;
import org.gradus.data.Catalog;
import org.gradus.data.CatalogEntry;
import org.gradus.data.DataException;
import org.gradus.data.Datasets;
import org.gradus.data.Sourced;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus datasets}. */
@Command(
    name = "datasets",
    description = {
      "Fetches the data sets into your cache folder and verifies every byte.",
      "They come from the folder or address that GRADUS_MIRROR names, else from their hosts."
    })
public final class DatasetsVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SET", arity = "0..*", description = "Only these; all if none is given.")
  private List<String> wanted = List.of();

  @Option(names = "--list", description = "Only list what there is; fetch nothing.")
  private boolean list;

  @Override
  public Integer call() {
    Catalog catalog = Catalog.load();
    List<CatalogEntry> sets =
        wanted.isEmpty() ? catalog.sets() : wanted.stream().map(catalog::set).toList();
    PrintWriter out = spec.commandLine().getOut();
    int failed = 0;
    for (CatalogEntry set : sets) {
      if (list) {
        out.println(set.id() + ": " + set.name() + ", " + set.about() + " (" + set.licence() + ")");
      } else if (!fetch(set, out)) {
        failed++;
      }
    }
    if (!list && failed < sets.size()) {
      out.println("They lie in " + CacheFolder.datasets() + ".");
    }
    return failed == 0 ? 0 : 1;
  }

  /** Reading is verifying: the library never hands out bytes that it has not checked. */
  private boolean fetch(CatalogEntry set, PrintWriter out) {
    try {
      Sourced data = Datasets.read(set.id());
      out.println(
          "✓ %s: %s, verified; %s; %s"
              .formatted(data.name(), data.amount(), data.provenance().origin(), set.licence()));
      return true;
    } catch (DataException e) {
      out.println(spec.commandLine().getColorScheme().errorText("✗ " + e.getMessage()));
      return false;
    }
  }
}
