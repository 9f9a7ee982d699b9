package org.gradus.grader.batch;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.cohort.Deadlines;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.worker.FixtureWorkerMain;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;

/**
 * A run of {@code gradus grade} but for its command line and its tests: everything is graded by
 * {@link FixtureWorkerMain}, as exercise {@code 99-fixture}.
 */
public final class FixtureGradeMain {
  static final String EXERCISE = "99-fixture";

  private FixtureGradeMain() {}

  /** Takes the folder of submissions and the folder of results. */
  public static void main(String[] arguments) throws Exception {
    try (Scratch scratch = new Scratch()) {
      Plan plan =
          new Plan(
              new TestCatalog(List.of(), List.of()),
              new WorkerCommand(FixtureWorkerMain.class.getName(), scratch.folder()),
              Settings.of("secret", Protection.BUBBLEWRAP, Limits.plain()),
              2,
              Duration.ofMinutes(1),
              200);
      List<HandIn> found = new ArrayList<>();
      for (HandIn each :
          new HandIns(Path.of(arguments[0]), new ExerciseIds(List.of()), null).find()) {
        found.add(new HandIn(each.file(), each.student(), EXERCISE, each.student(), null));
      }
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      int code;
      try (Records records =
          new Records(
              Path.of(arguments[1]), new Conditions(plan, Path.of("none")), Deadlines.NONE)) {
        code =
            new GradeRun(listener -> new Batch(plan, listener), records, out, false)
                .run(found, scratch);
      }
      System.exit(code);
    }
  }
}
