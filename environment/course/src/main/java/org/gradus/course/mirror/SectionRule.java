package org.gradus.course.mirror;

import java.util.OptionalInt;
import org.gradus.course.deck.Slide;

/** The notebook tells the deck's story: every slide, in the same order. */
final class SectionRule implements Rule {

  @Override
  public String name() {
    return "sections are the deck's slides, in its order";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    int latest = -1;
    for (Section section : lecture.sections()) {
      OptionalInt position = lecture.deck().position(section.slug());
      if (position.isEmpty()) {
        complaints.cell(
            lecture,
            section.first(),
            "there is no slide \"%s\" in %s: name the slug of one of its titles."
                .formatted(section.slug(), lecture.deckName()));
      } else if (position.getAsInt() <= latest) {
        complaints.cell(
            lecture,
            section.first(),
            "the section \"%s\" comes after \"%s\", but its slide does not: keep the deck's order."
                .formatted(section.slug(), lecture.deck().slides().get(latest).slug()));
      } else {
        latest = position.getAsInt();
      }
    }
    for (Slide slide : lecture.deck().slides()) {
      if (slide.sectioned() && lecture.sections(slide.slug()).isEmpty()) {
        complaints.deck(
            lecture,
            slide.line(),
            ("the slide \"%s\" has no section in %s: add cells with \"slide\": \"%s\","
                    + " or put <!-- slide-only --> on it.")
                .formatted(slide.title(), lecture.notebookName(), slide.slug()));
      }
    }
  }
}
