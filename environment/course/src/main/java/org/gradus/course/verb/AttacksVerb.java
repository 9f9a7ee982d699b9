package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.course.Course;
import org.gradus.course.attack.Collection;
import org.gradus.course.attack.OutcomeTable;
import org.gradus.course.attack.Round;
import org.gradus.course.attack.Scene;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus attacks}. */
@Command(
    name = "attacks",
    description = {
      "Grades every attack and fault in grader/attacks, with innocent submissions between.",
      "When all ends as it must, the table in grader/README.md is written."
    })
public final class AttacksVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides the order in which they are graded; 1 if not given.")
  private long seed = 1;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Course course = root.course();
    PrintWriter out = spec.commandLine().getOut();
    Collection collection = Collection.read(course);
    Path folder = Files.createTempDirectory("gradus-attacks-");
    try (Scene scene = Scene.open(folder, course)) {
      Round round = new Round(course, collection, scene, out::println);
      round.grade(seed, List.of("--jobs", "2", "--limits", OutcomeTable.LIMITS));
      out.println();
      round.problems().forEach(spec.commandLine().getErr()::println);
      out.printf(
          "%d cases, %d innocent submissions between them, %d problems.%n",
          collection.cases().size(), round.innocents(), round.problems().size());
      if (!round.problems().isEmpty()) {
        return 1;
      }
      Path readme = course.root().resolve("grader/README.md");
      OutcomeTable.write(readme, round.outcomes());
      out.println("The table in " + course.show(readme) + " is written.");
      return 0;
    } finally {
      Scene.remove(folder);
    }
  }
}
