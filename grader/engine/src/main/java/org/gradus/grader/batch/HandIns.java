package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Looks into a folder.
   *
   * @param exercises that can be graded
   * @param wanted the exercise that all files answer, whatever they say; null to ask each
   */
  HandIns(Path folder, ExerciseIds exercises, @Nullable String wanted) throws IOException {
    this.folder = folder.toRealPath();
    this.exercises = exercises;
    this.wanted = wanted;
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
    return named(found);
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
    int depth = relative.getNameCount();
    return depth >= 3 && byName(file).isPresent()
        ? FileNames.text(relative.getName(depth - 3))
        : FileNames.stem(file);
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
              return new HandIn(each.file(), each.student(), each.exercise(), id, each.problem());
            })
        .toList();
  }

  private static String key(HandIn handIn) {
    return handIn.exercise() + "/" + handIn.student().toLowerCase(Locale.ROOT);
  }
}
