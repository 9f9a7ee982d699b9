package org.gradus.course.mirror;

import java.util.List;
import org.gradus.course.deck.Slide;
import org.gradus.grader.notebook.Cell;

/** A slide's display formulas stand in its section too, letter for letter. */
final class FormulaRule implements Rule {

  private static final int MOST_SLIDE_ONLY = 2;

  @Override
  public String name() {
    return "formulas are the same";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    int slideOnly = 0;
    for (Slide slide : lecture.deck().slides()) {
      String section = section(lecture, slide);
      for (Slide.Formula formula : slide.formulas()) {
        if (formula.slideOnly()) {
          slideOnly++;
        } else if (!section.contains("$" + squeezed(formula.tex()) + "$")) {
          complaints.deck(
              lecture,
              formula.line(),
              ("the formula %s is in no text cell of the section \"%s\" of %s: write it alike in"
                      + " both, or put <!-- slide-only-formula --> before it.")
                  .formatted(shown(formula.tex()), slide.slug(), lecture.notebookName()));
        }
      }
    }
    if (slideOnly > MOST_SLIDE_ONLY) {
      complaints.add(
          "%s: %d formulas are slide-only: keep it to %d."
              .formatted(lecture.deckName(), slideOnly, MOST_SLIDE_ONLY));
    }
  }

  /** All text of a slide's section, without spaces; cells are kept apart. */
  private static String section(Lecture lecture, Slide slide) {
    List<String> texts =
        lecture.sections(slide.slug()).stream()
            .flatMap(section -> section.cells().stream())
            .filter(cell -> cell.type() == Cell.Type.MARKDOWN)
            .map(cell -> squeezed(cell.source()))
            .toList();
    return String.join("\n", texts);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String shown(String tex) {
    String line = tex.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }
}
