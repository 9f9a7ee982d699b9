package org.gradus.grader.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The workers' temporary folder: gone with its contents when it is closed. */
public final class Scratch implements AutoCloseable {

  private final Path folder;

  /** Makes one. Users of sandboxes may go through it to what they need, and see nothing else. */
  public Scratch() throws IOException {
    this.folder = Files.createTempDirectory("gradus-grade-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    delete();
  }

  /** The same, for whoever did not open it. */
  void delete() {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : all) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(Scratch.class.getName())
          .log(System.Logger.Level.DEBUG, "The temporary folder {0} stays.", folder, e);
    }
  }
}
