package org.gradus.grader.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookEditTests {

  private static final String NOTEBOOK =
      """
      {"nbformat": 4, "nbformat_minor": 5,
       "metadata": {"gradus": {"exercise": "02-x"}, "kernelspec": {"name": "java"}},
       "cells": [
        {"cell_type": "markdown", "id": "a", "metadata": {"gradus": {"name": "text"}},
         "source": "# Hello"},
        {"cell_type": "code", "id": "b", "metadata": {"gradus": {"name": "task", "question": "q"}},
         "execution_count": 7, "source": "int a;",
         "outputs": [{"output_type": "stream", "name": "stdout", "text": "7"}]}]}
      """;

  @TempDir private Path folder = Path.of("");
  private NotebookFile notebook;

  @BeforeEach
  void read() throws IOException {
    notebook = NotebookFile.read(Files.writeString(folder.resolve("02-x.ipynb"), NOTEBOOK));
  }

  @Test
  void aReplacedCellKeepsItsMetadataAndLosesItsOutputs() throws IOException {
    Cell cell = NotebookEdit.replace(notebook, "task", "int b;\nb++;").cell("task").orElseThrow();
    assertThat(cell.source()).isEqualTo("int b;\nb++;");
    assertThat(cell.question()).contains("q");
    assertThat(cell.outputs()).isEmpty();
    assertThat(cell.executionCount()).isEmpty();
    assertThat(notebook.cell("task").orElseThrow().source()).isEqualTo("int a;");
  }

  @Test
  void aNewCellStandsBehindTheOneThatItFollows() throws IOException {
    NotebookFile edited = NotebookEdit.insert(notebook, "text", "new", "int c;");
    NotebookFile again = NotebookFile.read(written(edited));
    assertThat(again.cells().stream().map(cell -> cell.name().orElseThrow()))
        .containsExactly("text", "new", "task");
    assertThat(again.cells().get(1).source()).isEqualTo("int c;");
    assertThat(again.cells().get(1).type()).isEqualTo(Cell.Type.CODE);
  }

  @Test
  void gradedCellsCanBeMadeDearerAndTakenAway() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("02-graded.ipynb"),
            NOTEBOOK.replace(
                "\"question\": \"q\"}",
                "\"question\": \"q\"}, \"nbgrader\": {\"points\": 2, \"locked\": true}"));
    NotebookFile graded = NotebookFile.read(file);
    JsonNode cell = NotebookEdit.withPoints(graded, 1000).json().path("cells").get(1);
    assertThat(cell.path("metadata").path("nbgrader").path("points").asDouble()).isEqualTo(1000);
    assertThat(cell.path("metadata").path("nbgrader").path("locked").asBoolean()).isFalse();
    assertThat(NotebookEdit.withoutGraded(graded).cells())
        .extracting(each -> each.name().orElseThrow())
        .containsExactly("text");
  }

  @Test
  void cellsAndKernelCanBeTakenAway() throws IOException {
    assertThat(NotebookEdit.withoutCells(notebook).cells()).isEmpty();
    JsonNode metadata =
        NotebookFile.read(written(NotebookEdit.withKernel(notebook, "python3", "Py", "python")))
            .metadata();
    assertThat(metadata.at("/kernelspec/name").asText()).isEqualTo("python3");
    assertThat(metadata.at("/language_info/name").asText()).isEqualTo("python");
    assertThat(metadata.at("/gradus/exercise").asText()).isEqualTo("02-x");
  }

  @Test
  void cellsThatAreNotThereAreNamedWithThoseThatAre() {
    assertThatThrownBy(() -> NotebookEdit.replace(notebook, "tusk", ""))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessageEndingWith("02-x.ipynb has no cell tusk; its code cells are task.");
    assertThatThrownBy(() -> NotebookEdit.replace(notebook, "text", ""))
        .hasMessageEndingWith("cell 1 (text): this is no code cell.");
    assertThatThrownBy(() -> NotebookEdit.insert(notebook, "text", "task", ""))
        .hasMessageEndingWith("has a cell task already.");
  }

  private Path written(NotebookFile edited) throws IOException {
    Path file = folder.resolve("edited.ipynb");
    edited.write(file);
    return file;
  }
}
