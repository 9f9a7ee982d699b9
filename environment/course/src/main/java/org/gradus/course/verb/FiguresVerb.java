package org.gradus.course.verb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Course;
import org.gradus.course.figure.Figure;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.notebook.NotebookFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus figures}. */
@Command(
    name = "figures",
    description = "Takes the decks' figures out of the lecture notebooks' stored outputs.")
public final class FiguresVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--check",
      description = "Change nothing; fail when a file is missing or differs.")
  private boolean check;

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    int wrong = 0;
    int figures = 0;
    for (String lecture : course.lectures()) {
      Path notebook = course.notebook(lecture);
      if (Files.exists(notebook)) {
        for (Figure figure : Figure.of(NotebookFile.read(notebook))) {
          figures++;
          wrong += handle(course, notebook, figure) ? 0 : 1;
        }
      }
    }
    String place = course.show(course.figures());
    spec.commandLine().getOut().printf("%d figures in %s, %d wrong%n", figures, place, wrong);
    return wrong == 0 ? 0 : 1;
  }

  private boolean handle(Course course, Path notebook, Figure figure) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path file = course.figures().resolve(figure.name() + ".svg");
    if (figure.svg().isEmpty()) {
      out.printf(
          "%s, %s: the stored output holds no picture: run it again with make notebooks.%n",
          course.show(notebook), figure.cell());
      return false;
    }
    if (figure.isIn(file)) {
      return true;
    }
    if (check) {
      out.printf(
          "%s: not what %s of %s draws: write it with make figures.%n",
          course.show(file), figure.cell(), course.show(notebook));
      return false;
    }
    AtomicWrite.write(file, figure.svg().get().getBytes(UTF_8));
    out.println(course.show(file) + ": written.");
    return true;
  }
}
