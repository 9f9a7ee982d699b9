package org.gradus.grader.notebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a whole file or nothing. */
public final class AtomicWrite {

  private static final AtomicLong WRITES = new AtomicLong();

  private AtomicWrite() {}

  /**
   * Writes aside, in the same folder, and moves the file into place.
   *
   * @param file where to; its folder is made when it is missing
   * @param content read to its end
   * @throws IOException when that fails; an older file then still stands, and nothing lies aside
   */
  public static void write(Path file, InputStream content) throws IOException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    // A name of its own for each writer, in every process and thread; and not createTempFile: that
    // one lets only the owner read.
    Path aside =
        target.resolveSibling(
            ".%s.%d-%d"
                .formatted(
                    target.getFileName(), ProcessHandle.current().pid(), WRITES.incrementAndGet()));
    try {
      Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
      try {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Writes bytes. See {@link #write(Path, InputStream)}. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, new ByteArrayInputStream(content));
  }
}
