package org.gradus.grader.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.grader.report.CohortPage;
import org.gradus.grader.result.Status;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of {@code gradus grade}: what the gradebook has already is told first, the rest is
 * graded, and each is recorded before its row is printed.
 */
final class GradeRun {
  private static final int FAULTS = 3;
  private static final int INTERRUPTED = 130;

  private final Function<Workforce.Listener, Workforce> hiring;
  private final Records records;
  private final PrintWriter paper;
  private final boolean force;
  private final Tally tally = new Tally();

  /**
   * A run.
   *
   * @param hiring finds those who grade, and who tell of each submission
   * @param records where results go
   * @param paper where rows go
   * @param force whether to grade what the gradebook has
   */
  GradeRun(
      Function<Workforce.Listener, Workforce> hiring,
      Records records,
      PrintWriter paper,
      boolean force) {
    this.hiring = hiring;
    this.records = records;
    this.paper = paper;
    this.force = force;
  }

  /**
   * Grades them.
   *
   * @param scratch deleted when somebody ends the process
   * @return the exit status
   * @throws IOException when results cannot be written; those until then are kept
   */
  int run(List<HandIn> handIns, Scratch scratch) throws IOException, InterruptedException {
    long before = System.nanoTime();
    Table table = new Table(handIns);
    records.open(handIns);
    records.event("began", "%d submissions%s".formatted(handIns.size(), force ? ", forced" : ""));
    try (Screen screen = new Screen(paper, handIns.size(), Ansi.AUTO.enabled())) {
      screen.line(table.head());
      List<HandIn> left = new ArrayList<>();
      for (HandIn each : handIns) {
        Optional<Graded> kept = force ? Optional.empty() : records.kept(each);
        if (kept.isPresent()) {
          tell(screen, table, each, kept.get());
        } else {
          left.add(each);
        }
      }
      Workforce graders =
          hiring.apply(
              (handIn, graded) -> {
                records.record(handIn, graded);
                tell(screen, table, handIn, graded);
              });
      Runnable lastWords = () -> lastWords(screen, scratch, handIns.size());
      try (Interruption interruption = new Interruption(graders, lastWords)) {
        graders.run(left);
        if (interruption.happened()) {
          return INTERRUPTED;
        }
      }
    }
    String sentence = tally.sentence((System.nanoTime() - before) / 1e9);
    records.event("ended", sentence);
    records.writePages();
    paper.println();
    paper.println(sentence);
    records
        .used()
        .forEach(
            each ->
                paper.printf(
                    "Results: %s/results, pages: %s/feedback%s%n",
                    each,
                    each,
                    Files.exists(each.resolve(CohortPage.FILE))
                        ? ", all students: " + each.resolve(CohortPage.FILE)
                        : ""));
    return tally.of(Status.GRADER_FAULT) > 0 ? FAULTS : 0;
  }

  private void tell(Screen screen, Table table, HandIn handIn, Graded graded) {
    tally.add(graded);
    screen.row(table.row(handIn, graded, records.lateness(handIn)));
  }

  private void lastWords(Screen screen, Scratch scratch, int all) {
    scratch.delete();
    screen.end();
    paper.printf(
        "Interrupted: %d of %d submissions were graded; their results are kept in %s.%n",
        tally.all(), all, records.root());
  }
}
