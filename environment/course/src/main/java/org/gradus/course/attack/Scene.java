package org.gradus.course.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.course.Course;

/**
 * Where attacks are graded: the submissions, and beside them all that they try to reach. What lies
 * in {@link #outside} must be the same afterwards.
 */
public final class Scene implements AutoCloseable {

  /** What the key that nobody may read begins with. */
  static final String CANARY = "canary-of-the-scene-5d1f";

  private final Path folder;
  private final Neighbours neighbours;
  private final Map<String, String> words = new TreeMap<>();

  private Scene(Path folder, Neighbours neighbours) {
    this.folder = folder;
    this.neighbours = neighbours;
  }

  /**
   * Sets everything up.
   *
   * @param folder becomes the scene's own: whatever lies in it is removed; its path is short, for
   *     it has a socket in it
   */
  public static Scene open(Path folder, Course course) throws IOException {
    remove(folder);
    Path top = Files.createDirectories(folder).toRealPath();
    Path outside = Files.createDirectories(top.resolve("outside"));
    Files.createDirectories(outside.resolve("results"));
    Files.writeString(outside.resolve("secret"), CANARY + "\n");
    Files.writeString(outside.resolve("victim"), "somebody's only copy\n");
    Files.writeString(outside.resolve("results/rival.json"), "{\"points\": 12}\n");
    Scene scene = new Scene(top, Neighbours.open(outside.resolve("socket")));
    scene.words.putAll(
        Map.of(
            "OUTSIDE", outside.toString(),
            "RESULTS", scene.results().resolve(Collection.EXERCISE + "/results").toString(),
            "SUBMISSIONS", scene.submissions().toString(),
            "CLASSPATH", System.getProperty("java.class.path", ""),
            "COURSE", course.root().toAbsolutePath().toString(),
            "PORT", Integer.toString(scene.neighbours.port()),
            "DOOR", Integer.toString(scene.neighbours.door()),
            "MARKER", scene.marker()));
    return scene;
  }

  /** What stands in the attacks' sources in the place of {@code @KEY@}. */
  Map<String, String> words() {
    return Map.copyOf(words);
  }

  /** What the command lines of processes hold that attacks of this scene have started. */
  String marker() {
    return "gradus-" + Integer.toHexString(folder.hashCode());
  }

  /** The folder whose name says which exercise lies in it. */
  public Path submissions() {
    return folder.resolve("in").resolve(Collection.EXERCISE);
  }

  /** For what is graded by itself. */
  Path alone(String name) {
    return folder.resolve("alone").resolve(name);
  }

  /** Where results and pages go. */
  public Path results() {
    return folder.resolve("out");
  }

  /** What is none of a submission's business. */
  public Path outside() {
    return folder.resolve("outside");
  }

  /** All that grading must leave as it is. */
  List<Path> watched() {
    return List.of(folder.resolve("in"), folder.resolve("alone"), outside());
  }

  /** Removes a folder and all that is in it. */
  public static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    neighbours.close();
  }
}
