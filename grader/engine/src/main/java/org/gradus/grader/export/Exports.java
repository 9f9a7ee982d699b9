package org.gradus.grader.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.gradebook.Standing;

/** All formats that need nothing but the results. */
public final class Exports {
  private static final List<Export> ALL =
      List.of(new GradescopeExport(), new JUnitExport(), new NbgraderExport());

  private Exports() {}

  /** Writes the table alone, {@code exports/grades.csv}, to which the cohort's page leads. */
  public static void writeTable(String exercise, List<Standing> standings, Path results)
      throws IOException {
    new NbgraderExport().write(exercise, standings, results.resolve("exports"));
  }

  /** Writes them all below an exercise's folder of results, into {@code exports/}. */
  public static void write(String exercise, List<Standing> standings, Path results)
      throws IOException {
    Path folder = results.resolve("exports");
    for (Export each : ALL) {
      each.write(exercise, standings, folder);
    }
  }
}
