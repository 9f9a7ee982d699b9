package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the data sets that the user named in {@code GRADUS_MIRROR}: a folder, or an address on
 * the web, with one folder a set.
 *
 * @param place the folder or address as the user wrote it
 */
record Mirror(String place) {
  private static final int PIECE = 1 << 18;

  static @Nullable Mirror of(@Nullable String place) {
    return place == null || place.isBlank() ? null : new Mirror(place.strip());
  }

  /** Where one file of it lies, as a person would say it. */
  String location(String path) {
    return onTheWeb() ? address(path).toString() : file(path).toString();
  }

  void fetch(Source source, String path, Download download, PartFile part, Progress.Task task)
      throws SourceFailure, DamagedFileException, InterruptedException {
    if (onTheWeb()) {
      download.fetch(address(path), source.bytes(), part, task);
      return;
    }
    Path file = file(path);
    if (!Files.isRegularFile(file)) {
      throw new SourceFailure(
          Files.isDirectory(folder()) ? "has no " + path : "is not there: no folder " + folder());
    }
    copy(file, part, task);
  }

  private static void copy(Path file, PartFile part, Progress.Task task)
      throws InterruptedException {
    part.restart(file.toString(), null);
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        part.write(ByteBuffer.wrap(piece, 0, count));
        task.advance(count);
      }
    } catch (IOException e) {
      throw new DataException(
          "The mirror's file %s cannot be read (%s): mend the mirror, or unset GRADUS_MIRROR."
              .formatted(file, CacheTrouble.reason(e)),
          e);
    }
  }

  private boolean onTheWeb() {
    String lower = place.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private URI address(String path) {
    try {
      URI address = URI.create((place.endsWith("/") ? place : place + "/") + path);
      if (address.getHost() == null) {
        throw new IllegalArgumentException("no host, or one with letters that hosts do not have");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "GRADUS_MIRROR is '%s', which is no address: name a folder, or an address that begins with http:// or https:// and a host."
              .formatted(place),
          e);
    }
  }

  private Path file(String path) {
    return folder().resolve(path);
  }

  private Path folder() {
    try {
      return place.startsWith("file:")
          ? Path.of(URI.create(place))
          : Path.of(place).toAbsolutePath();
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "GRADUS_MIRROR is '%s', which is no folder's name: name a folder, or an address that begins with http:// or https://."
              .formatted(place),
          e);
    }
  }
}
