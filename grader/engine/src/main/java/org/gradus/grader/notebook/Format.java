package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks that a JSON tree is a notebook of format 4, as far as Gradus relies on it. */
final class Format {

  private final Path file;

  private Format(Path file) {
    this.file = file;
  }

  static List<Cell> cells(Path file, ObjectNode notebook, boolean whole)
      throws NotebookFormatException {
    Format format = new Format(file);
    format.version(notebook);
    JsonNode metadata = notebook.path("metadata");
    format.require(metadata.isObject(), "the notebook", "\"metadata\" must be an object");
    format.gradus("the notebook", metadata);
    JsonNode list = notebook.path("cells");
    format.require(list.isArray(), "the notebook", "\"cells\" must be a list");
    List<Cell> cells = new ArrayList<>();
    for (JsonNode cell : list) {
      cells.add(format.cell(cells.size() + 1, cell, whole));
    }
    return List.copyOf(cells);
  }

  private void version(ObjectNode notebook) throws NotebookFormatException {
    JsonNode major = notebook.path("nbformat");
    require(major.isInt(), "the notebook", "\"nbformat\" is missing, so this is no notebook");
    require(
        major.intValue() == 4,
        "the notebook",
        "format " + major.intValue() + " cannot be read, only 4; open and save it in JupyterLab");
    require(
        notebook.path("nbformat_minor").isInt(),
        "the notebook",
        "\"nbformat_minor\" must be a whole number");
  }

  private Cell cell(int number, JsonNode cell, boolean whole) throws NotebookFormatException {
    String where = "cell " + number;
    require(cell.isObject(), where, "a cell must be an object");
    Cell.Type type =
        switch (cell.path("cell_type").asText()) {
          case "code" -> Cell.Type.CODE;
          case "markdown" -> Cell.Type.MARKDOWN;
          case "raw" -> Cell.Type.RAW;
          default -> throw error(where, "\"cell_type\" must be \"code\", \"markdown\" or \"raw\"");
        };
    require(
        Lines.isText(cell.path("source")),
        where,
        "\"source\" must be a string or a list of strings");
    require(cell.path("metadata").isObject(), where, "\"metadata\" must be an object");
    gradus(where, cell.path("metadata"));
    if (type == Cell.Type.CODE) {
      JsonNode count = cell.path("execution_count");
      require(
          count.isNull() || count.isInt(),
          where,
          "\"execution_count\" must be a whole number or null");
      if (whole) {
        outputs(where, cell.path("outputs"));
      }
    }
    return new Cell(number, type, cell);
  }

  private void outputs(String where, JsonNode outputs) throws NotebookFormatException {
    require(outputs.isArray(), where, "\"outputs\" must be a list");
    for (JsonNode output : outputs) {
      boolean known =
          switch (output.path("output_type").asText()) {
            case "stream" -> Lines.isText(output.path("text"));
            case "display_data", "execute_result" -> output.path("data").isObject();
            case "error" -> true;
            default -> false;
          };
      require(known, where, "an output is not as the notebook format says");
    }
  }

  private void gradus(String where, JsonNode metadata) throws NotebookFormatException {
    JsonNode gradus = metadata.path("gradus");
    require(
        gradus.isMissingNode() || gradus.isObject(),
        where,
        "\"gradus\" in the metadata must be an object");
    for (var entry : gradus.properties()) {
      require(
          entry.getValue().isTextual(),
          where,
          "\"gradus." + entry.getKey() + "\" in the metadata must be a string");
    }
  }

  private void require(boolean good, String where, String what) throws NotebookFormatException {
    if (!good) {
      throw error(where, what);
    }
  }

  private NotebookFormatException error(String where, String what) {
    return new NotebookFormatException(file + ", " + where + ": " + what + ".");
  }
}
