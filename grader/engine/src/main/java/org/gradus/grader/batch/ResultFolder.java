package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.profile.Span;
import org.gradus.grader.report.FeedbackPage;

/**
 * Where results lie: {@code NN-name/results/ID.json} for staff, {@code NN-name/feedback/ID.html}
 * for the student, and {@code NN-name/faults/ID.txt} where the grader failed.
 */
final class ResultFolder {

  /** Instead of an exercise's name, where nobody could say which it is. */
  private static final String UNKNOWN = "unknown-exercise";

  private final Path root;
  private final Set<Path> used = new TreeSet<>();

  ResultFolder(Path root) {
    this.root = root;
  }

  /** Writes all of one submission; a fault of an earlier run that is none any more goes away. */
  synchronized void write(HandIn handIn, Graded graded, Lateness lateness) throws IOException {
    Span span = Span.of(Span.Kind.FILES);
    try {
      writeAll(handIn, graded, lateness);
    } finally {
      span.commit();
    }
  }

  private void writeAll(HandIn handIn, Graded graded, Lateness lateness) throws IOException {
    Path folder = root.resolve(handIn.exercise().isEmpty() ? UNKNOWN : handIn.exercise());
    put(folder.resolve("results/" + handIn.id() + ".json"), graded.result().toJson());
    put(
        folder.resolve("feedback/" + handIn.id() + ".html"),
        FeedbackPage.html(graded.result(), lateness));
    Path fault = folder.resolve("faults/" + handIn.id() + ".txt");
    if (graded.log().isEmpty()) {
      Files.deleteIfExists(fault);
    } else {
      put(fault, graded.log());
    }
    used.add(folder);
  }

  /** The folders of the exercises that were written to. */
  synchronized Set<Path> used() {
    return new TreeSet<>(used);
  }

  private static void put(Path file, String text) throws IOException {
    AtomicWrite.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
