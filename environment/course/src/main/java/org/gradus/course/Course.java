package org.gradus.course;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the course's files lie.
 *
 * @param root the repository's folder
 */
public record Course(Path root) {

  private static final Pattern NAME = Pattern.compile("(\\d\\d-[a-z0-9-]+)\\.(md|ipynb)");

  /**
   * The repository this runs in: the one the launcher belongs to, else the nearest folder upwards
   * that has {@code slides/}.
   *
   * @throws CourseException when there is none
   */
  public static Course find() {
    String launcher = System.getProperty("gradus.root", "");
    if (!launcher.isEmpty()) {
      return new Course(Path.of(launcher));
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("slides"))) {
        return new Course(folder);
      }
    }
    throw new CourseException(
        here + " is not inside Gradus: change into the repository, or name it with --root.");
  }

  /** The folder of decks. */
  public Path slides() {
    return root.resolve("slides");
  }

  /** The folder of the figures that notebooks draw. */
  public Path figures() {
    return slides().resolve("figures");
  }

  /** Which topic is on which slide and in which cell. */
  public Path topics() {
    return slides().resolve("topics.tsv");
  }

  /** The deck of a lecture, {@code "NN-name"}. */
  public Path deck(String lecture) {
    return slides().resolve(lecture + ".md");
  }

  /** The notebook of a lecture, {@code "NN-name"}. */
  public Path notebook(String lecture) {
    return root.resolve("notebooks/lectures").resolve(lecture + ".ipynb");
  }

  /** The names, {@code "NN-name"}, of all lectures that have a deck or a notebook, in order. */
  public List<String> lectures() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    names.addAll(names(slides()));
    names.addAll(names(root.resolve("notebooks/lectures")));
    return List.copyOf(names);
  }

  /** The exercise notebooks, in order. */
  public List<Path> exercises() throws IOException {
    return files(root.resolve("notebooks/exercises")).stream()
        .filter(file -> file.toString().endsWith(".ipynb"))
        .toList();
  }

  /** A file's path as messages show it: from the repository's folder on, with slashes. */
  public String show(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path top = root.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(top) ? top.relativize(absolute) : file;
    return shown.toString().replace('\\', '/');
  }

  /**
   * A file's text.
   *
   * @throws CourseException when it is not UTF-8
   */
  public static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new CourseException(file + ": the text is not UTF-8: save it so.", e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return files(folder).stream()
        .map(file -> NAME.matcher(String.valueOf(file.getFileName())))
        .filter(match -> match.matches())
        .map(match -> match.group(1))
        .toList();
  }

  /** A folder's plain files, in order; none when there is no such folder. */
  public static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
