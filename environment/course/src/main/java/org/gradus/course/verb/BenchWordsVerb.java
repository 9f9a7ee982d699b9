package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import org.gradus.bench.Bench;
import org.gradus.bench.WordBench;
import org.gradus.course.Course;
import org.gradus.grader.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus bench-words}. */
@Command(
    name = "bench-words",
    description = {
      "Learns word vectors with Gradus and with gensim, in turns, and compares time and answers.",
      "Only a run of three rounds and five epochs at least replaces the kept result."
    })
public final class BenchWordsVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each program learns; ${DEFAULT-VALUE} if not given.")
  private int rounds = 3;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often each reads the text; ${DEFAULT-VALUE} if not given.")
  private int epochs = 5;

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    PrintWriter out = spec.commandLine().getOut();
    Bench.Outcome outcome = new WordBench(course.root(), rounds, epochs).run();
    out.print(outcome.summary());
    outcome.warning().ifPresent(out::println);
    var colours = spec.commandLine().getColorScheme();
    outcome.complaints().forEach(words -> out.println(colours.errorText("✗ " + words)));
    out.println("The whole page: " + course.show(outcome.folder().resolve("words.md")));
    return outcome.complaints().isEmpty() ? 0 : 1;
  }
}
