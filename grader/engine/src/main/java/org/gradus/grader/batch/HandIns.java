package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradus.grader.cohort.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was handed in: every {@code *.ipynb} in a folder and below, links and Jupyter's own
 * copies aside. A file in nbgrader's tree {@code student/assignment/file.ipynb} belongs to the
 * student of the folder, any other one to the student after whom it is named.
 */
final class HandIns {

  /** Bytes. An honest notebook with many pictures has a tenth of it. */
  static final long LARGEST = 256L << 20;

  private static final int SHOWN = 80;

  private final Path folder;
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
   * The same.
   *
   * @param roster by which students' ids are found
   */
  HandIns(Path folder, ExerciseIds exercises, @Nullable String wanted, Roster roster)
      throws IOException {
    this.folder = folder.toRealPath();
    this.exercises = exercises;
    this.wanted = wanted;
    this.roster = roster;
  }

  /** Sentences about what was passed over, or belongs to nobody. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** All of them, in the order of their paths. */
  List<HandIn> find() throws IOException {
    NotebookWalk walk = NotebookWalk.through(folder);
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
    return named(last(attributed(found)));
  }

  /** To each its student and its time; of a group each student has one. */
  private List<HandIn> attributed(List<HandIn> found) throws IOException {
    Collected collected = Collected.in(folder);
    List<HandIn> all = new ArrayList<>();
    for (HandIn each : found) {
      for (Origin origin : collected.of(each.file(), each.student(), isNbgraders(each.file()))) {
        String student = origin.student(roster);
        if (!roster.ids().isEmpty() && !origin.isOn(roster)) {
          notes.add(
              "%s is not on the roster: %s."
                  .formatted(PlainText.of(student), PlainText.of(shown(each.file()))));
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
    List<HandIn> left = new ArrayList<>();
    for (List<HandIn> group : groups.values()) {
      if (group.size() == 1 || group.stream().anyMatch(each -> each.at() == null)) {
        left.addAll(group);
        continue;
      }
      HandIn last = Collections.max(group, Comparator.comparing(HandIns::time));
      left.add(last);
      notes.add(
          "%s handed in %d times; the last one counts: %s."
              .formatted(
                  PlainText.of(last.student()), group.size(), PlainText.of(shown(last.file()))));
    }
    left.sort(Comparator.comparing(HandIn::file));
    return left;
  }

  private static Instant time(HandIn handIn) {
    return Objects.requireNonNull(handIn.at());
  }

  private String shown(Path file) {
    return folder.relativize(file).toString();
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
    Path relative = folder.relativize(file);
    return isNbgraders(file)
        ? FileNames.text(relative.getName(relative.getNameCount() - 3))
        : FileNames.stem(file);
  }

  private boolean isNbgraders(Path file) {
    return folder.relativize(file).getNameCount() >= 3 && byName(file).isPresent();
  }

  private HandIn handIn(Path file, String exercise, @Nullable String problem) {
    return new HandIn(file, student(file), exercise, "", problem);
  }

  /** Two whose names differ in their case only would share a file on some systems. */
  private List<HandIn> named(List<HandIn> found) {
    Map<String, Integer> count = new HashMap<>();
    found.forEach(each -> count.merge(key(each), 1, Integer::sum));
    return found.stream()
        .map(
            each -> {
              boolean plain =
                  FileNames.isPlain(each.student()) && count.getOrDefault(key(each), 0) == 1;
              String id =
                  plain ? each.student() : FileNames.made(each.student(), folder, each.file());
              return new HandIn(
                  each.file(), each.student(), each.exercise(), id, each.problem(), each.at());
            })
        .toList();
  }

  private static String key(HandIn handIn) {
    return handIn.exercise() + "/" + handIn.student().toLowerCase(Locale.ROOT);
  }
}
