package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * One cell of a notebook, as it was read. What Gradus knows about a cell stands in its metadata
 * under {@code gradus}, never in the cell's id: tools change ids when they save.
 */
public final class Cell {

  /** What a cell is. */
  public enum Type {
    /** Java to run. */
    CODE,
    /** Text with formulas. */
    MARKDOWN,
    /** Neither: passed through unread. */
    RAW
  }

  private final int number;
  private final Type type;
  private final JsonNode json;
  private final String source;

  Cell(int number, Type type, JsonNode json) {
    this.number = number;
    this.type = type;
    this.json = json;
    this.source = Lines.joined(json.path("source"));
  }

  /** Where the cell stands, counted from 1. */
  public int number() {
    return number;
  }

  /** What the cell is. */
  public Type type() {
    return type;
  }

  /** The cell's text, lines parted by {@code \n}; a last line break only where the file has one. */
  public String source() {
    return source;
  }

  /** The cell's stable, unique name. */
  public Optional<String> name() {
    return gradus("name");
  }

  /** The name by which nbgrader knows the cell; tools that drop the rest keep it. */
  public Optional<String> gradeId() {
    return Optional.ofNullable(json.path("metadata").path("nbgrader").path("grade_id").textValue());
  }

  /** The slug of the slide whose section starts here. */
  public Optional<String> slide() {
    return gradus("slide");
  }

  /** The question that the cell answers. */
  public Optional<String> question() {
    return gradus("question");
  }

  /** The name of the figure that the cell draws for the deck. */
  public Optional<String> figure() {
    return gradus("figure");
  }

  /** How the grader treats the cell: {@code "skip"} leaves it out. */
  public Optional<String> grading() {
    return gradus("grading");
  }

  /** A text under {@code metadata.gradus}; empty when it is not there. */
  public Optional<String> gradus(String key) {
    return Optional.ofNullable(json.path("metadata").path("gradus").path(key).textValue());
  }

  /** The count of the cell's last run; empty when it was not run. */
  public OptionalInt executionCount() {
    JsonNode count = json.path("execution_count");
    return count.isInt() ? OptionalInt.of(count.intValue()) : OptionalInt.empty();
  }

  /**
   * The stored outputs; of a text cell, and of a notebook read without its outputs, none.
   *
   * @see NotebookFile#readSources
   */
  public List<Output> outputs() {
    return StreamSupport.stream(json.path("outputs").spliterator(), false)
        .map(Output::new)
        .toList();
  }

  /** The cell as an error names it: number, and name if it has one. */
  @Override
  public String toString() {
    return "cell " + number + name().map(name -> " (" + name + ")").orElse("");
  }
}
