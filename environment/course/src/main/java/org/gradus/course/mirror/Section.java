package org.gradus.course.mirror;

import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;

/**
 * The cells that mirror one slide: from a cell that names the slide to the next that names another.
 *
 * @param slug the slide's
 * @param cells at least one
 */
record Section(String slug, List<Cell> cells) {

  /** A notebook's sections, in order. Cells before the first named slide belong to none. */
  static List<Section> of(NotebookFile notebook) {
    List<Section> sections = new ArrayList<>();
    for (Cell cell : notebook.cells()) {
      String last = sections.isEmpty() ? "" : sections.get(sections.size() - 1).slug();
      String slug = cell.slide().orElse(last);
      if (!slug.equals(last)) {
        sections.add(new Section(slug, new ArrayList<>()));
      }
      if (!sections.isEmpty()) {
        sections.get(sections.size() - 1).cells().add(cell);
      }
    }
    return sections;
  }

  /** The cell that starts it. */
  Cell first() {
    return cells.get(0);
  }
}
