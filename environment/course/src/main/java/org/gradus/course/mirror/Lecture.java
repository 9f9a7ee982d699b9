package org.gradus.course.mirror;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gradus.course.Course;
import org.gradus.course.deck.Deck;
import org.gradus.course.figure.Figure;
import org.gradus.grader.notebook.NotebookFile;

/**
 * A deck and its notebook.
 *
 * @param course where both lie
 * @param name {@code "NN-name"}
 * @param deck the slides
 * @param notebook the cells, with their outputs
 * @param sections the notebook's cells by slide
 * @param topics the topics that the lecture owes
 * @param drawnElsewhere names of the figures that other lectures' notebooks draw
 */
record Lecture(
    Course course,
    String name,
    Deck deck,
    NotebookFile notebook,
    List<Section> sections,
    List<Topic> topics,
    Set<String> drawnElsewhere) {

  /** Reads a lecture whose deck and notebook are both there. */
  static Lecture read(Course course, String name, List<Topic> topics, Set<String> drawnElsewhere)
      throws IOException {
    NotebookFile notebook = NotebookFile.read(course.notebook(name));
    return new Lecture(
        course,
        name,
        Deck.read(course.deck(name)),
        notebook,
        Section.of(notebook),
        topics.stream().filter(topic -> name.startsWith(topic.lecture() + "-")).toList(),
        drawnElsewhere);
  }

  /** The deck as messages name it. */
  String deckName() {
    return course.show(deck.file());
  }

  /** The notebook as messages name it. */
  String notebookName() {
    return course.show(notebook.path());
  }

  /** The figures that its notebook draws. */
  List<Figure> figures() {
    return Figure.of(notebook);
  }

  /** The cells of all sections of a slide; none where it has no section. */
  List<Section> sections(String slug) {
    return sections.stream().filter(section -> section.slug().equals(slug)).toList();
  }
}
