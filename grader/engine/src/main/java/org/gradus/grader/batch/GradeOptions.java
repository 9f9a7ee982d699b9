package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.grader.cohort.CohortException;
import org.gradus.grader.cohort.Deadlines;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Unprotected;
import org.gradus.grader.worker.CourseSecret;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What is graded, how, and where the results go: said in the same words to every command that
 * grades, whoever does the work.
 */
public final class GradeOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin private SourceOptions sources = new SourceOptions();

  @Option(
      names = "--sandbox",
      paramLabel = "KIND",
      description = "bubblewrap, or none for notebooks that you wrote yourself.")
  private Protection protection = Protection.BUBBLEWRAP;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the results go; build/grades if not given.")
  private @Nullable Path out;

  @Option(
      names = "--limits",
      paramLabel = "NAME=TIME",
      split = ",",
      description = "Other times than the exercise's: call=0.5s,cell=2s,submission=10s.")
  private Map<String, String> limits = Map.of();

  @Option(
      names = "--deadlines",
      paramLabel = "JSON",
      description = "By when to hand in, what lateness costs, extensions and who is excused.")
  private @Nullable Path deadlinesFile;

  @Option(
      names = "--force",
      description = "Grade all of them again, those too whose result the gradebook has.")
  private boolean force;

  /** The tests that whoever grades has on its class path. */
  public static TestCatalog tests() {
    return TestCatalog.find(GradeOptions.class.getClassLoader());
  }

  /** Folder of the course's own notebooks. */
  public static Path exercises() {
    return root().resolve("notebooks").resolve("exercises");
  }

  private static Path root() {
    return Path.of(System.getProperty("gradus.root", ""));
  }

  /**
   * What was handed in, at least one. What was passed over is said on the error stream.
   *
   * @param scratch where archives are unpacked to
   */
  public List<HandIn> handIns(TestCatalog tests, Scratch scratch) throws IOException {
    List<HandIn> handIns = sources.find(spec.commandLine(), new ExerciseIds(tests.ids()), scratch);
    if (handIns.isEmpty()) {
      throw sources.nothing(spec.commandLine(), "no notebook (*.ipynb)");
    }
    return handIns;
  }

  private Deadlines deadlines() throws IOException {
    try {
      return deadlinesFile == null
          ? Deadlines.NONE
          : Deadlines.read(SourceOptions.existing(spec.commandLine(), deadlinesFile));
    } catch (CohortException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  /** What each worker is told. Without a sandbox it is said aloud that there is none. */
  public Settings settings() throws IOException {
    Limits times;
    try {
      times = Times.in(Limits.plain(), limits);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (protection == Protection.NONE) {
      spec.commandLine()
          .getErr()
          .println(spec.commandLine().getColorScheme().errorText(Unprotected.WARNING));
    }
    return Settings.of(CourseSecret.read(), protection, times).comparedWith(exercises());
  }

  /**
   * Has them graded and writes all that comes of it: rows on the output, gradebook, results, pages.
   *
   * @param scratch deleted when somebody ends the process
   * @param hiring finds those who grade, and who tell of each submission
   * @return the exit status
   */
  public int grade(
      Plan plan,
      List<HandIn> handIns,
      Scratch scratch,
      Function<Workforce.Listener, Workforce> hiring)
      throws IOException, InterruptedException {
    try (Records records = new Records(out(), new Conditions(plan, exercises()), deadlines())) {
      return new GradeRun(hiring, records, spec.commandLine().getOut(), force)
          .run(handIns, scratch);
    }
  }

  /** As short as it can be said from here. */
  private Path out() {
    Path chosen = out == null ? root().resolve("build").resolve("grades") : out;
    Path here = Path.of("").toAbsolutePath();
    return chosen.startsWith(here) ? here.relativize(chosen) : chosen;
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
