package org.gradus.course.mirror;

/** Whatever the lecture owes is on one of its slides and in one of its cells. */
final class TopicRule implements Rule {

  @Override
  public String name() {
    return "every topic has a slide and a cell";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    for (Topic topic : lecture.topics()) {
      String place =
          "%s, line %d: topic %s "
              .formatted(
                  lecture.course().show(lecture.course().topics()), topic.line(), topic.id());
      if (topic.slide().isEmpty()) {
        complaints.add(place + "has no slide: name the slug of one in " + lecture.deckName() + ".");
      } else if (lecture.deck().slide(topic.slide()).isEmpty()) {
        complaints.add(
            "%snames the slide \"%s\", which %s does not have: name one of its slugs."
                .formatted(place, topic.slide(), lecture.deckName()));
      }
      if (topic.cell().isEmpty()) {
        complaints.add(place + "has no cell: name one of " + lecture.notebookName() + ".");
      } else if (lecture.notebook().cell(topic.cell()).isEmpty()) {
        complaints.add(
            "%snames the cell \"%s\", which %s does not have: name one of its cells."
                .formatted(place, topic.cell(), lecture.notebookName()));
      }
    }
  }
}
