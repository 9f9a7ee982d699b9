package org.gradus.grader.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

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

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @Override
  public void write(String exercise, List<Standing> standings, Path folder) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      for (Standing each : standings) {
        Result result = each.result();
        boolean graded = result.status() == Status.GRADED;
        csv.printRecord(
            exercise,
            time(each.arrival().due()),
            time(each.arrival().at()),
            Cells.text(result.student()),
            "",
            "",
            "",
            graded ? result.points() : "",
            graded ? penalty(each) : "",
            graded ? each.counted() : "",
            result.maximum());
      }
    }
    AtomicWrite.write(
        folder.resolve("grades.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** As nbgrader writes it: in UTC, and without saying so. */
  private static String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(instant);
  }

  private static double penalty(Standing standing) {
    return Math.round(100 * (standing.result().points() - standing.counted())) / 100.0;
  }
}
