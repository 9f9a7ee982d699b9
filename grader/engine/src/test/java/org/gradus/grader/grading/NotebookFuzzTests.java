package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.grader.fuzz.Fuzzer;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.junit.jupiter.api.Test;

class NotebookFuzzTests {

  private static final Path ROOT = Path.of(System.getProperty("gradus.root", ""));
  private static final long MEMORY = 64L << 20;

  @Test
  void anyBytesAreANotebookOrASentenceSaysWhyNot() throws IOException {
    List<byte[]> good =
        List.of(
            Files.readAllBytes(ROOT.resolve("notebooks/exercises/02-multinomial-regression.ipynb")),
            utf8(
                """
                {"cells": [{"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {},
                "outputs": [{"name": "stdout", "output_type": "stream", "text": ["x"]}],
                "source": ["int x = 1;\\n", "x"]}, {"cell_type": "markdown", "metadata": {},
                "source": "words"}, {"cell_type": "raw", "metadata": {}, "source": []}],
                "metadata": {"kernelspec": {"display_name": "Java", "language": "java",
                "name": "java"}}, "nbformat": 4, "nbformat_minor": 5}
                """),
            utf8("{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 2}"));
    List<byte[]> words =
        Stream.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\\",
                "null",
                "true",
                "1e999",
                "-0",
                "[[[[",
                "{\"a\":",
                "\"cells\"",
                "\"metadata\"",
                "\"source\"",
                "\"outputs\"",
                "\"code\"",
                "\"nbformat\": 3",
                "\"\\ud800\"",
                "\\u0000",
                "\ufeff",
                "\"gradus\": []",
                "\"kernelspec\": 7",
                "99999999999999999999",
                "\u00e4",
                "NaN",
                "/*",
                "\n")
            .map(NotebookFuzzTests::utf8)
            .toList();
    assertThat(Fuzzer.run(good, words, MEMORY, NotebookFuzzTests::take)).isPositive();
  }

  private static void take(byte[] bytes) {
    NotebookFile notebook;
    try {
      notebook = HandIn.read(bytes);
    } catch (HandIn.NotGradable e) {
      // It stands in a table and on a page: one line, and an end.
      assertThat(e.getMessage()).endsWith(".").doesNotContain("\n").hasSizeLessThan(1_000);
      return;
    }
    assertThat(notebook.cells()).extracting(Cell::source).isNotEmpty().doesNotContainNull();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
