package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.gradus.bench.Bench;
import org.gradus.bench.Limits;
import org.gradus.bench.Wish;
import org.gradus.bench.jmh.Pieces;
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
      "Trains with Gradus, PyTorch, DJL and Keras, in turns, and compares their times.",
      "Ended, it goes on when run again. Only a run of everything, with five rounds and epochs at least, replaces the kept result."
    })
public final class BenchVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each program does each workload; ${DEFAULT-VALUE} if not given.")
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
      description = "Only these workloads.")
  private List<String> workloads = List.of();

  @Option(
      names = "--peer",
      paramLabel = "NAME",
      arity = "1..*",
      description = "Only these beside Gradus.")
  private List<String> peers = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      arity = "1..*",
      description = "Only these numbers of threads; 1 and 2 if not given.")
  private List<Integer> threads = Wish.THREADS;

  @Option(
      names = "--fresh",
      description = "Measures anew what an earlier run of the same programs has measured already.")
  private boolean fresh;

  @Option(
      names = "--pieces",
      description =
          "Measures pieces inside Java with JMH instead, in as many fresh Javas each as there are rounds.")
  private boolean pieces;

  @Option(
      names = "--limits",
      description =
          "Holds what Gradus multiplies and adds in a second against what the processor can do, on one thread.")
  private boolean limits;

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    PrintWriter out = spec.commandLine().getOut();
    Wish wish = new Wish(workloads, peers, threads, rounds, epochs);
    if (pieces || limits) {
      Path page = wish.page(course.root(), pieces ? "pieces.md" : "limits.md");
      out.print(pieces ? Pieces.run(page, rounds) : new Limits(course.root(), wish).run(page));
      out.println("The whole page: " + course.show(page));
      return 0;
    }
    Bench bench = new Bench(course.root(), wish, fresh);
    out.println(bench.announcement());
    out.flush();
    Bench.Outcome outcome = bench.run();
    out.print(outcome.summary());
    outcome.warning().ifPresent(out::println);
    var colours = spec.commandLine().getColorScheme();
    outcome.complaints().forEach(words -> out.println(colours.errorText("✗ " + words)));
    out.println("The whole page: " + course.show(outcome.folder().resolve("bench.md")));
    return outcome.complaints().isEmpty() ? 0 : 1;
  }
}
