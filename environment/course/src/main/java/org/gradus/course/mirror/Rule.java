package org.gradus.course.mirror;

import java.io.IOException;

/** One thing that must be so in every lecture. */
interface Rule {

  /** In a few words, what must be so. */
  String name();

  /** Looks at a lecture, and complains about whatever is not so. */
  void check(Lecture lecture, Complaints complaints) throws IOException;
}
