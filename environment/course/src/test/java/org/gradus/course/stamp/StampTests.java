package org.gradus.course.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.course.Notebooks;
import org.gradus.course.Ran;
import org.gradus.grader.notebook.NotebookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTests {

  private static final PublicApi API = new PublicApi(List.of("class A"));

  @TempDir private Path folder = Path.of("");

  private Notebooks sample() {
    return new Notebooks("02-x")
        .markdown("intro", "start", "# Hello")
        .code("one", "", "int x = 1;");
  }

  private NotebookFile read(Notebooks notebook) throws IOException {
    return NotebookFile.read(notebook.write(folder.resolve("n.ipynb")));
  }

  private NotebookFile stamped() throws IOException {
    NotebookFile notebook = read(sample());
    return notebook.withGradus("stamp", Stamp.of(notebook, API).toString());
  }

  @Test
  void aStampedNotebookIsFreshWhateverItsOutputs() throws IOException {
    NotebookFile notebook = stamped();
    assertThat(Stamp.of(notebook, API).stale(notebook)).isEmpty();
    Notebooks other = sample();
    other.json(2).put("execution_count", 9);
    other.display().put("text/plain", "3");
    assertThat(Stamp.of(read(other), API)).isEqualTo(Stamp.of(notebook, API));
  }

  @Test
  void changedCellsMakeItStale() throws IOException {
    Notebooks changed = sample();
    changed.json(2).put("source", "int x = 2;");
    Stamp now = Stamp.of(read(changed), API);
    assertThat(now.stale(stamped()))
        .contains(
            "its cells have changed since the outputs were made: run it again with make notebooks.");
  }

  @Test
  void everyPartOfACellCounts() throws IOException {
    Stamp before = Stamp.of(read(sample()), API);
    Notebooks renamed = sample();
    renamed.json(1).withObject("/metadata/gradus").put("name", "other");
    Notebooks moved = sample();
    moved.json(1).withObject("/metadata/gradus").put("slide", "other");
    Notebooks figure = sample();
    figure.json(2).withObject("/metadata/gradus").put("figure", "curve");
    Notebooks type = sample();
    type.json(1).put("cell_type", "raw");
    Notebooks order = sample();
    order.cells().add(order.cells().remove(0));
    for (Notebooks other : List.of(renamed, moved, figure, type, order)) {
      assertThat(Stamp.of(read(other), API)).isNotEqualTo(before);
    }
  }

  @Test
  void aChangedApiMakesItStale() throws IOException {
    NotebookFile notebook = stamped();
    PublicApi grown = new PublicApi(List.of("class A", "class B"));
    assertThat(Stamp.of(notebook, grown).stale(notebook))
        .contains(
            "the library's public API has changed since the outputs were made:"
                + " run it again with make notebooks.");
  }

  @Test
  void theCommandWritesAndChecks() throws IOException {
    String file = sample().write(folder.resolve("n.ipynb")).toString();
    Ran none = Ran.gradus("stamp", "--check", file);
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.out()).startsWith(file + ": the notebook has no stamp, ");
    assertThat(Ran.gradus("stamp", "--write", file).code()).isZero();
    assertThat(Ran.gradus("stamp", "--check", file))
        .isEqualTo(new Ran(0, file + ": the stamp is fresh.\n", ""));
  }
}
