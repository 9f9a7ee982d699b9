package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.course.Course;
import org.gradus.course.headline.Measuring;
import org.gradus.course.headline.Records;
import org.gradus.course.headline.Row;
import org.gradus.grader.cli.Verb;
import org.gradus.headlines.Headline;
import org.gradus.headlines.Headlines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus headlines}. */
@Command(
    name = "headlines",
    description = {
      "Trains what takes longer than a lesson, three seeds each, and writes what it reached.",
      "Seeds that were measured with the same recipe are not trained again; an interrupted run",
      "goes on from its last epoch."
    })
public final class HeadlinesVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Only these; all if none is given.")
  private List<String> wanted = List.of();

  @Option(names = "--list", description = "Only list what there is; train nothing.")
  private boolean list;

  @Option(names = "--force", description = "Measure again what was measured before.")
  private boolean force;

  @Option(
      names = "--rehearse",
      paramLabel = "SEED",
      description =
          "Train with this seed and show the validation figure; the test set stays unread.")
  private List<Long> rehearse = List.of();

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    PrintWriter out = spec.commandLine().getOut();
    List<Headline> headlines =
        wanted.isEmpty() ? Headlines.all() : wanted.stream().map(Headlines::named).toList();
    if (list) {
      for (Headline each : headlines) {
        out.printf("%s: %s, at least %s%n", each.name(), each.metric(), each.floor());
      }
      return 0;
    }
    if (!rehearse.isEmpty()) {
      rehearse(headlines, out);
      return 0;
    }
    Measuring measuring = new Measuring(course.root(), line -> out.println("  " + line));
    List<Row> missed = new ArrayList<>();
    for (Headline each : headlines) {
      Row row = measuring.measure(each, force);
      out.printf(
          "%s %s: %.4f as the mean of %d seeds, at least %s wanted; %.0f s%n",
          row.holds() ? "✓" : "✗",
          row.metric(),
          row.measured(),
          Headlines.SEEDS.size(),
          row.floor(),
          row.seconds());
      if (!row.holds()) {
        missed.add(row);
      }
    }
    out.println("The table: " + course.show(new Records(course.root()).table()) + ".");
    return missed.isEmpty() ? 0 : 1;
  }

  private void rehearse(List<Headline> headlines, PrintWriter out) throws IOException {
    Path folder = Files.createTempDirectory("gradus-rehearsal");
    for (Headline each : headlines) {
      for (long seed : rehearse) {
        Path checkpoint = folder.resolve(each.name() + "-" + seed);
        double validation = each.recipe().attempt(seed, false, checkpoint).validation();
        Files.deleteIfExists(checkpoint);
        out.printf("%s, seed %d: %.4f on validation data%n", each.metric(), seed, validation);
      }
    }
    Files.deleteIfExists(folder);
  }
}
