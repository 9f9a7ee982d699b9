package org.gradus.grader.batch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gradus.grader.cohort.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was handed in: every {@code *.ipynb} in some folders and below, links and Jupyter's
 * own copies aside. A file in nbgrader's tree {@code student/assignment/file.ipynb} belongs to the
 * student of the folder, any other one to the student after whom it is named.
 */
final class HandIns {

  /** Bytes. An honest notebook with many pictures has a tenth of it. */
  static final long LARGEST = 256L << 20;

  private static final int SHOWN = 80;
  private static final int SHOWN_FILES = 3;

  private final List<Source> sources;
  private final ExerciseIds exercises;
  private final @Nullable String wanted;
  private final Roster roster;
  private final List<String> notes = new ArrayList<>();

  /**
   * Looks into a folder.
   *
   * @param exercises that can be graded
   * @param wanted the exercise that all files answer, whatever they say; null to ask each
   */
  HandIns(Path folder, ExerciseIds exercises, @Nullable String wanted) throws IOException {
    this(folder, exercises, wanted, Roster.NONE);
  }

  /**
   * Looks into one folder.
   *
   * @param roster by which students' ids are found
   */
  HandIns(Path folder, ExerciseIds exercises, @Nullable String wanted, Roster roster)
      throws IOException {
    this(List.of(new Source(folder.toRealPath())), exercises, wanted, roster);
  }

  /**
   * Looks into several folders, as though they were one.
   *
   * @param sources none of them within another
   */
  HandIns(List<Source> sources, ExerciseIds exercises, @Nullable String wanted, Roster roster) {
    this.sources = List.copyOf(sources);
    this.exercises = exercises;
    this.wanted = wanted;
    this.roster = roster;
  }

  /** Sentences about what was passed over, or belongs to nobody. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** All of them, folder by folder, in the order of their paths. */
  List<HandIn> find() throws IOException {
    List<HandIn> all = new ArrayList<>();
    for (Source each : sources) {
      all.addAll(attributed(each, in(each)));
    }
    return named(last(all));
  }

  private List<HandIn> in(Source source) throws IOException {
    NotebookWalk walk = NotebookWalk.through(source.folder());
    List<HandIn> found = new ArrayList<>();
    walk.notebooks().forEach((file, attributes) -> found.add(read(file, attributes)));
    walk.closed()
        .forEach(
            closed ->
                found.add(
                    handIn(
                        closed,
                        "",
                        "This folder cannot be opened: whoever grades has no permission to.")));
    found.sort(Comparator.comparing(HandIn::file));
    return found;
  }

  /** To each its student and its time; of a group each student has one. */
  private List<HandIn> attributed(Source source, List<HandIn> found) throws IOException {
    Collected collected = Collected.in(source.folder());
    List<HandIn> all = new ArrayList<>();
    for (HandIn each : found) {
      for (Origin origin : collected.of(each.file(), each.student(), isNbgraders(each.file()))) {
        String student = origin.student(roster);
        if (!roster.ids().isEmpty() && !origin.isOn(roster)) {
          notes.add(
              "%s is not on the roster: %s."
                  .formatted(PlainText.of(student), PlainText.of(source.shown(each.file()))));
        }
        all.add(
            new HandIn(
                each.file(), student, each.exercise(), each.id(), each.problem(), origin.at()));
      }
    }
    return all;
  }

  /** Of several whose times are known the last one counts; else a person must say which does. */
  private List<HandIn> last(List<HandIn> all) {
    Map<String, List<HandIn>> groups = new LinkedHashMap<>();
    all.forEach(each -> groups.computeIfAbsent(key(each), unused -> new ArrayList<>()).add(each));
    Set<HandIn> passedOver = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<HandIn> group : groups.values()) {
      if (group.size() == 1) {
        continue;
      }
      if (group.stream().anyMatch(each -> each.at() == null)) {
        tellUndecided(group);
        continue;
      }
      HandIn last = Collections.max(group, Comparator.comparing(HandIns::time));
      passedOver.addAll(group);
      passedOver.remove(last);
      notes.add(
          "%s handed in %d times; the last one counts: %s."
              .formatted(PlainText.of(last.student()), group.size(), shown(last)));
    }
    return all.stream().filter(each -> !passedOver.contains(each)).toList();
  }

  private void tellUndecided(List<HandIn> group) {
    if (group.get(0).exercise().isEmpty()) {
      return; // Perhaps they answer different ones.
    }
    notes.add(
        "%d hand-ins are %s's, and nobody knows which was the last: each is graded, a person must say which counts: %s%s."
            .formatted(
                group.size(),
                PlainText.of(group.get(0).student()),
                group.stream().limit(SHOWN_FILES).map(this::shown).collect(joining(", ")),
                group.size() > SHOWN_FILES
                    ? " and %d more".formatted(group.size() - SHOWN_FILES)
                    : ""));
  }

  private static Instant time(HandIn handIn) {
    return Objects.requireNonNull(handIn.at());
  }

  private String shown(HandIn handIn) {
    return PlainText.of(source(handIn.file()).shown(handIn.file()));
  }

  private Source source(Path file) {
    return sources.stream().filter(each -> each.has(file)).findFirst().orElseThrow();
  }

  private HandIn read(Path file, BasicFileAttributes attributes) {
    Optional<String> problem = problem(file, attributes);
    if (problem.isPresent()) {
      return handIn(file, wanted == null ? byName(file).orElse("") : wanted, problem.get());
    }
    if (wanted != null) {
      return handIn(file, wanted, null);
    }
    Optional<String> inside = MetadataExercise.in(file);
    if (inside.isPresent() && !exercises.has(inside.get())) {
      return handIn(
          file,
          "",
          "The notebook says that it is exercise \"%s\", for which there are no tests; there are: %s."
              .formatted(
                  inside.get().substring(0, Math.min(SHOWN, inside.get().length())), exercises));
    }
    Optional<String> exercise = inside.or(() -> byName(file));
    return exercise.isPresent()
        ? handIn(file, exercise.get(), null)
        : handIn(
            file,
            "",
            "Nothing says which exercise this is: neither the notebook's metadata nor its folder"
                + " nor its name; it can be said with --exercise.");
  }

  private static Optional<String> problem(Path file, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return Optional.of("This is a folder with a notebook's name: hand in the notebook itself.");
    }
    if (attributes.isSymbolicLink()) {
      return Optional.of("This is a link to a file, which is not followed: hand in the file.");
    }
    if (!attributes.isRegularFile()) {
      return Optional.of("This is no file that can be read: hand in the notebook itself.");
    }
    if (attributes.size() > LARGEST) {
      return Optional.of(
          "The file has %d MB; more than %d MB are not graded: clear the outputs and save it again."
              .formatted(attributes.size() >> 20, LARGEST >> 20));
    }
    return Files.isReadable(file)
        ? Optional.empty()
        : Optional.of("The file cannot be read: whoever grades has no permission to.");
  }

  /** By the folder that it lies in, which may be the one that is graded, else by its own name. */
  private Optional<String> byName(Path file) {
    Path parent = file.getParent();
    Optional<String> assignment =
        parent == null ? Optional.empty() : exercises.meant(FileNames.text(parent));
    return assignment.or(() -> exercises.meant(FileNames.stem(file)));
  }

  /** A folder between is nbgrader's only where it or the file has an exercise's name. */
  private String student(Path file) {
    Path relative = source(file).relative(file);
    return isNbgraders(file)
        ? FileNames.text(relative.getName(relative.getNameCount() - 3))
        : FileNames.stem(file);
  }

  private boolean isNbgraders(Path file) {
    return source(file).relative(file).getNameCount() >= 3 && byName(file).isPresent();
  }

  private HandIn handIn(Path file, String exercise, @Nullable String problem) {
    return new HandIn(file, student(file), exercise, "", problem);
  }

  /** Two whose names differ in their case only would share a file on some systems. */
  private List<HandIn> named(List<HandIn> found) {
    Map<String, Integer> count = new HashMap<>();
    Map<Path, Integer> authors = new HashMap<>();
    for (HandIn each : found) {
      count.merge(key(each), 1, Integer::sum);
      authors.merge(each.file(), 1, Integer::sum);
    }
    return found.stream()
        .map(
            each -> {
              boolean plain =
                  FileNames.isPlain(each.student()) && count.getOrDefault(key(each), 0) == 1;
              boolean group = authors.getOrDefault(each.file(), 0) > 1;
              String id = plain ? each.student() : made(each, group);
              return new HandIn(
                  each.file(), each.student(), each.exercise(), id, each.problem(), each.at());
            })
        .toList();
  }

  /** The place alone would be the same for all of a group. */
  private String made(HandIn handIn, boolean group) {
    String place = source(handIn.file()).place(handIn.file());
    return FileNames.made(handIn.student(), group ? place + "#" + handIn.student() : place);
  }

  private static String key(HandIn handIn) {
    return handIn.exercise() + "/" + handIn.student().toLowerCase(Locale.ROOT);
  }
}
