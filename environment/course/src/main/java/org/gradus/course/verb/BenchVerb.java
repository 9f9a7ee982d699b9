package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.gradus.bench.Bench;
import org.gradus.course.Course;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus bench}. */
@Command(
    name = "bench",
    description = {
      "Trains with Gradus and with PyTorch, in turns, and compares their times.",
      "Only a run of everything, with five rounds and epochs at least, replaces the kept result."
    })
public final class BenchVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each program does each training; ${DEFAULT-VALUE} if not given.")
  private int rounds = 5;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Timed epochs of each process; ${DEFAULT-VALUE} if not given.")
  private int epochs = 5;

  @Option(
      names = "--workload",
      paramLabel = "NAME",
      arity = "1..*",
      description = "Only these trainings.")
  private List<String> workloads = List.of();

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    PrintWriter out = spec.commandLine().getOut();
    Bench.Outcome outcome = new Bench(course.root(), workloads, rounds, epochs).run();
    out.print(outcome.summary());
    outcome.warning().ifPresent(out::println);
    var colours = spec.commandLine().getColorScheme();
    outcome.complaints().forEach(words -> out.println(colours.errorText("✗ " + words)));
    out.println("The whole page: " + course.show(outcome.folder().resolve("bench.md")));
    return outcome.complaints().isEmpty() ? 0 : 1;
  }
}
