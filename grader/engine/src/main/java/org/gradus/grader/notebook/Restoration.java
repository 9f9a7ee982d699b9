package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A hand-in with its locked cells as they were handed out. What an exercise asks, how much that is
 * worth and which cells are left out of grading is the release's to say, never the hand-in's.
 *
 * @param notebook the hand-in, restored; its cells keep their numbers
 * @param changes what was restored, a sentence for the student each
 */
public record Restoration(NotebookFile notebook, List<String> changes) {

  /** Copies the sentences. */
  public Restoration {
    changes = List.copyOf(changes);
  }

  /** Nothing to compare with. */
  public static Restoration none(NotebookFile handIn) {
    return new Restoration(handIn, List.of());
  }

  /**
   * Restores a hand-in.
   *
   * @param release the exercise, with or without its solutions: they stand in no locked cell
   */
  public static Restoration of(NotebookFile release, NotebookFile handIn) {
    return new Worker(release, handIn).restoration();
  }

  private static final class Worker {
    private final NotebookFile release;
    private final NotebookFile handIn;
    private final JsonNode before;
    private final ObjectNode json;
    private final Set<Integer> matched = new HashSet<>();
    private final List<String> changes = new ArrayList<>();

    Worker(NotebookFile release, NotebookFile handIn) {
      this.release = release;
      this.handIn = handIn;
      this.before = release.json();
      this.json = handIn.json();
    }

    Restoration restoration() {
      for (Cell cell : release.cells()) {
        if (cell.type() == Cell.Type.CODE && nbgrader(before, cell).path("locked").asBoolean()) {
          counterpart(cell).ifPresentOrElse(own -> restore(cell, own), () -> missing(cell));
        }
      }
      try {
        return new Restoration(handIn.with(json), changes);
      } catch (NotebookFormatException e) {
        throw new IllegalStateException("A restored notebook is none.", e);
      }
    }

    /** By name, by nbgrader's name for tools that drop the rest, by text where all is lost. */
    private Optional<Cell> counterpart(Cell cell) {
      String gradeId = nbgrader(before, cell).path("grade_id").asText();
      return first(own -> own.name().isPresent() && own.name().equals(cell.name()))
          .or(
              () ->
                  first(
                      own ->
                          !gradeId.isEmpty()
                              && nbgrader(json, own).path("grade_id").asText().equals(gradeId)))
          .or(() -> first(own -> own.name().isEmpty() && same(own, cell)));
    }

    private Optional<Cell> first(Predicate<Cell> wanted) {
      Optional<Cell> found =
          handIn.cells().stream()
              .filter(own -> own.type() == Cell.Type.CODE && !matched.contains(own.number()))
              .filter(wanted)
              .findFirst();
      found.ifPresent(own -> matched.add(own.number()));
      return found;
    }

    private void restore(Cell cell, Cell own) {
      if (!same(own, cell)) {
        changes.add(
            "Cell %d (%s) was changed: it was graded as it was handed out."
                .formatted(own.number(), label(cell)));
      }
      JsonNode points = nbgrader(before, cell).path("points");
      JsonNode theirs = nbgrader(json, own).path("points");
      if (!theirs.isMissingNode() && theirs.asDouble() != points.asDouble()) {
        changes.add(
            "Cell %d (%s) says %s points: what a question is worth is decided by the course."
                .formatted(
                    own.number(),
                    label(cell),
                    shortened(theirs.asText().replaceFirst("\\.0$", ""))));
      }
      ObjectNode restored = (ObjectNode) json.path("cells").get(own.number() - 1);
      restored.put("source", cell.source());
      restored.set("metadata", node(before, cell).path("metadata").deepCopy());
    }

    private void missing(Cell cell) {
      changes.add(
          cell.grading().filter("skip"::equals).isPresent()
              ? "The cell %s was deleted: its checks were run all the same.".formatted(label(cell))
              : "The cell %s was deleted: what it defined is missing.".formatted(label(cell)));
    }

    private static boolean same(Cell own, Cell cell) {
      return normal(own).equals(normal(cell));
    }

    /** A semicolon or a blank more changes nothing. */
    private static String normal(Cell cell) {
      return cell.source().replaceAll("\\s+|;\\s*$", "");
    }

    private static String label(Cell cell) {
      return cell.name().orElse("number " + cell.number());
    }

    private static String shortened(String text) {
      return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static JsonNode nbgrader(JsonNode notebook, Cell cell) {
      return node(notebook, cell).path("metadata").path("nbgrader");
    }

    private static JsonNode node(JsonNode notebook, Cell cell) {
      return notebook.path("cells").get(cell.number() - 1);
    }
  }
}
