package org.gradus.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradus.data.CacheFolder;
import org.gradus.doctor.Diagnosis;
import org.gradus.doctor.Finding;

/** Can the cache be written to, what lies in it, and is there room? */
public final class CacheDiagnosis implements Diagnosis {
  /** The engine's libraries take 0.4 GB, the largest data set of the course less than that. */
  private static final long ENOUGH = 1_500_000_000;

  private final Path folder;

  /** Of this user's cache folder. */
  public CacheDiagnosis() {
    this(CacheFolder.current());
  }

  CacheDiagnosis(Path folder) {
    this.folder = folder;
  }

  @Override
  public String subject() {
    return "caches";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Finding examine() throws IOException {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "doctor", ""));
    } catch (IOException e) {
      return Finding.broken(
          "%s cannot be written to (%s)".formatted(folder, e.getMessage()),
          "Give yourself the right to write there, or set GRADUS_CACHE to another folder.");
    }
    FileStore store = Files.getFileStore(folder);
    long free = store.getUsableSpace();
    String detail =
        "%s holds %s (engine %s, data %s), %s free"
            .formatted(
                folder,
                bytes(size(folder)),
                bytes(size(EngineCache.folder())),
                bytes(size(folder.resolve("datasets"))),
                bytes(free));
    return free < ENOUGH
        ? Finding.note(detail, "Make room, or set GRADUS_CACHE to a folder on a larger disk.")
        : Finding.ok(detail);
  }

  private static long size(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(CacheDiagnosis::length).sum();
    } catch (IOException | UncheckedIOException changing) {
      return 0;
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static String bytes(long count) {
    return count < 1_000_000_000
        ? String.format(Locale.ROOT, "%d MB", count / 1_000_000)
        : String.format(Locale.ROOT, "%.1f GB", count / 1e9);
  }
}
