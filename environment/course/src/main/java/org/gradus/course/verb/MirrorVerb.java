package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.gradus.course.Course;
import org.gradus.course.mirror.JUnitReport;
import org.gradus.course.mirror.Mirror;
import org.gradus.course.mirror.Violation;
import org.gradus.course.stamp.PublicApi;
import org.gradus.grader.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus mirror}. */
@Command(
    name = "mirror",
    description = {
      "Checks that every lecture's deck and notebook are the same lecture:",
      "slides and sections, topics, code, formulas, pictures, links, outputs, stamps."
    })
public final class MirrorVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(names = "--fix", description = "First write the cells' code into the decks.")
  private boolean fix;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the result as JUnit XML too.")
  private @Nullable Path junit;

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    Mirror mirror = new Mirror(course, PublicApi.ofLibrary());
    PrintWriter out = spec.commandLine().getOut();
    if (fix) {
      out.println("code blocks written: " + mirror.fix());
    }
    Mirror.Result result = mirror.check();
    List<Violation> violations = result.violations();
    var colours = spec.commandLine().getColorScheme();
    violations.forEach(violation -> out.println(colours.errorText("✗ " + violation.sentence())));
    result.summaries().forEach(out::println);
    out.printf(
        "%d lectures, %d checks, %d violations%n",
        result.summaries().size(), result.checks().size(), violations.size());
    if (junit != null) {
      JUnitReport.write(result, junit);
    }
    return violations.isEmpty() ? 0 : 1;
  }
}
