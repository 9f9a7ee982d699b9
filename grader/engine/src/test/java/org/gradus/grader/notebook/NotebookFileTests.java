package org.gradus.grader.notebook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookFileTests {

  private Path folder;
  private Path sample;

  @BeforeEach
  void copySample(@TempDir Path folder) throws IOException {
    this.folder = folder;
    sample = folder.resolve("sample.ipynb");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("written-by-nbformat.ipynb"))) {
      Files.copy(in, sample);
    }
  }

  @Test
  void readsCellsAndWhatGradusKnowsAboutThem() throws IOException {
    NotebookFile notebook = NotebookFile.read(sample);
    assertThat(notebook.gradus("lecture")).contains("02-sample");
    assertThat(notebook.cells()).hasSize(5);
    Cell text = notebook.cell("text").orElseThrow();
    assertThat(text.number()).isEqualTo(2);
    assertThat(text.type()).isEqualTo(Cell.Type.CODE);
    assertThat(text.slide()).contains("softmax");
    assertThat(text.figure()).contains("sample-curve");
    assertThat(text.question()).contains("q1");
    assertThat(text.grading()).isEmpty();
    assertThat(text.executionCount()).hasValue(1);
    assertThat(text.source()).startsWith("var text = ").contains("😀").endsWith("\f\";\n");
    assertThat(text).hasToString("cell 2 (text)");
    assertThat(notebook.cells().get(3).executionCount()).isEmpty();
    assertThat(notebook.cells().get(3).source()).isEmpty();
    assertThat(notebook.cells().get(4).type()).isEqualTo(Cell.Type.RAW);
  }

  @Test
  void readsOutputs() throws IOException {
    NotebookFile notebook = NotebookFile.read(sample);
    var outputs = notebook.cells().get(1).outputs();
    assertThat(outputs).hasSize(3).noneMatch(Output::isError);
    assertThat(outputs.get(1).text("text/html")).contains("<b>x</b>\n<i>y</i>\n");
    assertThat(outputs.get(1).text("text/latex")).isEmpty();
    assertThat(outputs.get(1).data("application/vnd.gradus.claims+json"))
        .hasValueSatisfying(json -> assertThat(json.path("yes").booleanValue()).isTrue());
    assertThat(notebook.cells().get(2).outputs())
        .singleElement()
        .satisfies(output -> assertThat(output.isError()).isTrue())
        .satisfies(output -> assertThat(output.error()).isEqualTo("RuntimeException: no"));
  }

  @Test
  void writesEveryByteAsNbformatDoes() throws IOException {
    assertThat(new String(NotebookFile.read(sample).toBytes(), UTF_8))
        .isEqualTo(Files.readString(sample));
  }

  @Test
  void bringsAnotherLayoutBackToNbformats() throws IOException {
    Path squeezed = folder.resolve("squeezed.ipynb");
    var mapper = new ObjectMapper();
    var tree = (ObjectNode) mapper.readTree(sample.toFile());
    tree.withObject("/metadata").put("signature", "passing");
    for (var node : tree.path("cells")) {
      var cell = (ObjectNode) node;
      cell.put("source", Lines.joined(cell.path("source")));
      cell.withObject("/metadata").put("trusted", true);
    }
    mapper.writeValue(squeezed.toFile(), tree);
    assertThat(new String(NotebookFile.read(squeezed).toBytes(), UTF_8))
        .isEqualTo(Files.readString(sample));
  }

  @Test
  void setsMetadataInACopyAndWritesIt() throws IOException {
    NotebookFile before = NotebookFile.read(sample);
    before.withGradus("stamp", "fresh").write(sample);
    assertThat(before.gradus("stamp")).contains("0123");
    assertThat(NotebookFile.read(sample).gradus("stamp")).isEqualTo(Optional.of("fresh"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(sample);
    }
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    String before = Files.readString(sample);
    InputStream breaks =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is full");
              }

              @Override
              public int read(byte[] target, int from, int length) throws IOException {
                return read();
              }
            });
    assertThatThrownBy(() -> AtomicWrite.write(sample, breaks)).hasMessage("the disk is full");
    assertThat(Files.readString(sample)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(sample);
    }
  }

  @Test
  void readsSourcesWithoutEverHoldingTheOutputs() throws IOException {
    NotebookFile notebook = NotebookFile.readSources(sample);
    assertThat(notebook.cells()).allMatch(cell -> cell.outputs().isEmpty());
    assertThat(notebook.cells().get(1).source())
        .isEqualTo(NotebookFile.read(sample).cells().get(1).source());
    assertThat(notebook.cells().get(1).executionCount()).hasValue(1);
    assertThat(notebook.cells().get(3).source()).isEmpty();
    assertThatThrownBy(notebook::toBytes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without its outputs");
  }

  @Test
  void onlyOutputsOfCellsAreSkippedWhereverTheyStand() throws IOException {
    Path file = folder.resolve("order.ipynb");
    Files.writeString(
        file,
        """
        {"outputs": [1], "metadata": {"outputs": "kept"}, "nbformat_minor": 5, "nbformat": 4,
         "cells": [
          {"source": "a", "cell_type": "code", "execution_count": 1, "metadata": {"gradus": {"outputs": "kept"}},
           "outputs": [{"cells": [{"outputs": {}}]}]},
          {"outputs": "scalar", "source": "b", "cell_type": "code", "execution_count": null, "metadata": {}}]}
        """);
    NotebookFile notebook = NotebookFile.readSources(file);
    assertThat(notebook.metadata().path("outputs").asText()).isEqualTo("kept");
    assertThat(notebook.cells().get(0).gradus("outputs")).contains("kept");
    assertThat(notebook.cells()).extracting(Cell::source).containsExactly("a", "b");
  }

  @Test
  void sixtyMegabytesOfOutputCostNoMemory() throws IOException {
    Path large = folder.resolve("large.ipynb");
    try (BufferedWriter out = Files.newBufferedWriter(large)) {
      out.write("{\"cells\":[{\"cell_type\":\"code\",\"execution_count\":1,\"metadata\":{},");
      out.write("\"outputs\":[{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":\"");
      String megabyte = "x".repeat(1 << 20);
      for (int i = 0; i < 60; i++) {
        out.write(megabyte);
      }
      out.write(
          "\"}],\"source\":\"int x = 1;\"}],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}");
    }
    // The cost of one thread's reading, whatever else this JVM does.
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    NotebookFile.readSources(sample);
    long before = threads.getCurrentThreadAllocatedBytes();
    NotebookFile notebook = NotebookFile.readSources(large);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(notebook.cells().get(0).source()).isEqualTo("int x = 1;");
    assertThat(allocated).isLessThan(4 << 20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | : this is JSON, but no notebook.",
        "{\"cells\": | , line 1: this is no valid JSON:",
        "{} {} | , line 1: this is no valid JSON:",
        "{\"a\":1,\"a\":2} | Duplicate",
        "{\"cells\":[]} | , the notebook: \"nbformat\" is missing, so this is no notebook.",
        "{\"nbformat\":3,\"nbformat_minor\":0,\"metadata\":{},\"worksheets\":[]} | , the notebook:"
            + " format 3 cannot be read, only 4; open and save it in JupyterLab.",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{}} | , the notebook: \"cells\" must be a list.",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[]} | , the notebook: \"metadata\" must be an object.",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{\"gradus\":{\"stamp\":1}},\"cells\":[]} |"
            + " , the notebook: \"gradus.stamp\" in the metadata must be a string.",
      })
  void saysWhatIsWrongWithTheFile(String json, String expected) throws IOException {
    Path broken = folder.resolve("broken.ipynb");
    Files.writeString(broken, json);
    assertThatThrownBy(() -> NotebookFile.read(broken))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessageStartingWith(broken.toString())
        .hasMessageContaining(expected)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "7 | a cell must be an object",
        "{\"cell_type\":\"heading\"} | \"cell_type\" must be",
        "{\"cell_type\":\"markdown\",\"metadata\":{}} | \"source\" must be",
        "{\"cell_type\":\"markdown\",\"metadata\":{},\"source\":[1]} | \"source\" must be",
        "{\"cell_type\":\"markdown\",\"source\":\"\"} | \"metadata\" must be an object",
        "{\"cell_type\":\"markdown\",\"source\":\"\",\"metadata\":{\"gradus\":[]}} | \"gradus\" in",
        "{\"cell_type\":\"code\",\"metadata\":{},\"source\":\"\",\"outputs\":[]} |"
            + " \"execution_count\" must be",
        "{\"cell_type\":\"code\",\"metadata\":{},\"source\":\"\",\"execution_count\":null} |"
            + " \"outputs\" must be a list",
        "{\"cell_type\":\"code\",\"metadata\":{},\"source\":\"\",\"execution_count\":null,\"outputs\":[{}]} |"
            + " an output is not as",
      })
  void saysWhatIsWrongWithTheCell(String cell, String expected) throws IOException {
    Path broken = folder.resolve("broken.ipynb");
    Files.writeString(
        broken,
        "{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{},\"cells\":["
            + "{\"cell_type\":\"raw\",\"metadata\":{},\"source\":\"\"},"
            + cell
            + "]}");
    assertThatThrownBy(() -> NotebookFile.read(broken))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessageStartingWith(broken + ", cell 2: ")
        .hasMessageContaining(expected);
  }

  @Test
  void saysThatAFileIsMissingOrNotUtf8() throws IOException {
    assertThatThrownBy(() -> NotebookFile.read(folder.resolve("none.ipynb")))
        .hasMessage(folder.resolve("none.ipynb") + ": there is no such file.");
    Path latin = folder.resolve("latin.ipynb");
    Files.write(latin, "{\"cells\": \"für\"}".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> NotebookFile.read(latin))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void refusesDeepNesting() throws IOException {
    Path deep = folder.resolve("deep.ipynb");
    Files.writeString(deep, "{\"metadata\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    assertThatThrownBy(() -> NotebookFile.read(deep))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessageContaining("too deeply nested");
  }
}
