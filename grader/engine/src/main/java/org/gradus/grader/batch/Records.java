package org.gradus.grader.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.grader.cohort.Deadlines;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.export.Exports;
import org.gradus.grader.gradebook.Arrival;
import org.gradus.grader.gradebook.Entry;
import org.gradus.grader.gradebook.Gradebook;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.report.CohortPage;
import org.gradus.grader.result.Result;

/**
 * What is written of a batch: first the gradebook, which decides, then the files that are made of
 * it. Who is killed between the two finds the files written the next time.
 */
final class Records implements AutoCloseable {
  private final Path root;
  private final Conditions conditions;
  private final Deadlines deadlines;
  private final ResultFolder files;
  private final SortedMap<String, Gradebook> books = new TreeMap<>();

  Records(Path root, Conditions conditions, Deadlines deadlines) {
    this.root = root;
    this.conditions = conditions;
    this.deadlines = deadlines;
    this.files = new ResultFolder(root);
  }

  /** What these bytes came to before, under the same conditions; its files are written again. */
  Optional<Graded> kept(HandIn handIn) throws IOException {
    String submission = Ungraded.digest(handIn);
    if (handIn.problem() != null || handIn.exercise().isEmpty() || submission.isEmpty()) {
      return Optional.empty();
    }
    Gradebook book = book(handIn.exercise());
    Optional<Result> found = book.find(submission, conditions.of(handIn.exercise()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Graded graded = Graded.kept(found.get().of(handIn.student()));
    book.keep(entry(handIn, graded));
    files.write(handIn, graded, lateness(handIn));
    return Optional.of(graded);
  }

  /** Keeps what was graded now. */
  void record(HandIn handIn, Graded graded) throws IOException {
    if (!handIn.exercise().isEmpty()) {
      book(handIn.exercise()).record(entry(handIn, graded));
    }
    files.write(handIn, graded, lateness(handIn));
  }

  /** Writes down that something happened, in each gradebook that this batch uses. */
  synchronized void event(String what, String detail) throws IOException {
    for (Gradebook each : books.values()) {
      each.event(what, detail);
    }
  }

  /** Opens the gradebooks of these exercises, so that what is wrong with one is said at once. */
  void open(Iterable<HandIn> handIns) throws IOException {
    for (HandIn each : handIns) {
      if (!each.exercise().isEmpty()) {
        book(each.exercise());
      }
    }
  }

  /** Writes the page of each cohort, and the table that it leads to. */
  synchronized void writePages() throws IOException {
    for (Map.Entry<String, Gradebook> each : books.entrySet()) {
      Path folder = root.resolve(each.getKey());
      List<Standing> standings = each.getValue().standings();
      CohortPage.write(each.getKey(), standings, folder);
      Exports.writeTable(each.getKey(), standings, folder);
    }
  }

  /** The folders of the exercises that were written to. */
  Set<Path> used() {
    return files.used();
  }

  Path root() {
    return root;
  }

  /** What the time of a hand-in does to its points. */
  Lateness lateness(HandIn handIn) {
    return deadlines.lateness(handIn.exercise(), handIn.student(), handIn.at());
  }

  private Entry entry(HandIn handIn, Graded graded) {
    ZonedDateTime due = deadlines.due(handIn.exercise(), handIn.student());
    return new Entry(
        handIn.id(),
        handIn.student(),
        handIn.file().toString(),
        new Arrival(handIn.at(), due == null ? null : due.toInstant(), lateness(handIn)),
        graded.result(),
        conditions.of(handIn.exercise()),
        graded.seconds(),
        graded.log());
  }

  private synchronized Gradebook book(String exercise) throws IOException {
    Gradebook book = books.get(exercise);
    if (book == null) {
      book = Gradebook.open(root.resolve(exercise), Clock.systemUTC(), machine());
      books.put(exercise, book);
    }
    return book;
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Gradebook each : books.values()) {
      each.close();
    }
    books.clear();
  }
}
