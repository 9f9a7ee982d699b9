package org.gradus.course.mirror;

import java.util.List;
import org.gradus.course.claim.ClaimTable;
import org.gradus.course.stamp.PublicApi;
import org.gradus.course.stamp.Stamp;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.Output;

/** What a reader on the web sees is what the cells print now. */
final class OutputRule implements Rule {

  private final PublicApi api;

  OutputRule(PublicApi api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "outputs are stored, whole and fresh";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    List<Cell> code =
        lecture.notebook().cells().stream().filter(cell -> cell.type() == Cell.Type.CODE).toList();
    if (code.stream().allMatch(cell -> cell.executionCount().isEmpty())) {
      complaints.add(lecture.notebookName() + ": it was never run: run it with make notebooks.");
      return;
    }
    int latest = 0;
    for (Cell cell : code) {
      int count = cell.executionCount().orElse(0);
      if (count == 0) {
        complaints.cell(lecture, cell, "it was not run: run all with make notebooks.");
      } else if (count <= latest) {
        complaints.cell(lecture, cell, "it was run out of turn: run all with make notebooks.");
      }
      latest = Math.max(latest, count);
      cell.outputs().stream()
          .filter(Output::isError)
          .map(output -> "it ended with an error (%s): mend it.".formatted(output.error()))
          .findFirst()
          .ifPresent(sentence -> complaints.cell(lecture, cell, sentence));
    }
    if (ClaimTable.of(lecture.notebook()).stream().anyMatch(ClaimTable::quick)) {
      complaints.add(
          lecture.notebookName()
              + ": the outputs are a short run's: store a whole one with make notebooks.");
    }
    Stamp.of(lecture.notebook(), api)
        .stale(lecture.notebook())
        .ifPresent(reason -> complaints.add(lecture.notebookName() + ": " + reason));
  }
}
