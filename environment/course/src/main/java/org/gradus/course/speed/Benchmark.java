package org.gradus.course.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradus.bench.Machine;
import org.gradus.course.Course;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.sandbox.Bubblewrap;
import org.gradus.grader.sandbox.SandboxException;

/** Makes a cohort, has it graded, holds the results against the sources, and keeps the figures. */
public final class Benchmark {

  private static final String EXERCISE = "02-multinomial-regression";

  private final Course course;
  private final Path launcher;
  private final Path folder;
  private final Consumer<String> said;

  /**
   * A benchmark of this course's launcher.
   *
   * @param said hears what goes on, a line each
   */
  public Benchmark(Course course, Consumer<String> said) {
    this.course = course;
    this.launcher = course.root().resolve("build/bin/gradus");
    this.folder = course.root().resolve("build/bench-grader");
    this.said = said;
  }

  /**
   * Runs it.
   *
   * @param what was changed since the last time, for the table; nothing is kept when it is empty
   * @param profiled whether to grade a second time with the flight recorder on
   * @throws CourseException when a result is not what its source says: the speed counts for nothing
   */
  public void run(int size, long seed, String what, boolean profiled)
      throws IOException, InterruptedException, SandboxException {
    Cohort cohort = Cohort.of(course.root().resolve("grader/bench/" + EXERCISE), size, seed);
    Path fresh = folder.resolve(Long.toString(ProcessHandle.current().pid()));
    Path sources = fresh.resolve("sources");
    Path notebooks = fresh.resolve("notebooks");
    NotebookFile reference =
        NotebookFile.read(course.root().resolve("notebooks/exercises/" + EXERCISE + ".ipynb"));
    cohort.write(sources, notebooks, reference);
    said.accept(
        "%d submissions of %d families, seed %d: %s"
            .formatted(size, cohort.families(), seed, course.show(notebooks)));
    Path out = fresh.resolve("grades");
    Pass pass = Pass.grade(launcher, notebooks, EXERCISE, out, Optional.empty());
    hold(cohort.differences(sources, out.resolve(EXERCISE + "/results")));
    List<Profile.Line> profile = profiled ? profile(notebooks, fresh) : List.of();
    Measurement measured = measurement(cohort, seed, what, pass, profile);
    said.accept(
        String.format(
            Locale.ROOT,
            "%.2f submissions a second: %d in %.1f s, every result as its source says; %.0f processor seconds.",
            measured.aSecond(),
            size,
            measured.seconds(),
            measured.processorSeconds()));
    profile.forEach(
        line ->
            said.accept(
                String.format(
                    Locale.ROOT, "%8.1f ms  %s", 1e3 * line.seconds() / size, line.what())));
    if (!measured.quiet()) {
      said.accept("The machine had other things to do: these seconds do not count.");
    }
    if (!what.isEmpty()) {
      new Records(course.root().resolve("grader/bench")).add(measured);
    }
  }

  private List<Profile.Line> profile(Path notebooks, Path fresh)
      throws IOException, InterruptedException {
    Path recordings = Files.createDirectories(fresh.resolve("recordings"));
    var unused =
        Pass.grade(launcher, notebooks, EXERCISE, fresh.resolve("again"), Optional.of(recordings));
    return Profile.read(recordings);
  }

  private static void hold(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new CourseException(
          "Not every result is what its source says, so the speed counts for nothing:\n"
              + String.join("\n", differences));
    }
  }

  private static Measurement measurement(
      Cohort cohort, long seed, String what, Pass pass, List<Profile.Line> profile)
      throws SandboxException {
    int size = cohort.members().size();
    Machine machine = Machine.before();
    return new Measurement(
        LocalDate.now(java.time.ZoneOffset.UTC).toString(),
        what,
        size,
        cohort.families(),
        seed,
        hundredths(pass.seconds()),
        hundredths(size / pass.seconds()),
        hundredths(pass.processor().children()),
        hundredths(pass.processor().machine()),
        hundredths(pass.load()),
        "%s, %d cores".formatted(machine.processor(), machine.cores()),
        "JDK %s, %s".formatted(Runtime.version(), Bubblewrap.find().description()),
        profile);
  }

  private static double hundredths(double value) {
    return Math.round(100 * value) / 100.0;
  }
}
