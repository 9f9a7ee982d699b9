package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.gradus.course.Course;
import org.gradus.course.CourseException;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus release}. */
@Command(
    name = "release",
    description = "Makes the students' version of exercises: without solutions and outputs.")
public final class ReleaseVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Exercises, as 02-multinomial-regression; all when none is named.")
  private List<String> names = List.of();

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    PrintWriter out = spec.commandLine().getOut();
    Path target = course.root().resolve("build/release");
    for (Path exercise : chosen(course)) {
      Path file = target.resolve(exercise.getFileName());
      NotebookFile released = Release.of(NotebookFile.read(exercise));
      released.write(file);
      out.printf(
          "%s: %s (release %.12s)%n",
          course.show(exercise), course.show(file), released.gradus("release").orElseThrow());
    }
    return 0;
  }

  private List<Path> chosen(Course course) throws IOException {
    List<Path> all = course.exercises();
    if (names.isEmpty()) {
      return all;
    }
    return names.stream().map(name -> named(all, name)).toList();
  }

  private static Path named(List<Path> all, String name) {
    return all.stream()
        .filter(file -> file.endsWith(name + ".ipynb"))
        .findFirst()
        .orElseThrow(
            () ->
                new CourseException(
                    "There is no exercise %s: notebooks/exercises has %s."
                        .formatted(
                            name,
                            all.isEmpty()
                                ? "none"
                                : all.stream().map(ReleaseVerb::stem).toList())));
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.ipynb$", "");
  }
}
