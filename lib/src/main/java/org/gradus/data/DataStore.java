package org.gradus.data;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a set: in the cache, else in the mirror that the user named, else at the
 * canonical hosts, in this order. Whatever is fetched is checked before it gets into the cache, and
 * whatever is cached is checked before it is read.
 */
final class DataStore {
  private final Path cache;
  private final @Nullable Mirror mirror;
  private final Download download;
  private final PartFile.Opener opener;

  /** What was read, and who delivered it once: "mirror" or an address. */
  record Found<T>(T value, String origin) {}

  DataStore(Path cache, @Nullable Mirror mirror, Download download, PartFile.Opener opener) {
    this.cache = cache;
    this.mirror = mirror;
    this.download = download;
    this.opener = opener;
  }

  /**
   * Reads one file of a set, fetching it first if need be.
   *
   * @throws NoSourceException if nobody could deliver it
   * @throws DataException if the cache cannot be used, the user's mirror holds a wrong file, or the
   *     thread was interrupted
   */
  @SuppressWarnings("try") // the turn is held, not used
  <T> Found<T> read(CatalogEntry set, String fileId, ContentReader<T> reader) {
    CatalogFile file = set.file(fileId);
    Path folder = cache.resolve(set.id());
    Found<T> cached = fromCache(folder, file, reader, false);
    if (cached != null) {
      return cached;
    }
    try (CacheLock turn = CacheLock.acquire(folder, set.name())) {
      Found<T> meanwhile = fromCache(folder, file, reader, true);
      return meanwhile != null ? meanwhile : fetch(set, file, folder, reader);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(set, e);
    } catch (DataException e) {
      // A file's channel answers an interrupt by closing, and leaves the thread marked.
      throw e.getCause() instanceof ClosedByInterruptException ? stopped(set, e) : e;
    }
  }

  private static DataException stopped(CatalogEntry set, Exception why) {
    return new DataException(
        "Fetching %s was stopped; call it again and it goes on where it was.".formatted(set.name()),
        why);
  }

  private <T> @Nullable Found<T> fromCache(
      Path folder, CatalogFile file, ContentReader<T> reader, boolean clean) {
    for (Source source : file.sources()) {
      Path path = folder.resolve(source.fileName());
      if (Files.isRegularFile(path)) {
        try {
          return new Found<>(CheckedFile.read(path, source, file, reader), origin(path));
        } catch (DamagedFileException e) {
          if (clean) {
            delete(path);
          }
        } catch (IOException e) {
          throw CacheTrouble.reading(path, e);
        }
      }
    }
    return null;
  }

  private <T> Found<T> fetch(
      CatalogEntry set, CatalogFile file, Path folder, ContentReader<T> reader)
      throws InterruptedException {
    LinkedHashSet<String> reasons = new LinkedHashSet<>();
    for (Source source : file.sources()) {
      Path target = folder.resolve(source.fileName());
      PartFile part = new PartFile(target, opener);
      boolean resumable = false;
      try (Progress.Task task = start(set, source)) {
        fetch(source, part, task);
        part.finish();
        T value = CheckedFile.read(part.path(), source, file, reader);
        String origin = source.mirror() != null ? "mirror" : source.location();
        part.place(origin);
        return new Found<>(value, origin);
      } catch (SourceFailure e) {
        reasons.add(sourceName(source) + " " + e.reason());
      } catch (DamagedFileException e) {
        stopIfMirror(source, e);
        reasons.add("the file of " + sourceName(source) + " " + e.fault());
      } catch (IOException e) {
        throw CacheTrouble.reading(part.path(), e);
      } catch (InterruptedException e) {
        resumable = true;
        throw e;
      } finally {
        if (resumable || Thread.currentThread().isInterrupted()) {
          part.keep();
        } else {
          part.discard();
        }
      }
    }
    throw nobody(set, file, new ArrayList<>(reasons));
  }

  private void fetch(Source source, PartFile part, Progress.Task task)
      throws SourceFailure, DamagedFileException, InterruptedException {
    String path = source.mirror();
    if (path == null) {
      download.fetch(URI.create(source.location()), source.bytes(), part, task);
    } else if (mirror == null) {
      throw new SourceFailure("is not set");
    } else {
      mirror.fetch(source, path, download, part, task);
    }
  }

  /** The user vouched for the mirror, so that silence about a wrong file there would be a lie. */
  private void stopIfMirror(Source source, DamagedFileException e) {
    String path = source.mirror();
    if (path != null && mirror != null) {
      throw new DataException(
          "The mirror's file %s %s: copy it there anew, or unset GRADUS_MIRROR."
              .formatted(mirror.location(path), e.fault()),
          e);
    }
  }

  private Progress.Task start(CatalogEntry set, Source source) {
    Long bytes = source.bytes();
    return Progress.current()
        .start(
            "Fetching %s, %s".formatted(set.name(), source.fileName()),
            bytes == null ? -1 : bytes,
            "B");
  }

  private static String sourceName(Source source) {
    return source.mirror() != null ? "GRADUS_MIRROR" : URI.create(source.location()).getHost();
  }

  private static NoSourceException nobody(
      CatalogEntry set, CatalogFile file, List<String> reasons) {
    String why = String.join("; ", reasons);
    String mirrored = file.sources().get(0).mirror();
    return new NoSourceException(
        "%s could not be fetched (%s): connect to the web, or set GRADUS_MIRROR to a folder or an address that holds %s."
            .formatted(set.name(), why, mirrored != null ? mirrored : set.name()),
        why);
  }

  private static String origin(Path cached) {
    try {
      return Files.readString(PartFile.origin(cached)).strip();
    } catch (IOException notWrittenDown) {
      return "cache";
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw CacheTrouble.writing(path, e);
    }
  }
}
