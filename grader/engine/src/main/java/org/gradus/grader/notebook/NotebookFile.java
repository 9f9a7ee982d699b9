package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Jupyter notebook, format 4. Immutable: what changes one returns another.
 *
 * <p>Reading is strict: whatever is not as the format says is an error that names file and cell.
 * Writing gives nbformat's own layout, so that a later save in JupyterLab changes no line.
 *
 * <p>Format: nbformat.readthedocs.io, "The notebook file format".
 */
public final class NotebookFile {

  private final Path path;
  private final ObjectNode json;
  private final boolean whole;
  private final List<Cell> cells;

  private NotebookFile(Path path, ObjectNode json, boolean whole) throws NotebookFormatException {
    this.path = path;
    this.json = json;
    this.whole = whole;
    this.cells = Format.cells(path, json, whole);
  }

  /**
   * Reads a notebook with its outputs.
   *
   * @throws NotebookFormatException when it is no notebook of format 4
   * @throws IOException when it cannot be read
   */
  public static NotebookFile read(Path file) throws IOException {
    return open(file, true);
  }

  /**
   * Reads a notebook without its outputs. They are skipped while the file streams by, so that many
   * megabytes of pictures cost no memory. What is read so cannot be written.
   *
   * @throws NotebookFormatException when it is no notebook of format 4
   * @throws IOException when it cannot be read
   */
  public static NotebookFile readSources(Path file) throws IOException {
    return open(file, false);
  }

  /**
   * Reads a notebook's text without its outputs, as it was handed in.
   *
   * @param name what errors call it
   * @throws NotebookFormatException when it is no notebook of format 4
   */
  public static NotebookFile readSources(Path name, byte[] content) throws IOException {
    return new NotebookFile(
        name, NotebookJson.read(name, new ByteArrayInputStream(content), false), false);
  }

  private static NotebookFile open(Path file, boolean whole) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new NotebookFile(file, NotebookJson.read(file, in, whole), whole);
    } catch (NoSuchFileException e) {
      throw new NotebookFormatException(file + ": there is no such file.", e);
    }
  }

  /** The file it was read from. */
  public Path path() {
    return path;
  }

  /** All cells, in order. */
  public List<Cell> cells() {
    return cells;
  }

  /** The cell of that name, if there is one. */
  public Optional<Cell> cell(String name) {
    return cells.stream().filter(cell -> cell.name().filter(name::equals).isPresent()).findFirst();
  }

  /** A text under the notebook's {@code metadata.gradus}: lecture, exercise, release, stamp. */
  public Optional<String> gradus(String key) {
    return Optional.ofNullable(metadata().path("gradus").path(key).textValue());
  }

  /** The notebook's metadata: a copy. */
  public JsonNode metadata() {
    return json.path("metadata").deepCopy();
  }

  /** The same notebook with a text set under {@code metadata.gradus}. */
  public NotebookFile withGradus(String key, String value) {
    ObjectNode copy = json();
    copy.withObject("/metadata/gradus").put(key, value);
    try {
      return with(copy);
    } catch (NotebookFormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The whole of it: a copy. */
  ObjectNode json() {
    return json.deepCopy();
  }

  /** The same file with other content. */
  NotebookFile with(ObjectNode content) throws NotebookFormatException {
    return new NotebookFile(path, content, whole);
  }

  /**
   * The notebook as nbformat writes it: keys sorted, indented by one, text as lists of lines.
   *
   * @throws IllegalStateException when it was read without its outputs
   */
  public byte[] toBytes() {
    if (!whole) {
      throw new IllegalStateException(
          path + " was read without its outputs; writing it would lose them.");
    }
    return NotebookJson.write(json);
  }

  /**
   * Writes the notebook: aside first, then moved into place, so that no reader sees half a file.
   *
   * @throws IllegalStateException when it was read without its outputs
   * @throws IOException when the folder cannot be written; the old file then still stands
   */
  public void write(Path file) throws IOException {
    AtomicWrite.write(file, toBytes());
  }

  /** The file's name, for messages. */
  @Override
  public String toString() {
    return path.toString();
  }
}
