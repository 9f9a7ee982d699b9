package org.gradus.grader.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTests {

  private static final String SOLVED =
      """
      double[] softmax(double[] z) {
        // BEGIN SOLUTION
        return secret(z);
        // END SOLUTION
      }""";

  @TempDir private Path folder = Path.of("");

  @Test
  void theSolutionGivesWayToALineThatThrows() throws IOException {
    NotebookFile released = Release.of(exercise("code", SOLVED));
    assertThat(released.cell("task").orElseThrow().source())
        .isEqualTo(
            """
            double[] softmax(double[] z) {
              throw new UnsupportedOperationException("Not written yet: replace this line with your own code.");
            }""");
    assertThat(new String(released.toBytes(), UTF_8)).doesNotContain("secret", "SOLUTION");
  }

  @Test
  void outputsAreGone() throws IOException {
    Cell cell = Release.of(exercise("code", SOLVED)).cell("task").orElseThrow();
    assertThat(cell.outputs()).isEmpty();
    assertThat(cell.executionCount()).isEmpty();
  }

  @Test
  void everythingElseStays() throws IOException {
    NotebookFile released = Release.of(exercise("code", SOLVED));
    assertThat(released.cell("intro").orElseThrow().source()).isEqualTo("# Hello");
    assertThat(released.cell("task").orElseThrow().question()).contains("softmax");
    assertThat(released.gradus("exercise")).contains("02-x");
  }

  @Test
  void theDigestFollowsTheReleasedTextAlone() throws IOException {
    NotebookFile one = Release.of(exercise("code", SOLVED));
    NotebookFile other = Release.of(exercise("code", SOLVED.replace("secret", "other")));
    NotebookFile renamed = Release.of(exercise("code", SOLVED.replace("softmax", "maxsoft")));
    assertThat(one.gradus("release").orElseThrow()).matches("[0-9a-f]{64}");
    assertThat(other.gradus("release")).isEqualTo(one.gradus("release"));
    assertThat(renamed.gradus("release")).isNotEqualTo(one.gradus("release"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code|a;\\n// END SOLUTION|line 2: a solution ends that never began.",
        "code|// BEGIN SOLUTION\\na;|line 1: a solution begins and never ends: // END SOLUTION is"
            + " missing.",
        "code|// BEGIN SOLUTION\\n// BEGIN SOLUTION|line 2: a solution begins inside the one that"
            + " began in line 1.",
        "markdown|Hello\\n// BEGIN SOLUTION|line 2: a solution marker stands in a cell that is not"
            + " code.",
      })
  void aMarkerOutOfPlaceIsNamed(String type, String source, String sentence) throws IOException {
    NotebookFile exercise = exercise(type, source.replace("\\n", "\n"));
    assertThatThrownBy(() -> Release.of(exercise))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessage("%s, cell 2 (task), %s", exercise.path(), sentence);
  }

  @Test
  void anExerciseWithoutSolutionsIsNone() throws IOException {
    NotebookFile exercise = exercise("code", "int a;");
    assertThatThrownBy(() -> Release.of(exercise))
        .hasMessageEndingWith("no cell holds // BEGIN SOLUTION, so there is nothing to take out.");
  }

  private NotebookFile exercise(String type, String source) throws IOException {
    ObjectNode notebook = new ObjectMapper().createObjectNode();
    notebook.put("nbformat", 4).put("nbformat_minor", 5);
    notebook.putObject("metadata").putObject("gradus").put("exercise", "02-x");
    ArrayNode cells = notebook.putArray("cells");
    cell(cells, "markdown", "intro", "# Hello");
    ObjectNode task = cell(cells, type, "task", source);
    task.withObject("/metadata/gradus").put("question", "softmax");
    if (type.equals("code")) {
      task.put("execution_count", 3)
          .putArray("outputs")
          .addObject()
          .put("output_type", "stream")
          .put("name", "stdout")
          .put("text", "secret");
    }
    Path file = folder.resolve("02-x.ipynb");
    Files.write(file, new ObjectMapper().writeValueAsBytes(notebook));
    return NotebookFile.read(file);
  }

  private static ObjectNode cell(ArrayNode cells, String type, String name, String source) {
    ObjectNode cell = cells.addObject().put("cell_type", type).put("id", name);
    cell.putObject("metadata").putObject("gradus").put("name", name);
    return cell.put("source", source);
  }
}
