package org.gradus.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.gradebook.Arrival;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.report.SampleResults;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NbgraderExportTests {
  @TempDir private Path folder = Path.of("");

  @Test
  void hasTheColumnsOfNbgraderAndARowForEachStudent() throws IOException {
    List<Standing> standings = Sampled.standings();
    new NbgraderExport().write(SampleResults.EXERCISE, standings, folder);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(folder.resolve("grades.csv"), StandardCharsets.UTF_8, format)) {
      assertThat(parser.getHeaderNames())
          .containsExactly(
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
              "max_score");
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(standings.size());
      for (int i = 0; i < rows.size(); i++) {
        boolean graded = standings.get(i).result().status() == Status.GRADED;
        String score = rows.get(i).get("score");
        assertThat(score)
            .isEqualTo(graded ? Double.toString(standings.get(i).result().points()) : "");
        assertThat(rows.get(i).get("raw_score")).isEqualTo(score);
      }
    }
  }

  @Test
  void whatLatenessCostsStandsBesideIt() throws IOException {
    Standing sample = Sampled.standings().get(0);
    Arrival late =
        new Arrival(
            Instant.parse("2026-11-21T02:00:30Z"),
            Instant.parse("2026-11-20T22:59:00Z"),
            new Lateness(0.5, "late"));
    Standing standing = new Standing(sample.id(), sample.file(), late, sample.result(), 1);
    new NbgraderExport().write(SampleResults.EXERCISE, List.of(standing), folder);
    double points = sample.result().points();
    assertThat(folder.resolve("grades.csv"))
        .content()
        .contains(
            "2026-11-20 22:59:00,2026-11-21 02:00:30,s1041,,,,%s,%s,%s,"
                .formatted(points, points / 2, points / 2));
  }

  @Test
  void noNameIsAFormula() {
    assertThat(Cells.text("=HYPERLINK(\"http://x\")")).isEqualTo("'=HYPERLINK(\"http://x\")");
    assertThat(Cells.text("@SUM(A1)")).startsWith("'");
    assertThat(Cells.text("\u001b-1+1")).isEqualTo("'-1+1");
    assertThat(Cells.text("Ada-Marie = 1")).isEqualTo("Ada-Marie = 1");
    assertThat(Cells.text("")).isEmpty();
  }
}
