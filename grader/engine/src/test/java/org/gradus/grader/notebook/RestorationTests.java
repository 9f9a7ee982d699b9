package org.gradus.grader.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RestorationTests {

  private static final String CHECK =
      """
      {"cell_type": "code", "execution_count": null, "outputs": [], "source": "check(1)",
       "metadata": {"gradus": {"name": "check-a", "grading": "skip"},
                    "nbgrader": {"grade_id": "check-a", "locked": true, "points": 4}}}""";

  private static final String SOLUTION =
      """
      {"cell_type": "code", "execution_count": null, "outputs": [], "source": "int a = 1;",
       "metadata": {"gradus": {"name": "a"}, "nbgrader": {"grade_id": "a", "locked": false}}}""";

  private static NotebookFile notebook(String... cells) throws Exception {
    String json =
        "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": ["
            + String.join(", ", cells)
            + "]}";
    return NotebookFile.readSources(Path.of("n"), json.getBytes(StandardCharsets.UTF_8));
  }

  private static Restoration of(String... cells) throws Exception {
    return Restoration.of(notebook(SOLUTION, CHECK), notebook(cells));
  }

  @Test
  void whatIsAsItWasStaysSo() throws Exception {
    Restoration same =
        of(SOLUTION.replace("= 1", "= 2"), CHECK.replace("check(1)", "check( 1 );\\n"));
    assertThat(same.changes()).isEmpty();
    assertThat(same.notebook().cells().get(0).source()).isEqualTo("int a = 2;");
  }

  @Test
  void aChangedCheckIsRestoredAndTold() throws Exception {
    Restoration restored =
        of(
            SOLUTION,
            CHECK.replace("check(1)", "evil()").replace("\"grading\": \"skip\"", "\"x\": \"1\""));
    assertThat(restored.changes())
        .containsExactly("Cell 2 (check-a) was changed: it was graded as it was handed out.");
    Cell cell = restored.notebook().cells().get(1);
    assertThat(cell.source()).isEqualTo("check(1)");
    assertThat(cell.grading()).contains("skip");
  }

  @Test
  void otherPointsAreTold() throws Exception {
    assertThat(of(SOLUTION, CHECK.replace("4", "100")).changes())
        .containsExactly(
            "Cell 2 (check-a) says 100 points: what a question is worth is decided by the course.");
  }

  @Test
  void aDeletedCheckIsTold() throws Exception {
    Restoration restored = of(SOLUTION);
    assertThat(restored.changes())
        .containsExactly("The cell check-a was deleted: its checks were run all the same.");
    assertThat(restored.notebook().cells()).hasSize(1);
  }

  /** Tools that drop what they do not know keep nbgrader's name, or the text at least. */
  @Test
  void aCellThatLostItsNameIsFound() throws Exception {
    String named = CHECK.replace("\"name\": \"check-a\", ", "").replace("check(1)", "evil()");
    assertThat(of(SOLUTION, named).changes()).hasSize(1).first().asString().startsWith("Cell 2");
    String bare =
        "{\"cell_type\": \"code\", \"execution_count\": null, \"outputs\": [], \"metadata\": {},"
            + " \"source\": \"check(1)\"}";
    assertThat(of(SOLUTION, bare).changes()).isEmpty();
    assertThat(of(SOLUTION, bare).notebook().cells().get(1).grading()).contains("skip");
  }
}
