package org.gradus.course.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.course.Course;
import org.gradus.course.Notebooks;
import org.gradus.course.stamp.PublicApi;
import org.gradus.course.stamp.Stamp;
import org.gradus.grader.notebook.NotebookFile;

/**
 * A course of one lecture in which all is well, for tests to break: 15 slides, 25 cells, a formula
 * (slide 2), code (slide 3), a figure (slide 4).
 */
final class SampleCourse {

  static final PublicApi API = new PublicApi(List.of("class A"));

  private static final String SVG = "<svg>curve</svg>";

  final Course course;
  final Notebooks notebook = new Notebooks("02-sample");
  String topics =
      """
      id\ttopic\tlecture\tslide\tcell
      1-1\tone\t02\tidea-2\ttext-2
      1-2\ttwo\t03\t\t
      1-3\ta list\treading\t\t
      """;
  String figure = SVG;
  private String deck;

  SampleCourse(Path root) {
    course = new Course(root);
    StringBuilder slides =
        new StringBuilder(
            """
            ---
            marp: true
            ---

            <!-- _class: title -->
            # Sample

            [Notebook](../notebooks/lectures/02-sample.ipynb)
            """);
    notebook.markdown("title", "", "# Sample\n\n[Deck](../../slides/02-sample.md)");
    for (int i = 2; i <= 15; i++) {
      String slug = "idea-" + i;
      slides.append("\n---\n\n## Idea ").append(i).append("\n\n");
      String formula = i == 2 ? "\n\n$$a = b$$" : "";
      notebook.markdown("text-" + i, slug, "## Idea " + i + formula);
      switch (i) {
        case 2 -> slides.append("$$ a  = b $$\n");
        case 3 -> {
          slides.append("```java cell=code-3\nint i = 3;\nif (i > 2) {\n  i--;\n}\n```\n");
          notebook.code("code-3", "", "int i = 3;\nif (i > 2) {\n  i--;\n}");
        }
        case 4 -> {
          slides.append("![a curve](figures/curve.svg)\n");
          notebook.figure("code-4", "", "curve", SVG);
        }
        default -> {
          if (i <= 12) {
            notebook.code("code-" + i, slug, "int x = " + i + ";");
          }
        }
      }
    }
    deck = slides.toString();
  }

  /** Replaces a piece of the deck, which must be there. */
  void deck(String piece, String by) {
    if (!deck.contains(piece)) {
      throw new IllegalArgumentException("The deck has no " + piece);
    }
    deck = deck.replace(piece, by);
  }

  /** The number of a cell, counted from 1. */
  int number(String name) {
    for (int i = 1; i <= notebook.cells().size(); i++) {
      String at = notebook.json(i).path("metadata").path("gradus").path("name").asText();
      if (at.equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("There is no cell " + name);
  }

  /** Writes all files; the notebook is stamped. */
  void write() throws IOException {
    Files.createDirectories(course.figures());
    Files.writeString(course.deck("02-sample"), deck);
    Files.writeString(course.topics(), topics);
    Files.writeString(course.figures().resolve("curve.svg"), figure);
    Path file = notebook.write(course.notebook("02-sample"));
    NotebookFile written = NotebookFile.read(file);
    written.withGradus("stamp", Stamp.of(written, API).toString()).write(file);
  }

  /** What the mirror says about the files as they are. */
  List<String> sentences() throws IOException {
    return new Mirror(course, API).check().violations().stream().map(Violation::sentence).toList();
  }
}
