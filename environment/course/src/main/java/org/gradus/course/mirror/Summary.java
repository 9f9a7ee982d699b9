package org.gradus.course.mirror;

import java.util.List;
import org.gradus.course.deck.Slide;

/** What a lecture consists of, in one line. */
final class Summary {

  private Summary() {}

  static String of(Lecture lecture) {
    List<Slide> slides = lecture.deck().slides();
    return "%s: %d slides, %d sections, %d cells, %d formulas, %d code blocks, %d figures, %d topics"
        .formatted(
            lecture.name(),
            slides.size(),
            lecture.sections().size(),
            lecture.notebook().cells().size(),
            slides.stream().mapToInt(slide -> slide.formulas().size()).sum(),
            slides.stream().mapToInt(slide -> slide.code().size()).sum(),
            lecture.notebook().cells().stream().filter(cell -> cell.figure().isPresent()).count(),
            lecture.topics().size());
  }
}
