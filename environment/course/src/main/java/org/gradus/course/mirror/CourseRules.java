package org.gradus.course.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.course.Course;
import org.gradus.course.deck.Deck;
import org.gradus.course.deck.Slide;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;

/** What must be so in the course as a whole. */
final class CourseRules {

  private final Course course;

  CourseRules(Course course) {
    this.course = course;
  }

  List<Topic> topics() throws IOException {
    return Topic.read(course.topics(), course.show(course.topics()));
  }

  /** A topic may name no slide before its deck is there, and none that nobody can look up. */
  void topicsOfNoLecture(List<Topic> topics, Complaints complaints) throws IOException {
    Set<String> numbers = new HashSet<>();
    course.lectures().forEach(name -> numbers.add(name.substring(0, 2)));
    Path reading = course.deck(Topic.READING);
    for (Topic topic : topics) {
      String place =
          course.show(course.topics()) + ", line " + topic.line() + ": topic " + topic.id();
      if (topic.lecture().equals(Topic.READING) && Files.exists(reading)) {
        List<String> slugs =
            Deck.read(reading).slides().stream()
                .flatMap(slide -> slide.headings().stream())
                .map(Slide.Heading::slug)
                .toList();
        if (!slugs.contains(topic.slide())) {
          complaints.add(
              "%s names \"%s\", but %s has no such heading: name one of its headings' slugs."
                  .formatted(place, topic.slide(), course.show(reading)));
        }
      } else if (!numbers.contains(topic.lecture())
          && !(topic.slide().isEmpty() && topic.cell().isEmpty())) {
        complaints.add(
            "%s names a slide or a cell, but lecture %s is not there yet: leave both fields empty."
                .formatted(place, topic.lecture()));
      }
    }
  }

  /** Each file has one cell that draws it: two would take turns at overwriting it. */
  void figures(Complaints complaints) throws IOException {
    Map<String, String> drawn = new TreeMap<>();
    for (String name : course.lectures()) {
      Path notebook = course.notebook(name);
      if (Files.exists(notebook)) {
        for (Cell cell : NotebookFile.readSources(notebook).cells()) {
          String place = course.show(notebook) + ", " + cell;
          cell.figure()
              .map(figure -> drawn.put(figure, place))
              .ifPresent(
                  first ->
                      complaints.add(
                          "%s: it draws the figure %s, and so does %s: name one of them otherwise."
                              .formatted(place, cell.figure().orElse(""), first)));
        }
      }
    }
    for (Path file : Course.files(course.figures())) {
      String name = String.valueOf(file.getFileName());
      if (!name.endsWith(".svg") || !drawn.containsKey(name.substring(0, name.length() - 4))) {
        complaints.add(
            course.show(file) + ": no notebook draws it: mark the cell that does, or delete it.");
      }
    }
  }

  /** A reader must start from nothing, and must not find the answers. */
  void exercises(Complaints complaints) throws IOException {
    for (Path file : course.exercises()) {
      NotebookFile notebook = NotebookFile.read(file);
      CellRule.names(notebook, course.show(file), complaints);
      for (Cell cell : notebook.cells()) {
        if (!cell.outputs().isEmpty() || cell.executionCount().isPresent()) {
          complaints.add(
              "%s, %s: an exercise is kept without outputs: clear them all before you save."
                  .formatted(course.show(file), cell));
        }
      }
    }
  }
}
