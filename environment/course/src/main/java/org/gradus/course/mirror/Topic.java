package org.gradus.course.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.course.Course;
import org.gradus.course.CourseException;

/**
 * A row of {@code slides/topics.tsv}: something that the course must teach, and where it does.
 *
 * @param line where the row stands, counted from 1
 * @param id stable and unique
 * @param text the topic
 * @param lecture the lecture's two digits, or {@code "reading"} for the reading page
 * @param slide the slide's slug; empty while there is no deck
 * @param cell the cell's name; empty while there is no deck, and for the reading page
 */
record Topic(int line, String id, String text, String lecture, String slide, String cell) {

  /** Topics of this lecture are on the reading page, not on a slide. */
  static final String READING = "reading";

  private static final String HEAD = "id\ttopic\tlecture\tslide\tcell";

  /**
   * Reads the list.
   *
   * @throws CourseException when a row is not as it should be
   */
  static List<Topic> read(Path file, String shown) throws IOException {
    List<String> lines = Course.text(file).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new CourseException(
          shown + ", line 1: the head must be " + HEAD.replace("\t", ", ") + ", parted by tabs.");
    }
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      String place = shown + ", line " + (i + 1) + ": ";
      if (fields.length != 5) {
        throw new CourseException(
            place + "a row has 5 fields parted by tabs, this one has " + fields.length + ".");
      }
      if (!fields[2].matches("\\d\\d|" + READING)) {
        throw new CourseException(
            place + "a lecture is two digits or \"reading\", not \"" + fields[2] + "\".");
      }
      if (!ids.add(fields[0])) {
        throw new CourseException(place + "the id " + fields[0] + " is taken: give another.");
      }
      topics.add(new Topic(i + 1, fields[0], fields[1], fields[2], fields[3], fields[4]));
    }
    return List.copyOf(topics);
  }
}
