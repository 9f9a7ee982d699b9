package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.gradus.course.Course;
import org.gradus.course.attack.Soak;
import org.gradus.course.attack.SoakReport;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus soak}. */
@Command(
    name = "soak",
    description = {
      "Grades all attacks many times over, mixed, with innocent submissions between.",
      "Ended at any moment, it goes on with the next round when it is run again.",
      "What it found is kept in grader/soak.md."
    })
public final class SoakVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How many rounds in all, those of a soak that was ended among them; 20 if not given.")
  private int rounds = 20;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Course course = root.course();
    PrintWriter out = spec.commandLine().getOut();
    Path kept = course.root().resolve("build/soak/state.json");
    Soak.State state = new Soak(course, kept, out::println).run(rounds);
    Path report = course.root().resolve("grader/soak.md");
    SoakReport.write(report, state);
    long problems = state.runs().stream().mapToLong(run -> run.problems().size()).sum();
    out.printf("%d rounds, %d problems: %s%n", state.runs().size(), problems, course.show(report));
    return problems == 0 ? 0 : 1;
  }
}
