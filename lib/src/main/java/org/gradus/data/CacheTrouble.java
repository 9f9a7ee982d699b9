package org.gradus.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns what the file system says about the cache into a sentence with a remedy. */
final class CacheTrouble {
  /** How Linux, macOS and Windows word it, quotas included. */
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "quota exceeded", "too large");

  private CacheTrouble() {}

  static DataException writing(Path path, IOException e) {
    Path folder = path.toAbsolutePath().getParent();
    String reason = reason(e);
    String lower = reason.toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(lower::contains)) {
      return new DataException(
          "The disk of the cache %s is full (%s): free some space, or set GRADUS_CACHE to a folder on another disk."
              .formatted(folder, reason),
          e);
    }
    return new DataException(
        "The cache %s cannot be written (%s): set GRADUS_CACHE to a folder that is yours to write."
            .formatted(folder, reason),
        e);
  }

  static DataException reading(Path path, IOException e) {
    return new DataException(
        "The cached file %s cannot be read (%s): delete it, and it will be fetched anew."
            .formatted(path, reason(e)),
        e);
  }

  /** What the file system complains of, in a few words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : String.valueOf(e.getMessage());
    return e instanceof FileAlreadyExistsException || "Not a directory".equals(reason)
        ? "a file stands where a folder should be"
        : reason;
  }
}
