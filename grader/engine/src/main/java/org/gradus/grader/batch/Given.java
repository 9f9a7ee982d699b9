package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.cohort.Roster;
import org.jspecify.annotations.Nullable;

/**
 * What is to be graded: a folder of notebooks, or an archive of one.
 *
 * @param handIns all that can be graded, and what cannot with the reason
 * @param notes sentences about what was left out of an archive and is no notebook
 */
record Given(List<HandIn> handIns, List<String> notes) {

  private static final int MOST_NOTES = 20;

  /**
   * Looks into a folder, or unpacks an archive and looks into that.
   *
   * @param scratch where an archive is unpacked to
   * @throws IOException when there is nothing that could be looked into, with a sentence
   */
  static Given in(
      Path given, Path scratch, ExerciseIds exercises, @Nullable String wanted, Roster roster)
      throws IOException {
    if (Files.isDirectory(given)) {
      HandIns found = new HandIns(given, exercises, wanted, roster);
      List<HandIn> all = found.find();
      return new Given(all, found.notes());
    }
    // Below its own name: without a better one it says which exercise the notebooks answer.
    Path folder = scratch.resolve("archive").resolve(FileNames.stem(given));
    Files.createDirectories(folder);
    List<Archive.Refused> refused = Archive.unpack(given, folder.toRealPath());
    HandIns found = new HandIns(folder, exercises, wanted, roster);
    List<HandIn> handIns = new ArrayList<>(found.find());
    List<String> notes = new ArrayList<>(found.notes());
    for (Archive.Refused each : refused) {
      if (each.isNotebook()) {
        handIns.add(handIn(each, folder, handIns.size(), wanted));
      } else if (notes.size() < MOST_NOTES) {
        notes.add(PlainText.of(each.name()) + " was not unpacked. " + each.sentence());
      }
    }
    return new Given(List.copyOf(handIns), List.copyOf(notes));
  }

  /** It has no file: its place in the list tells it from others of its name. */
  private static HandIn handIn(
      Archive.Refused refused, Path folder, int number, @Nullable String wanted) {
    String name = refused.name().substring(refused.name().lastIndexOf('/') + 1);
    String student = name.substring(0, name.length() - ".ipynb".length());
    Path file = folder.resolve("refused-" + number);
    return new HandIn(
        file,
        student,
        wanted == null ? "" : wanted,
        FileNames.made(student, folder, file),
        "The archive's entry %s was not unpacked. %s"
            .formatted(PlainText.of(refused.name()), refused.sentence()));
  }
}
