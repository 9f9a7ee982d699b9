package org.gradus.course.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.course.Course;
import org.gradus.course.CourseException;
import org.gradus.course.stamp.PublicApi;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.NotebookFormatException;

/** Holds every lecture's deck against its notebook. */
public final class Mirror {

  /** What belongs to no lecture stands under this name. */
  public static final String COURSE = "course";

  private static final String READABLE = "deck and notebook are there and can be read";

  private final Course course;
  private final List<Rule> rules;

  /** For a course whose notebooks call this library. */
  public Mirror(Course course, PublicApi api) {
    this.course = course;
    this.rules =
        List.of(
            new LinkRule(),
            new TitleRule(),
            new SectionRule(),
            new TopicRule(),
            new CodeRule(),
            new FormulaRule(),
            new PictureRule(),
            new CellRule(),
            new OutputRule(api));
  }

  /**
   * What was found.
   *
   * @param checks every rule of every lecture, kept or not, in order
   * @param violations every rule that is not kept, in order
   * @param summaries a line for each lecture
   */
  public record Result(List<Check> checks, List<Violation> violations, List<String> summaries) {}

  /**
   * A rule, looked at in one lecture.
   *
   * @param rule the rule's name
   * @param lecture {@code "NN-name"}, or {@link #COURSE}
   */
  public record Check(String rule, String lecture) {}

  /** Looks at everything. */
  public Result check() throws IOException {
    Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    CourseRules own = new CourseRules(course);
    List<Topic> topics = new ArrayList<>();
    look(result, "topics are a table", COURSE, to -> topics.addAll(own.topics()));
    look(result, "topics name lectures", COURSE, to -> own.topicsOfNoLecture(topics, to));
    look(result, "figures are drawn by one notebook", COURSE, own::figures);
    look(result, "exercises hold no outputs", COURSE, own::exercises);
    for (String name : course.lectures()) {
      List<Lecture> found = new ArrayList<>();
      look(result, READABLE, name, to -> read(name, topics, to).ifPresent(found::add));
      for (Lecture lecture : found) {
        for (Rule rule : rules) {
          look(result, rule.name(), name, to -> rule.check(lecture, to));
        }
        result.summaries().add(Summary.of(lecture));
      }
    }
    return result;
  }

  /** Writes the cells' code into the decks. Answers with the number of blocks that changed. */
  public int fix() throws IOException {
    int fixed = 0;
    for (String name : course.lectures()) {
      if (Files.exists(course.deck(name)) && Files.exists(course.notebook(name))) {
        fixed += CodeFix.fix(Lecture.read(course, name, List.of(), Set.of()));
      }
    }
    return fixed;
  }

  private interface Look {
    void at(Complaints complaints) throws IOException;
  }

  /** What cannot even be read is a violation of the rule that wanted to read it. */
  private static void look(Result result, String rule, String lecture, Look look)
      throws IOException {
    result.checks().add(new Check(rule, lecture));
    Complaints complaints =
        sentence -> result.violations().add(new Violation(rule, lecture, sentence));
    try {
      look.at(complaints);
    } catch (CourseException | NotebookFormatException e) {
      complaints.add(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Lecture> read(String name, List<Topic> topics, Complaints complaints)
      throws IOException {
    Path deck = course.deck(name);
    Path notebook = course.notebook(name);
    for (Path file : List.of(deck, notebook)) {
      if (!Files.exists(file)) {
        Path other = file.equals(deck) ? notebook : deck;
        complaints.add(
            "%s: it is missing, and %s is there: a lecture has both."
                .formatted(course.show(file), course.show(other)));
        return Optional.empty();
      }
    }
    return Optional.of(Lecture.read(course, name, topics, drawnElsewhere(name)));
  }

  private Set<String> drawnElsewhere(String name) throws IOException {
    Set<String> names = new HashSet<>();
    for (String other : course.lectures()) {
      if (!other.equals(name) && Files.exists(course.notebook(other))) {
        NotebookFile.readSources(course.notebook(other))
            .cells()
            .forEach(cell -> cell.figure().ifPresent(names::add));
      }
    }
    return names;
  }
}
