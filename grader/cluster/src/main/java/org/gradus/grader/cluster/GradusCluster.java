package org.gradus.grader.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.gradus.grader.batch.GradeOptions;
import org.gradus.grader.batch.HandIn;
import org.gradus.grader.batch.Plan;
import org.gradus.grader.batch.Scratch;
import org.gradus.grader.cli.Errors;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gradus-cluster}. */
@Command(
    name = "gradus-cluster",
    description = {
      "Grades as gradus grade does, on the machines of an Apache Spark cluster.",
      "Notebooks are read here, and results are written here; nodes need a JDK and bubblewrap."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every submission has its result",
      "1:not every submission was graded: the message says why; the results until then are kept",
      "2:the command line was not understood, or there is nothing to grade",
      "3:the grader failed on a submission: the table says on which",
      "130:it was interrupted; the results until then are kept"
    })
public final class GradusCluster implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private GradeOptions options = new GradeOptions();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "The cluster: spark://HOST:7077, or local[2]; else what spark-submit says.")
  private String master = "";

  @Option(
      names = "--per-task",
      paramLabel = "N",
      description =
          "How many submissions a node gets at a time; ${DEFAULT-VALUE} if not given. A lost node"
              + " costs at most as many a core.")
  private int perTask = 50;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark, as spark-submit takes it; as many as you like.")
  private Map<String, String> conf = Map.of();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli sets and reads it
  private boolean help;

  @Option(names = "--trace", description = "Show where in the program an error came from.")
  private boolean trace;

  /** Grades, and exits with the status that says how it went. */
  public static void main(String[] arguments) {
    CommandLine command = commandLine();
    // The machine's own charset may know neither "≥" nor "…".
    command.setOut(new PrintWriter(System.out, true, UTF_8));
    command.setErr(new PrintWriter(System.err, true, UTF_8));
    System.exit(command.execute(arguments));
  }

  static CommandLine commandLine() {
    GradusCluster command = new GradusCluster();
    Errors errors = new Errors(() -> command.trace);
    return new CommandLine(command)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (perTask < 1) {
      throw new ParameterException(
          spec.commandLine(), "--per-task " + perTask + ": a task has at least one submission.");
    }
    try (Scratch scratch = new Scratch()) {
      TestCatalog tests = GradeOptions.tests();
      List<HandIn> handIns = options.handIns(tests, scratch);
      List<Path> jars = jars();
      SparkConf cluster = Cluster.settings(master, conf, jars);
      Settings settings = options.settings();
      Kit kit = Kit.of(settings, jars, GradeOptions.exercises());
      Plan plan = Plan.of(tests, WorkerCommand.in(scratch.folder()), settings, 1);
      PrintWriter err = spec.commandLine().getErr();
      return options.grade(
          plan,
          handIns,
          scratch,
          listener -> new SparkWorkforce(cluster, kit, perTask, plan, listener, err::println));
    }
  }

  /** What nodes need to grade: all jars of the folder in which this class's own lies. */
  private static List<Path> jars() throws IOException {
    CodeSource source = GradusCluster.class.getProtectionDomain().getCodeSource();
    Path own = source == null ? null : Path.of(URI.create(source.getLocation().toString()));
    Path folder = own == null ? null : own.getParent();
    if (own == null || folder == null || !Files.isRegularFile(own)) {
      throw new ClusterException(
          "Nodes get the grader as jars, and this one runs from a folder of classes: run"
              + " build/bin/gradus-cluster, which make setup CLUSTER=1 makes.");
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.jar")) {
      all.forEach(jars::add);
    }
    Collections.sort(jars);
    return jars;
  }
}
