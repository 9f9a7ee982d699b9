package org.gradus.course.mirror;

import java.util.List;
import java.util.Optional;
import org.gradus.course.deck.Slide;
import org.gradus.grader.notebook.Cell;

/** Java on a slide is a cell's: it compiles, and was run. */
final class CodeRule implements Rule {

  @Override
  public String name() {
    return "code on slides is the cells'";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    for (Slide slide : lecture.deck().slides()) {
      for (Slide.Code code : slide.code()) {
        if (code.language().equals("java") || code.options().contains("cell=")) {
          check(lecture, code, complaints);
        }
      }
    }
  }

  private static void check(Lecture lecture, Slide.Code code, Complaints complaints) {
    Optional<CodeBlock> block = CodeBlock.of(code);
    if (block.isEmpty()) {
      complaints.deck(
          lecture,
          code.line(),
          "the code does not say where it is from:"
              + " write ```java cell=NAME, or ```java cell=NAME lines=A-B for a part.");
      return;
    }
    String name = block.get().cell();
    Optional<Cell> cell = lecture.notebook().cell(name);
    if (cell.filter(c -> c.type() == Cell.Type.CODE).isEmpty()) {
      complaints.deck(
          lecture,
          code.line(),
          "the code is from the cell \"%s\", and %s has no such code cell: name one that it has."
              .formatted(name, lecture.notebookName()));
      return;
    }
    Optional<List<String>> wanted = block.get().wanted(cell.get());
    if (wanted.isEmpty()) {
      complaints.deck(
          lecture,
          code.line(),
          "%s has no lines %d to %d: mend lines=."
              .formatted(cell.get(), block.get().first(), block.get().last()));
    } else if (!wanted.get().equals(block.get().shown())) {
      complaints.deck(
          lecture,
          code.line(),
          "the code differs from %s of %s: gradus mirror --fix writes it into the deck."
              .formatted(cell.get(), lecture.notebookName()));
    }
  }
}
