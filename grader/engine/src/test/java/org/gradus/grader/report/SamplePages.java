package org.gradus.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.result.Result;

/** Writes the page of every sample result into a folder, for a browser to look at. */
final class SamplePages {
  private SamplePages() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Result> sample : SampleResults.all().entrySet()) {
      Files.writeString(
          folder.resolve(sample.getKey() + ".html"), FeedbackPage.html(sample.getValue()));
    }
    Result half = Objects.requireNonNull(SampleResults.all().get("half-right"));
    Lateness late =
        new Lateness(0.5, "Late by 2 hours (due 1 May 2026, 12:00): 50 % of the points count.");
    Files.writeString(folder.resolve("half-right-late.html"), FeedbackPage.html(half, late));
    write(folder.resolve("cohort.html"), SampleCohort.many());
    write(folder.resolve("cohort-of-samples.html"), SampleCohort.samples());
    write(folder.resolve("cohort-of-nobody.html"), List.of());
  }

  private static void write(Path file, List<Standing> standings) throws IOException {
    Files.writeString(
        file,
        CohortPage.html(
            SampleResults.EXERCISE,
            standings,
            standings.isEmpty() ? null : SampleCohort.alike(standings)));
  }
}
