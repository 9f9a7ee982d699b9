package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.cohort.Roster;
import org.jspecify.annotations.Nullable;

/**
 * What is to be graded: folders of notebooks, and archives of some. All of them together are one
 * cohort, as though they lay in one folder.
 *
 * @param handIns all that can be graded, and what cannot with the reason
 * @param notes sentences about what was left out of an archive and is no notebook
 */
record Given(List<HandIn> handIns, List<String> notes) {

  private static final int MOST_NOTES = 20;

  /**
   * Looks into folders, unpacks archives and looks into those.
   *
   * @param given one or several
   * @param scratch where archives are unpacked to
   * @throws GivenException when one of them cannot be looked into
   */
  static Given in(
      List<Path> given, Path scratch, ExerciseIds exercises, @Nullable String wanted, Roster roster)
      throws IOException {
    List<Path> places = places(given);
    List<Source> sources = new ArrayList<>();
    List<HandIn> refused = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String name = name(places.get(i), places);
      if (Files.isDirectory(places.get(i))) {
        sources.add(new Source(places.get(i), name));
        continue;
      }
      // Below its own name: without a better one it says which exercise the notebooks answer.
      Path folder = scratch.resolve("archive-" + i).resolve(FileNames.stem(places.get(i)));
      Source source = new Source(Files.createDirectories(folder).toRealPath(), name);
      sources.add(source);
      for (Archive.Refused each : unpack(given.get(i), source)) {
        if (each.isNotebook()) {
          refused.add(handIn(each, source, refused.size(), wanted));
        } else if (notes.size() < MOST_NOTES) {
          notes.add(PlainText.of(each.name()) + " was not unpacked. " + each.sentence());
        }
      }
    }
    HandIns found = new HandIns(sources, exercises, wanted, roster);
    List<HandIn> handIns = new ArrayList<>(found.find());
    handIns.addAll(refused);
    notes.addAll(0, found.notes());
    if (!handIns.isEmpty()) {
      for (int i = 0; i < sources.size(); i++) {
        Source source = sources.get(i);
        if (handIns.stream().noneMatch(each -> source.has(each.file()))) {
          notes.add(given.get(i) + ": no notebook (*.ipynb) of it is graded.");
        }
      }
    }
    return new Given(List.copyOf(handIns), List.copyOf(notes));
  }

  /** Where they lie, without links. None is within another one: it would be graded twice. */
  private static List<Path> places(List<Path> given) throws IOException {
    List<Path> places = new ArrayList<>();
    for (Path each : given) {
      boolean folder = Files.isDirectory(each);
      if (!folder && !(Files.isRegularFile(each) && Archive.isArchive(each))) {
        throw new GivenException(
            each
                + (Files.exists(each)
                    ? " is a file: name the folder that it lies in, or a zip archive."
                    : ": there is no such folder."));
      }
      places.add(each.toRealPath());
    }
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < places.size(); j++) {
        if (i < j && places.get(i).equals(places.get(j))) {
          throw new GivenException(
              "%s and %s are the same: name one of them.".formatted(given.get(i), given.get(j)));
        }
        if (i != j && Files.isDirectory(places.get(i)) && places.get(i).startsWith(places.get(j))) {
          throw new GivenException(
              "%s lies in %s and would be graded twice: leave it out."
                  .formatted(given.get(i), given.get(j)));
        }
      }
    }
    return places;
  }

  /** Its path from where all of them lie on: two that are called alike have other ones. */
  private static String name(Path place, List<Path> all) {
    if (all.size() == 1) {
      return "";
    }
    Path above = all.get(0);
    for (Path each : all) {
      Path parent = above.getParent();
      while (parent != null && (each.equals(above) || !each.startsWith(above))) {
        above = parent;
        parent = above.getParent();
      }
    }
    return above.toUri().relativize(place.toUri()).getRawPath().replaceFirst("/$", "");
  }

  private static List<Archive.Refused> unpack(Path archive, Source source) throws IOException {
    try {
      return Archive.unpack(archive, source.folder());
    } catch (IOException e) {
      throw new GivenException(
          "%s: this archive cannot be unpacked (%s).".formatted(archive, e.getMessage()));
    }
  }

  /** It has no file: its number tells it from others of its name. */
  private static HandIn handIn(
      Archive.Refused refused, Source source, int number, @Nullable String wanted) {
    String name = refused.name().substring(refused.name().lastIndexOf('/') + 1);
    String student = name.substring(0, name.length() - ".ipynb".length());
    Path file = source.folder().resolve("refused-" + number);
    return new HandIn(
        file,
        student,
        wanted == null ? "" : wanted,
        FileNames.made(student, source.place(file)),
        "The archive's entry %s was not unpacked. %s"
            .formatted(PlainText.of(refused.name()), refused.sentence()));
  }
}
