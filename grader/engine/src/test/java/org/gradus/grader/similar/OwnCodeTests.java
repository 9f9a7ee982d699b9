package org.gradus.grader.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gradus.grader.notebook.NotebookEdit;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.Release;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the course's own exercise 02. */
class OwnCodeTests {
  private static final String MINE = "double[] softmax(double[] z) { return z.clone(); }";

  private NotebookFile release;
  private OwnCode own;

  @BeforeEach
  void read() throws IOException {
    Path root = Path.of(System.getProperty("gradus.root", "../.."));
    NotebookFile exercise =
        NotebookFile.read(root.resolve("notebooks/exercises/02-multinomial-regression.ipynb"));
    release = Release.of(exercise);
    own = new OwnCode(exercise);
  }

  @AfterEach
  void close() {
    own.close();
  }

  @Test
  void theReleaseHasNothingOfAStudents() {
    assertThat(own.of(release).java()).isEmpty();
    assertThat(own.of(release).notes()).isEmpty();
    assertThat(own.release()).contains("UnsupportedOperationException", "nextGaussian");
  }

  @Test
  void aSolvedCellAndAnAddedOneAreTheStudents() throws IOException {
    NotebookFile handIn =
        NotebookEdit.insert(
            NotebookEdit.replace(release, "softmax", MINE),
            "softmax",
            "helper",
            "double half(double x) { return x / 2; }");
    assertThat(own.of(handIn).java())
        .contains("z.clone()", "half(double x)")
        .doesNotContain("oneHot", "nextGaussian", "check(");
  }

  @Test
  void aCellOfTheCoursesIsNobodysWhateverStandsInIt() throws IOException {
    NotebookFile handIn = NotebookEdit.replace(release, "clouds", "int mine = 1;");
    assertThat(own.of(handIn).java()).isEmpty();
  }

  @Test
  void whatDoesNotParseIsLeftOutWithItsCell() throws IOException {
    NotebookFile handIn =
        NotebookEdit.replace(
            NotebookEdit.replace(release, "softmax", MINE), "one-hot", "double[] oneHot( {");
    OwnCode.Kept kept = own.of(handIn);
    assertThat(kept.java()).contains("softmax").doesNotContain("oneHot");
    assertThat(kept.notes()).singleElement().asString().contains("(one-hot) does not parse: ");
  }

  @Test
  void anExpressionThatIsTooDeepForAnyParserDoesNoHarm() throws IOException {
    String bomb = "int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";";
    OwnCode.Kept kept = own.of(NotebookEdit.replace(release, "softmax", bomb));
    assertThat(kept.java().isEmpty()).isEqualTo(!kept.notes().isEmpty());
    assertThat(own.of(NotebookEdit.replace(release, "softmax", MINE)).java()).contains("softmax");
  }
}
