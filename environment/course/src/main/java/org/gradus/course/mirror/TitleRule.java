package org.gradus.course.mirror;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.course.deck.Slide;

/** A slide is found by its title, and a deck has as many slides as a lecture bears. */
final class TitleRule implements Rule {

  private static final int FEWEST = 15;
  private static final int MOST = 30;

  @Override
  public String name() {
    return "15 to 30 slides, each with a title of its own";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    List<Slide> slides = lecture.deck().slides();
    if (slides.size() < FEWEST || slides.size() > MOST) {
      complaints.add(
          "%s: it has %d slides: make them %d to %d."
              .formatted(lecture.deckName(), slides.size(), FEWEST, MOST));
    }
    Map<String, Integer> lines = new HashMap<>();
    for (Slide slide : slides) {
      if (slide.title().isBlank()) {
        complaints.deck(
            lecture,
            slide.line(),
            "slide %d has no heading: give it a title.".formatted(slide.number()));
      } else {
        Integer first = lines.putIfAbsent(slide.title(), slide.line());
        if (first != null) {
          complaints.deck(
              lecture,
              slide.line(),
              "the title \"%s\" stands on line %d already: give each slide its own."
                  .formatted(slide.title(), first));
        }
      }
    }
  }
}
