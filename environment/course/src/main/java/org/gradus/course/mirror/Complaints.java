package org.gradus.course.mirror;

import org.gradus.grader.notebook.Cell;

/** Where rules put their sentences; each begins with the place. */
interface Complaints {

  /** Takes one sentence. */
  void add(String sentence);

  /** Complains about a line of a lecture's deck. */
  default void deck(Lecture lecture, int line, String sentence) {
    add(lecture.deckName() + ", line " + line + ": " + sentence);
  }

  /** Complains about a cell of a lecture's notebook. */
  default void cell(Lecture lecture, Cell cell, String sentence) {
    add(lecture.notebookName() + ", " + cell + ": " + sentence);
  }
}
