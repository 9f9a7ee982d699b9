package org.gradus.grader.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;

/**
 * {@code grades.csv}: the columns of {@code nbgrader export}, a row for each student. What was not
 * graded has no score: an empty cell, never a zero.
 */
final class NbgraderExport implements Export {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setHeader(
              "assignment",
              "duedate",
              "timestamp",
              "student_id",
              "last_name",
              "first_name",
              "email",
              "raw_score",
              "late_submission_penalty",
              "score",
              "max_score")
          .get();

  @Override
  public void write(String exercise, List<Standing> standings, Path folder) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      for (Standing each : standings) {
        Result result = each.result();
        String score = result.status() == Status.GRADED ? Double.toString(result.points()) : "";
        csv.printRecord(
            exercise,
            "",
            "",
            Cells.text(result.student()),
            "",
            "",
            "",
            score,
            score.isEmpty() ? "" : "0.0",
            score,
            Double.toString(result.maximum()));
      }
    }
    AtomicWrite.write(
        folder.resolve("grades.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
