package org.gradus.course.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.Output;

/**
 * The claims that one cell showed in a run.
 *
 * @param data the data set of the run; empty when it was not said
 * @param quick whether the run was a short one on part of the data
 * @param claims the rows, in order
 */
public record ClaimTable(String data, boolean quick, List<Claim> claims) {

  /** The kernel's extension stores the numbers under this type. */
  public static final String MIME = "application/vnd.gradus.claims+json";

  /**
   * A row.
   *
   * @param name what was measured
   * @param slide what the slide says; empty for a baseline, of which slides say nothing
   * @param measured this run's number, as people read it
   * @param bound {@code "≥ 0.915"} or {@code "≤ 0.31"}; empty without one
   * @param verdict {@code "holds"}, {@code "does not hold"}, or empty when nothing was to hold
   */
  public record Claim(String name, String slide, String measured, String bound, String verdict) {}

  /**
   * All claims in the stored outputs of a notebook, in order.
   *
   * @throws CourseException when an output of that type cannot be understood
   */
  public static List<ClaimTable> of(NotebookFile notebook) {
    List<ClaimTable> tables = new ArrayList<>();
    for (Cell cell : notebook.cells()) {
      for (Output output : cell.outputs()) {
        output.data(MIME).ifPresent(data -> tables.add(of(notebook, cell, data)));
      }
    }
    return List.copyOf(tables);
  }

  /** Whether no number missed its bound. */
  public boolean holds() {
    return claims.stream().noneMatch(claim -> claim.verdict().equals("does not hold"));
  }

  private static ClaimTable of(NotebookFile notebook, Cell cell, JsonNode data) {
    JsonNode json = parsed(notebook, cell, data);
    if (!json.path("claims").isArray()) {
      throw unreadable(notebook, cell);
    }
    List<Claim> claims =
        StreamSupport.stream(json.path("claims").spliterator(), false)
            .map(ClaimTable::claim)
            .toList();
    return new ClaimTable(
        json.path("data").asText(""), json.path("quick").asBoolean(false), claims);
  }

  /** JJava stores JSON as a string, nbformat as a tree. */
  private static JsonNode parsed(NotebookFile notebook, Cell cell, JsonNode data) {
    if (!data.isTextual()) {
      return data;
    }
    try {
      return new ObjectMapper().readTree(data.textValue());
    } catch (JsonProcessingException e) {
      throw unreadable(notebook, cell);
    }
  }

  private static CourseException unreadable(NotebookFile notebook, Cell cell) {
    return new CourseException(
        "%s, %s: its claims cannot be understood: run it again with make notebooks."
            .formatted(notebook, cell));
  }

  private static Claim claim(JsonNode json) {
    String bound = bound(json);
    String verdict = "";
    if (!bound.isEmpty()) { // a baseline has nothing to keep
      verdict = json.path("holds").asBoolean() ? "holds" : "does not hold";
    }
    String measured = json.path("text").asText("");
    return new Claim(
        json.path("name").asText(""),
        json.path("slide").asText(""),
        measured.isEmpty() ? number(json.path("measured")) : measured,
        bound,
        verdict);
  }

  private static final Map<String, String> BOUNDS =
      Map.of("floor", "≥ ", "ceiling", "≤ ", "exact", "= ");

  private static String bound(JsonNode json) {
    boolean share = json.path("text").asText("").endsWith("%");
    return BOUNDS.keySet().stream()
        .filter(json::has)
        .map(kind -> BOUNDS.get(kind) + limit(json.path(kind), share))
        .findFirst()
        .orElse("");
  }

  private static String limit(JsonNode limit, boolean share) {
    return share && limit.isNumber()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * limit.doubleValue())
        : number(limit);
  }

  private static String number(JsonNode number) {
    if (!number.isNumber()) {
      return number.asText("");
    }
    double value = number.doubleValue();
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.valueOf(value);
  }
}
