package org.gradus.grader.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.Release;

/** The course's own exercise 02, as students may hand it in. */
final class Exercise02 {
  static final String ID = "02-multinomial-regression";

  static final Path NOTEBOOK =
      Path.of(System.getProperty("gradus.root", "../.."))
          .resolve("notebooks/exercises/02-multinomial-regression.ipynb");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode json;

  private Exercise02(JsonNode json) {
    this.json = (ObjectNode) json;
  }

  /** With its solutions. */
  static Exercise02 reference() throws IOException {
    return new Exercise02(JSON.readTree(NOTEBOOK.toFile()));
  }

  /** As it is handed out. */
  static Exercise02 released() throws IOException {
    return new Exercise02(JSON.readTree(Release.of(NotebookFile.read(NOTEBOOK)).toBytes()));
  }

  /** With another source in the cell of that name. */
  Exercise02 with(String cell, String source) {
    for (JsonNode each : json.path("cells")) {
      if (each.path("metadata").path("gradus").path("name").asText().equals(cell)) {
        ((ObjectNode) each).put("source", source);
        return this;
      }
    }
    throw new AssertionError("There is no cell " + cell + ".");
  }

  /** With one more cell before all others. */
  Exercise02 first(String source) {
    ObjectNode cell = JSON.createObjectNode().put("cell_type", "code").put("source", source);
    cell.putObject("metadata");
    cell.putNull("execution_count");
    cell.putArray("outputs");
    ((ArrayNode) json.path("cells")).insert(0, cell);
    return this;
  }

  byte[] bytes() {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  NotebookFile notebook() throws IOException {
    return NotebookFile.readSources(Path.of("exercise"), bytes());
  }
}
