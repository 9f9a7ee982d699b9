package org.gradus.course.deck;

import java.util.List;

/**
 * One slide. Lines are counted from 1 in the deck's file.
 *
 * @param number which slide, counted from 1
 * @param line where it begins
 * @param headings all its headings; the first is the slide's title
 * @param sectioned whether the notebook owes it a section: not for a title slide, nor for one with
 *     {@code <!-- slide-only -->}
 * @param code its fenced code
 * @param formulas its display formulas
 * @param pictures its pictures
 * @param links where its links lead
 */
public record Slide(
    int number,
    int line,
    List<Heading> headings,
    boolean sectioned,
    List<Code> code,
    List<Formula> formulas,
    List<Picture> pictures,
    List<String> links) {

  /**
   * A heading.
   *
   * @param text as it reads, without formulas
   * @param slug its address in the deck, as Marp makes it
   * @param line where it stands
   */
  public record Heading(String text, String slug, int line) {}

  /**
   * Fenced code.
   *
   * @param language the first word of the fence's line; empty without one
   * @param options the rest of the fence's line
   * @param text what stands between the fences
   * @param line the opening fence's
   * @param lastLine the closing fence's; the last line of code when there is none
   * @param column how far the fence is indented, in characters
   * @param closed whether there is a closing fence
   */
  public record Code(
      String language,
      String options,
      String text,
      int line,
      int lastLine,
      int column,
      boolean closed) {}

  /**
   * A display formula.
   *
   * @param tex between the dollar signs
   * @param line where it begins
   * @param slideOnly whether {@code <!-- slide-only-formula -->} stands before it
   */
  public record Formula(String tex, int line, boolean slideOnly) {}

  /**
   * A picture.
   *
   * @param source the file, as the deck names it
   * @param line where it stands
   */
  public record Picture(String source, int line) {}

  /** The title; empty when the slide has no heading. */
  public String title() {
    return headings.isEmpty() ? "" : headings.get(0).text();
  }

  /** The title's slug; empty when the slide has no heading. */
  public String slug() {
    return headings.isEmpty() ? "" : headings.get(0).slug();
  }
}
