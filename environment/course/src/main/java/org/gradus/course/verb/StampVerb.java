package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.course.stamp.PublicApi;
import org.gradus.course.stamp.Stamp;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.notebook.NotebookFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus stamp}. */
@Command(
    name = "stamp",
    description = {
      "Says whether notebooks' stored outputs are fresh.",
      "They are when neither the cells nor the library's public API changed since they were made."
    })
public final class StampVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup private Mode mode = new Mode();

  /** One or the other. */
  static final class Mode {
    @Option(names = "--check", description = "Fail when a stamp is stale (without options too).")
    @SuppressWarnings("unused") // what is done without --write
    private boolean check;

    @Option(names = "--write", description = "Stamp the notebooks: they have just been run.")
    private boolean write;
  }

  @Parameters(paramLabel = "NOTEBOOK", arity = "1..*", description = "Notebook files.")
  private List<Path> notebooks = List.of();

  @Override
  public Integer call() throws IOException {
    PublicApi api = PublicApi.ofLibrary();
    PrintWriter out = spec.commandLine().getOut();
    int stale = 0;
    for (Path file : notebooks) {
      if (mode.write) {
        NotebookFile notebook = NotebookFile.read(file);
        notebook.withGradus("stamp", Stamp.of(notebook, api).toString()).write(file);
        out.println(file + ": stamped.");
      } else {
        NotebookFile notebook = NotebookFile.readSources(file);
        Optional<String> reason = Stamp.of(notebook, api).stale(notebook);
        stale += reason.isPresent() ? 1 : 0;
        out.println(file + ": " + reason.orElse("the stamp is fresh."));
      }
    }
    return stale == 0 ? 0 : 1;
  }
}
