package org.gradus.course.mirror;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;

/** Cells are small, have names, and say what they will do before they do it. */
final class CellRule implements Rule {

  private static final int FEWEST = 25;
  private static final int MOST = 45;
  private static final int LINES = 20;
  private static final int COLUMNS = 80;

  @Override
  public String name() {
    return "25 to 45 small cells, each with a name, text before code";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    List<Cell> cells = lecture.notebook().cells();
    if (cells.size() < FEWEST || cells.size() > MOST) {
      complaints.add(
          "%s: it has %d cells: make them %d to %d."
              .formatted(lecture.notebookName(), cells.size(), FEWEST, MOST));
    }
    names(lecture.notebook(), lecture.notebookName(), complaints);
    for (Cell cell : cells) {
      if (cell.type() == Cell.Type.CODE) {
        size(lecture, cell, complaints);
      }
    }
    for (Section section : lecture.sections()) {
      if (section.first().type() == Cell.Type.CODE) {
        complaints.cell(
            lecture,
            section.first(),
            "the section \"%s\" begins with code: say first what it is about."
                .formatted(section.slug()));
      }
    }
  }

  /** Every cell has a name, and no two share one. */
  static void names(NotebookFile notebook, String shown, Complaints complaints) {
    Set<String> names = new HashSet<>();
    for (Cell cell : notebook.cells()) {
      if (cell.name().isEmpty()) {
        complaints.add(
            "%s, %s: it has no name: put \"gradus\": {\"name\": …} into its metadata."
                .formatted(shown, cell));
      } else if (!names.add(cell.name().get())) {
        complaints.add(
            "%s, %s: another cell has this name: give it its own.".formatted(shown, cell));
      }
    }
  }

  private static void size(Lecture lecture, Cell cell, Complaints complaints) {
    List<String> lines = cell.source().lines().toList();
    if (lines.size() > LINES) {
      complaints.cell(
          lecture,
          cell,
          "it has %d lines: %d at most, so make two of it.".formatted(lines.size(), LINES));
    }
    for (int i = 0; i < lines.size(); i++) {
      int columns = lines.get(i).codePointCount(0, lines.get(i).length());
      if (columns > COLUMNS) {
        complaints.cell(
            lecture,
            cell,
            "its line %d has %d columns: %d at most, so break it."
                .formatted(i + 1, columns, COLUMNS));
      }
    }
  }
}
