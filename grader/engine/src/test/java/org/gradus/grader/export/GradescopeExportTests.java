package org.gradus.grader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.report.SampleResults;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Held against what Gradescope's page "Autograder specifications" lists. */
class GradescopeExportTests {
  private static final Set<String> TOP =
      Set.of(
          "score",
          "execution_time",
          "output",
          "output_format",
          "test_output_format",
          "test_name_format",
          "visibility",
          "stdout_visibility",
          "extra_data",
          "tests",
          "leaderboard");
  private static final Set<String> TEST =
      Set.of(
          "score",
          "max_score",
          "status",
          "name",
          "name_format",
          "number",
          "output",
          "output_format",
          "tags",
          "visibility",
          "extra_data");
  private static final Set<String> VISIBILITIES =
      Set.of("hidden", "after_due_date", "after_published", "visible");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    new GradescopeExport().write(SampleResults.EXERCISE, Sampled.standings(), folder);
  }

  @Test
  void saysOnlyWhatGradescopeReads() throws IOException {
    for (Standing each : Sampled.standings()) {
      JsonNode root = read(each);
      assertThat(TOP).as(each.id()).containsAll(names(root));
      root.path("tests")
          .forEach(
              test -> {
                assertThat(TEST).containsAll(names(test));
                assertThat(test.path("status").asText()).isIn("passed", "failed");
                assertThat(test.path("visibility").asText()).isIn(VISIBILITIES);
                assertThat(test.path("score").isNumber()).isTrue();
                assertThat(test.path("max_score").isNumber()).isTrue();
              });
    }
  }

  @Test
  void theTestsAddUpToTheScore() throws IOException {
    for (Standing each : Sampled.standings()) {
      if (each.result().status() == Status.GRADED && !each.id().matches("hostile|huge")) {
        JsonNode root = read(each);
        double sum = 0;
        for (JsonNode test : root.path("tests")) {
          sum += test.path("score").asDouble();
        }
        assertThat(sum).as(each.id()).isCloseTo(each.result().points(), within(1e-9));
        assertThat(root.path("score").asDouble()).isEqualTo(each.result().points());
      }
    }
  }

  @Test
  void hiddenTestsAreANumberThatIsShownLater() throws IOException {
    for (Standing each : Sampled.standings()) {
      JsonNode root = read(each);
      assertThat(root.toString()).as(each.id()).doesNotContain(SampleResults.SECRET);
      for (JsonNode test : root.path("tests")) {
        boolean hidden = test.path("name").asText().endsWith(": hidden checks");
        assertThat(test.path("visibility").asText())
            .isEqualTo(hidden ? "after_published" : "visible");
      }
    }
    assertThat(read("half-right").path("tests").toString()).contains("hidden checks");
  }

  @Test
  void aFaultOfTheGraderShowsNoReasonAndNoZeroToTheStudent() throws IOException {
    JsonNode fault = read("grader-fault");
    assertThat(fault.path("visibility").asText()).isEqualTo("hidden");
    assertThat(fault.toString()).doesNotContain("NullPointerException");
    JsonNode refused = read("not-gradable");
    assertThat(refused.path("output").asText()).contains("written in Python");
    assertThat(refused.path("extra_data").path("status").asText()).isEqualTo("not gradable");
  }

  @Test
  void theSameResultsGiveTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    new GradescopeExport().write(SampleResults.EXERCISE, Sampled.standings(), again);
    for (Standing each : Sampled.standings()) {
      String name = "gradescope/" + each.id() + ".json";
      assertThat(again.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  private JsonNode read(Standing standing) throws IOException {
    return read(standing.id());
  }

  private JsonNode read(String id) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(folder.resolve("gradescope").resolve(id + ".json")));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
