package org.gradus.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Makes small notebooks for tests, one cell a call. */
public final class Notebooks {

  private final ObjectNode notebook = JsonNodeFactory.instance.objectNode();
  private final ArrayNode cells = notebook.putArray("cells");
  private int count;

  /** An empty notebook of this lecture. */
  public Notebooks(String lecture) {
    notebook.put("nbformat", 4).put("nbformat_minor", 5);
    notebook.withObject("/metadata/gradus").put("lecture", lecture);
  }

  /** Adds a text cell; no slide when that is empty. */
  public Notebooks markdown(String name, String slide, String source) {
    cell("markdown", name, slide, source);
    return this;
  }

  /** Adds a code cell that was run and printed nothing. */
  public Notebooks code(String name, String slide, String source) {
    count++;
    ObjectNode cell = cell("code", name, slide, source);
    cell.put("execution_count", count).putArray("outputs");
    return this;
  }

  /** Adds a code cell that was run and drew this picture. */
  public Notebooks figure(String name, String slide, String figure, String svg) {
    code(name, slide, "show(chart);");
    ObjectNode cell = (ObjectNode) cells.get(cells.size() - 1);
    cell.withObject("/metadata/gradus").put("figure", figure);
    String data = Base64.getEncoder().encodeToString(svg.getBytes(UTF_8));
    display()
        .put("text/html", "<img alt=\"x\" src=\"data:image/svg+xml;base64," + data + "\">")
        .put("text/plain", "x");
    return this;
  }

  /** Adds an output to the last cell; its forms are for the caller to put. */
  public ObjectNode display() {
    ObjectNode output = ((ArrayNode) cells.get(cells.size() - 1).path("outputs")).addObject();
    output.put("output_type", "display_data").putObject("metadata");
    return output.putObject("data");
  }

  /** The JSON of a cell, counted from 1, to break it. */
  public ObjectNode json(int cell) {
    return (ObjectNode) cells.get(cell - 1);
  }

  /** All cells' JSON. */
  public ArrayNode cells() {
    return cells;
  }

  /** Writes the notebook. */
  public Path write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().writeValue(file.toFile(), notebook);
    return file;
  }

  private ObjectNode cell(String type, String name, String slide, String source) {
    ObjectNode cell = cells.addObject().put("cell_type", type).put("source", source);
    ObjectNode gradus = cell.withObject("/metadata/gradus").put("name", name);
    if (!slide.isEmpty()) {
      gradus.put("slide", slide);
    }
    return cell;
  }
}
