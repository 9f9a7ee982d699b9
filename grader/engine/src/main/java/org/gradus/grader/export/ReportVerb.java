package org.gradus.grader.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.gradebook.Gradebook;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.report.CohortPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus report}. */
@Command(
    name = "report",
    description = {
      "Writes what the gradebooks hold as a page for staff, and as other tools read it: for",
      "Gradescope, nbgrader and whatever reads JUnit's XML; and fills a column of the gradebook",
      "that Canvas exported."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was written",
      "1:something could not be written: the message says why",
      "2:the command line was not understood, or there is nothing to report"
    })
public final class ReportVerb implements Verb {
  private static final double SAME = 1e-9;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where gradus grade wrote its results; build/grades if not given.")
  private @Nullable Path folder;

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "This exercise alone; all that were graded if not given.")
  private @Nullable String exercise;

  @Option(
      names = "--canvas",
      paramLabel = "CSV",
      description = "The gradebook that Canvas exported; a filled copy goes to exports/canvas.csv.")
  private @Nullable Path canvas;

  @Option(
      names = "--assignment",
      paramLabel = "TITLE",
      description =
          "Which column of it: the assignment's title in Canvas; the exercise's name if not given.")
  private @Nullable String assignment;

  @Override
  public Integer call() throws IOException {
    Path root = Path.of(System.getProperty("gradus.root", ""));
    Path grades = folder == null ? root.resolve("build").resolve("grades") : folder;
    List<Path> exercises = exercises(grades);
    if (canvas != null && exercises.size() > 1) {
      throw usage("--canvas fills the column of one exercise: say which with --exercise.");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Path each : exercises) {
      String id = String.valueOf(each.getFileName());
      List<Standing> standings;
      try (Gradebook book = Gradebook.read(each)) {
        standings = book.standings();
      }
      Exports.write(id, standings, each);
      CohortPage.write(id, standings, each);
      out.printf(
          "%s: %d students: %s, %s%n",
          id, standings.size(), each.resolve(CohortPage.FILE), each.resolve("exports"));
      if (canvas != null) {
        fill(canvas, id, standings, each.resolve("exports").resolve("canvas.csv"));
      }
    }
    return 0;
  }

  private List<Path> exercises(Path grades) throws IOException {
    List<Path> found = List.of();
    if (Files.isDirectory(grades)) {
      try (Stream<Path> list = Files.list(grades)) {
        found =
            list.filter(each -> Files.exists(each.resolve(Gradebook.FILE)))
                .filter(each -> exercise == null || each.endsWith(exercise))
                .sorted()
                .toList();
      }
    }
    if (found.isEmpty()) {
      throw usage(
          "%s: there is no gradebook%s here; gradus grade makes one."
              .formatted(grades, exercise == null ? "" : " of " + exercise));
    }
    return found;
  }

  private void fill(Path source, String id, List<Standing> standings, Path target)
      throws IOException {
    CanvasColumn column;
    try {
      column = CanvasColumn.read(source, assignment == null ? id : assignment);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    Double possible = column.possible();
    double maximum =
        standings.stream().mapToDouble(each -> each.result().maximum()).max().orElse(0);
    if (possible != null && Math.abs(possible - maximum) > SAME) {
      throw usage(
          "Canvas counts %s points for this assignment, and the exercise has %s: make them the same in Canvas, and export again."
              .formatted(possible, maximum));
    }
    List<String> without = column.fill(standings);
    column.write(target);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Canvas: %d filled in, %s%n", standings.size() - without.size(), target);
    if (!without.isEmpty()) {
      out.printf(
          "Not filled in, because they were not graded, or Canvas or this list has not just one of that name: %s%n",
          String.join(", ", without));
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
