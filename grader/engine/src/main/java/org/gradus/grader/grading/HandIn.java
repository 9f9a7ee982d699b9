package org.gradus.grader.grading;

import java.io.IOException;
import java.nio.file.Path;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;

/** Tells what can be graded from what cannot, and says why in a sentence for the student. */
final class HandIn {
  /** What errors call the file: its own path differs from machine to machine. */
  private static final Path NAME = Path.of("The notebook");

  private static final int LONGEST = 400;

  private HandIn() {}

  /** It is nothing that could be graded; the message is for the student. */
  static final class NotGradable extends Exception {
    private static final long serialVersionUID = 1L;

    NotGradable(String message) {
      super(message);
    }
  }

  static NotebookFile read(byte[] content) throws NotGradable {
    if (new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
      throw new NotGradable("The file is empty: hand in the notebook that you worked in.");
    }
    NotebookFile notebook;
    try {
      notebook = NotebookFile.readSources(NAME, content);
    } catch (IOException e) {
      throw new NotGradable(
          "This is no Jupyter notebook that can be read. %s Open it in JupyterLab, save it there, and hand it in again."
              .formatted(inOneLine(String.valueOf(e.getMessage()))));
    }
    String language = language(notebook);
    if (!language.equalsIgnoreCase("java")) {
      throw new NotGradable(
          "The notebook was saved for another language (%s): choose the kernel Java (Gradus), save it, and hand it in again."
              .formatted(inOneLine(language)));
    }
    if (notebook.cells().stream().noneMatch(HandIn::counts)) {
      throw new NotGradable(
          "The notebook has no cell with code that could be graded: hand in the notebook that you worked in.");
    }
    return notebook;
  }

  /** What is wrong with a file may quote it, line breaks and all. */
  private static String inOneLine(String message) {
    String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…." : line;
  }

  /** Where nothing is said, it may be Java: a tool may have dropped it. */
  private static String language(NotebookFile notebook) {
    var metadata = notebook.metadata();
    String kernel = metadata.path("kernelspec").path("language").asText("");
    String saved = metadata.path("language_info").path("name").asText("");
    return !kernel.isBlank() ? kernel : saved.isBlank() ? "java" : saved;
  }

  private static boolean counts(Cell cell) {
    return cell.type() == Cell.Type.CODE
        && !cell.source().isBlank()
        && cell.grading().filter("skip"::equals).isEmpty();
  }
}
