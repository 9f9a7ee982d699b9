package org.gradus.grader.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.gradebook.Gradebook;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.report.CohortPage;
import org.gradus.grader.similar.Comparison;
import org.gradus.grader.similar.JPlag;
import org.gradus.grader.similar.NewerJdk;
import org.gradus.grader.similar.OwnCode;
import org.gradus.grader.similar.Similarities;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradus similar}. */
@Command(
    name = "similar",
    description = {
      "Finds hand-ins that are alike, renamed ones too, for a person to look at both. It compares",
      "what students wrote themselves, and says nothing about anybody: who answers the same",
      "question shortly writes alike. It needs a JDK 21 or later."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:they were compared",
      "1:they could not be: there is no JDK 21, or the message says why",
      "2:the command line was not understood, or there is nothing to compare"
    })
public final class SimilarVerb implements Verb {
  private static final int SHOWN = 20;

  private final Supplier<Optional<NewerJdk>> newerJdk;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SourceOptions sources = new SourceOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where gradus grade wrote its results; build/grades if not given.")
  private @Nullable Path out;

  @Option(
      names = "--from",
      paramLabel = "PERCENT",
      description = "How alike two must be to be listed; 80 if not given.")
  private int from = 80;

  /** With the JDK that is there. */
  public SimilarVerb() {
    this(NewerJdk::find);
  }

  SimilarVerb(Supplier<Optional<NewerJdk>> newerJdk) {
    this.newerJdk = newerJdk;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<NewerJdk> jdk = newerJdk.get();
    if (jdk.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(spec.commandLine().getColorScheme().errorText(NewerJdk.missing()));
      return 1;
    }
    if (from < 0 || from > 100) {
      throw usage("--from %d: it is a percentage, from 0 to 100.".formatted(from));
    }
    JPlag jplag = JPlag.in(root(), jdk.get());
    ExerciseIds exercises =
        new ExerciseIds(TestCatalog.find(SimilarVerb.class.getClassLoader()).ids());
    try (Scratch scratch = new Scratch()) {
      Map<String, List<HandIn>> found =
          sources.find(spec.commandLine(), exercises, scratch).stream()
              .filter(each -> !each.exercise().isEmpty())
              .collect(Collectors.groupingBy(HandIn::exercise, TreeMap::new, Collectors.toList()));
      if (found.isEmpty()) {
        throw sources.nothing(spec.commandLine(), "no notebook of an exercise");
      }
      for (Map.Entry<String, List<HandIn>> each : found.entrySet()) {
        Path own = Files.createDirectories(scratch.folder().resolve("similar-" + each.getKey()));
        tell(compare(jplag, each.getKey(), each.getValue(), own));
      }
    }
    return 0;
  }

  private Similarities compare(JPlag jplag, String id, List<HandIn> handIns, Path scratch)
      throws IOException, InterruptedException {
    Path solved = root().resolve("notebooks").resolve("exercises").resolve(id + ".ipynb");
    Similarities found;
    try (OwnCode own = new OwnCode(NotebookFile.read(solved))) {
      Comparison comparison = new Comparison(jplag, own);
      for (HandIn each : handIns) {
        if (each.problem() == null) {
          comparison.add(each.id(), each.student(), each.file());
        } else {
          comparison.leaveOut(each.id(), each.student(), each.problem());
        }
      }
      found = comparison.run(id, from / 100.0, scratch);
    }
    Path results = grades().resolve(id);
    found.write(results);
    if (Files.exists(results.resolve(Gradebook.FILE))) {
      try (Gradebook book = Gradebook.read(results)) {
        CohortPage.write(id, book.standings(), results);
      }
    }
    return found;
  }

  private void tell(Similarities found) {
    PrintWriter paper = spec.commandLine().getOut();
    paper.printf(
        "%s: %d hand-ins compared, %d %s to look at.%n",
        found.exercise(),
        found.compared(),
        found.pairs().size(),
        found.pairs().size() == 1 ? "pair" : "pairs");
    for (Similarities.Pair each : found.pairs().stream().limit(SHOWN).toList()) {
      paper.printf(
          "  %3d %%  %s and %s%n",
          percent(each.similarity()),
          PlainText.of(each.first().student()),
          PlainText.of(each.second().student()));
    }
    found.leftOut().stream()
        .limit(SHOWN)
        .forEach(
            each ->
                paper.printf(
                    "  not compared: %s: %s%n",
                    PlainText.of(each.student()), PlainText.of(each.why())));
    if (!found.pairs().isEmpty()) {
      paper.printf(
          "Likeness is no verdict: half of all pairs are alike to %d %% or more. Look at both.%n",
          percent(found.median()));
    }
    Path results = grades().resolve(found.exercise());
    paper.printf(
        "All of it: %s%s%n",
        results.resolve(Similarities.FILE),
        Files.exists(results.resolve(CohortPage.FILE))
            ? ", all students: " + results.resolve(CohortPage.FILE)
            : "; gradus grade puts it on the page of all students");
  }

  /** Rounded down: 100 % is for those who have nothing of their own. */
  private static int percent(double share) {
    return (int) Math.floor(100 * share + 1e-9);
  }

  private static Path root() {
    return Path.of(System.getProperty("gradus.root", ""));
  }

  private Path grades() {
    return out == null ? root().resolve("build").resolve("grades") : out;
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
