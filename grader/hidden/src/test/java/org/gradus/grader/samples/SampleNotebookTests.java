package org.gradus.grader.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.NotebookFormatException;
import org.gradus.grader.notebook.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleNotebookTests {

  private static final Path ROOT = Path.of(System.getProperty("gradus.root", ""));

  @TempDir private Path folder = Path.of("");
  private NotebookFile reference;

  @BeforeEach
  void readTheReference() throws IOException {
    reference =
        NotebookFile.read(ROOT.resolve("notebooks/exercises/02-multinomial-regression.ipynb"));
  }

  static Stream<Path> exercises() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("grader/samples"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everySampleOfTheCourseBecomesAFileAndTheSameOneAgain(Path samples) throws IOException {
    NotebookFile solved =
        NotebookFile.read(ROOT.resolve("notebooks/exercises/" + samples.getFileName() + ".ipynb"));
    for (Sample sample : Samples.read(samples)) {
      byte[] bytes = SampleNotebook.of(sample, solved);
      assertThat(SampleNotebook.of(sample, solved)).as(sample.name()).isEqualTo(bytes);
      if (sample.form() == Sample.Form.NOTEBOOK) {
        NotebookFile made = notebook(bytes);
        for (Sample.Block block : sample.blocks()) {
          assertThat(made.cell(block.cell()).orElseThrow().source()).isEqualTo(block.source());
        }
      }
    }
  }

  @Test
  void cellsThatAreNotNamedAreThoseOfTheBase() throws IOException {
    String change = "// new cell: own after start\nint x;";
    for (NotebookFile base : new NotebookFile[] {reference, Release.of(reference)}) {
      String header = base == reference ? "" : "// Base: release\n";
      NotebookFile made = notebook(bytes(header + change));
      assertThat(made.cells().stream().map(Cell::source).filter(text -> !text.equals("int x;")))
          .containsExactlyElementsOf(base.cells().stream().map(Cell::source).toList());
      assertThat(made.cell("own").orElseThrow().number())
          .isEqualTo(base.cell("start").orElseThrow().number() + 1);
    }
  }

  @Test
  void eachFormIsWhatItsNameSays() throws IOException {
    assertThat(bytes("// Form: no bytes")).isEmpty();
    assertThat(notebook(bytes("// Form: empty")).cells()).isEmpty();
    assertThat(notebook(bytes("// Form: python")).metadata().at("/kernelspec/name").asText())
        .isEqualTo("python3");
    byte[] half = bytes("// Form: invalid json");
    assertThat(new String(reference.toBytes(), StandardCharsets.UTF_8))
        .startsWith(new String(half, StandardCharsets.ISO_8859_1).substring(0, 200));
    assertThatThrownBy(() -> notebook(half))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessageContaining("no valid JSON");
  }

  @Test
  void aCellThatTheExerciseLacksIsNamedWithFileAndLine() {
    assertThatThrownBy(() -> bytes("// cell: softmix\nint a;"))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("a.jsh, line 3: ")
        .hasMessageContaining("has no cell softmix; its code cells are start, softmax,");
  }

  private byte[] bytes(String rest) throws IOException {
    String text = "// What it is: x\n// Outcome: graded\n" + rest + "\n";
    return SampleNotebook.of(
        SampleReader.read(Files.writeString(folder.resolve("a.jsh"), text)), reference);
  }

  private NotebookFile notebook(byte[] bytes) throws IOException {
    return NotebookFile.read(Files.write(folder.resolve("made.ipynb"), bytes));
  }
}
