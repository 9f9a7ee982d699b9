package org.gradus.course.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.course.deck.Slide;
import org.gradus.course.figure.Figure;
import org.gradus.grader.notebook.Cell;

/** A picture on a slide is what a cell drew when it was last run. */
final class PictureRule implements Rule {

  private static final Pattern FIGURE = Pattern.compile("figures/([^/]+)\\.svg");

  @Override
  public String name() {
    return "pictures are figures that cells draw";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) throws IOException {
    Set<String> drawn = new HashSet<>(lecture.drawnElsewhere());
    for (Figure figure : lecture.figures()) {
      drawn.add(figure.name());
      check(lecture, figure, complaints);
    }
    for (Slide slide : lecture.deck().slides()) {
      for (Slide.Picture picture : slide.pictures()) {
        Matcher figure = FIGURE.matcher(picture.source());
        if (!figure.matches()) {
          complaints.deck(
              lecture,
              picture.line(),
              "the picture %s is not from figures/: have a cell draw it."
                  .formatted(picture.source()));
        } else if (!drawn.contains(figure.group(1))) {
          complaints.deck(
              lecture,
              picture.line(),
              "no cell draws %s: put \"figure\": \"%s\" into the metadata of the one that does."
                  .formatted(picture.source(), figure.group(1)));
        }
      }
    }
  }

  private static void check(Lecture lecture, Figure figure, Complaints complaints)
      throws IOException {
    Path file = lecture.course().figures().resolve(figure.name() + ".svg");
    if (figure.cell().type() == Cell.Type.CODE && figure.cell().executionCount().isEmpty()) {
      return; // Another rule says that the cell was not run.
    }
    if (figure.svg().isEmpty()) {
      complaints.cell(
          lecture,
          figure.cell(),
          "its output holds no picture for the figure %s: run it again with make notebooks."
              .formatted(figure.name()));
    } else if (!Files.exists(file)) {
      complaints.cell(
          lecture,
          figure.cell(),
          "its figure %s is missing: write it with make figures."
              .formatted(lecture.course().show(file)));
    } else if (!figure.isIn(file)) {
      complaints.cell(
          lecture,
          figure.cell(),
          "its figure %s is an old one: write it with make figures."
              .formatted(lecture.course().show(file)));
    }
  }
}
