package org.gradus.course.verb;

import java.io.IOException;
import org.gradus.course.speed.Benchmark;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.sandbox.SandboxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus bench-grader}. */
@Command(
    name = "bench-grader",
    description = {
      "Grades two hundred made-up submissions and says how many a second.",
      "Every result is held against what its source says of it."
    })
public final class BenchGraderVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--submissions",
      paramLabel = "N",
      description = "How many, a multiple of 20; 200 if not given.")
  private int submissions = 200;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides names, numbers and order; 1 if not given.")
  private long seed = 1;

  @Option(
      names = "--profile",
      description = "Grades once more with the flight recorder on, and says where the time goes.")
  private boolean profile;

  @Option(
      names = "--keep",
      paramLabel = "WORDS",
      description =
          "Keeps the figures below grader/bench under these words; else they are only said.")
  private String keep = "";

  @Override
  public Integer call() throws IOException, InterruptedException, SandboxException {
    new Benchmark(root.course(), spec.commandLine().getOut()::println)
        .run(submissions, seed, keep, profile);
    return 0;
  }
}
