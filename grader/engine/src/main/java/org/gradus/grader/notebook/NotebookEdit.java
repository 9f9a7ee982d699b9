package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** Notebooks that differ from another in their cells. */
public final class NotebookEdit {

  private NotebookEdit() {}

  /**
   * The notebook with another text in one of its code cells; the cell keeps its metadata and loses
   * its outputs.
   *
   * @param name the cell's {@code gradus.name}
   * @throws NotebookFormatException when there is no code cell of that name
   */
  public static NotebookFile replace(NotebookFile notebook, String name, String source)
      throws NotebookFormatException {
    ObjectNode json = notebook.json();
    ObjectNode cell = (ObjectNode) cells(json).get(code(notebook, name).number() - 1);
    cell.put("source", source).putNull("execution_count").putArray("outputs");
    return notebook.with(json);
  }

  /**
   * The notebook with one more code cell.
   *
   * @param after the {@code gradus.name} of the cell that it follows
   * @param name of the new cell, in its metadata and as its id
   * @throws NotebookFormatException when there is no cell {@code after}, or already one of that
   *     name
   */
  public static NotebookFile insert(NotebookFile notebook, String after, String name, String source)
      throws NotebookFormatException {
    if (notebook.cell(name).isPresent()) {
      throw new NotebookFormatException("%s has a cell %s already.".formatted(notebook, name));
    }
    ObjectNode json = notebook.json();
    ObjectNode cell = cells(json).insertObject(cell(notebook, after).number());
    cell.put("cell_type", "code").put("id", name).put("source", source);
    cell.putNull("execution_count").putArray("outputs");
    cell.putObject("metadata").putObject("gradus").put("name", name);
    return notebook.with(json);
  }

  /**
   * The notebook with a picture as the output of its first code cell.
   *
   * @param size of the picture as text, in bytes
   * @throws NotebookFormatException when there is no code cell
   */
  public static NotebookFile withPicture(NotebookFile notebook, int size)
      throws NotebookFormatException {
    int number =
        notebook.cells().stream()
            .filter(cell -> cell.type() == Cell.Type.CODE)
            .mapToInt(Cell::number)
            .findFirst()
            .orElseThrow(() -> new NotebookFormatException(notebook + " has no code cell."));
    ObjectNode json = notebook.json();
    ObjectNode output = ((ObjectNode) cells(json).get(number - 1)).putArray("outputs").addObject();
    output.put("output_type", "display_data").putObject("metadata");
    output.putObject("data").put("image/png", "A".repeat(size));
    return notebook.with(json);
  }

  /**
   * The notebook with its graded cells worth something else, and no longer locked.
   *
   * @param points what each says that it is worth
   */
  public static NotebookFile withPoints(NotebookFile notebook, double points)
      throws NotebookFormatException {
    ObjectNode json = notebook.json();
    for (JsonNode cell : cells(json)) {
      if (cell.path("metadata").path("nbgrader") instanceof ObjectNode graded
          && graded.has("points")) {
        graded.put("points", points).put("locked", false);
      }
    }
    return notebook.with(json);
  }

  /** The notebook without its graded cells. */
  public static NotebookFile withoutGraded(NotebookFile notebook) throws NotebookFormatException {
    ObjectNode json = notebook.json();
    Iterator<JsonNode> cells = cells(json).iterator();
    while (cells.hasNext()) {
      if (cells.next().path("metadata").path("nbgrader").has("points")) {
        cells.remove();
      }
    }
    return notebook.with(json);
  }

  /** The notebook without a cell. */
  public static NotebookFile withoutCells(NotebookFile notebook) throws NotebookFormatException {
    ObjectNode json = notebook.json();
    json.putArray("cells");
    return notebook.with(json);
  }

  /**
   * The notebook as another kernel saves it.
   *
   * @param kernel its name in Jupyter, {@code python3}
   * @param language {@code python}
   */
  public static NotebookFile withKernel(
      NotebookFile notebook, String kernel, String displayName, String language)
      throws NotebookFormatException {
    ObjectNode json = notebook.json();
    ObjectNode metadata = (ObjectNode) json.path("metadata");
    metadata
        .putObject("kernelspec")
        .put("display_name", displayName)
        .put("language", language)
        .put("name", kernel);
    metadata.putObject("language_info").put("name", language);
    return notebook.with(json);
  }

  private static ArrayNode cells(ObjectNode notebook) {
    return (ArrayNode) notebook.path("cells");
  }

  private static Cell code(NotebookFile notebook, String name) throws NotebookFormatException {
    Cell cell = cell(notebook, name);
    if (cell.type() != Cell.Type.CODE) {
      throw new NotebookFormatException("%s, %s: this is no code cell.".formatted(notebook, cell));
    }
    return cell;
  }

  private static Cell cell(NotebookFile notebook, String name) throws NotebookFormatException {
    return notebook
        .cell(name)
        .orElseThrow(
            () ->
                new NotebookFormatException(
                    "%s has no cell %s; its code cells are %s."
                        .formatted(notebook, name, codeCells(notebook))));
  }

  private static String codeCells(NotebookFile notebook) {
    return String.join(
        ", ",
        notebook.cells().stream()
            .filter(cell -> cell.type() == Cell.Type.CODE)
            .flatMap(cell -> cell.name().stream())
            .toList());
  }
}
