package org.gradus.grader.worker;

import java.util.List;
import org.gradus.grader.grading.TestCatalog;

/** A real worker, but for the tests that it finds: they are those of an author's bad dreams. */
public final class FaultyWorkerMain {

  private FaultyWorkerMain() {}

  public static void main(String[] arguments) throws Exception {
    TestCatalog tests = new TestCatalog(List.of(FaultyChecks.class), List.of());
    WorkerMain.serve(settings -> WorkerMain.grading(settings, tests));
  }
}
