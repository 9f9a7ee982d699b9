package org.gradus.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A set of one small file, for tests of the ways to it. */
final class TinySet {
  static final String FILE = "numbers.gz";
  static final String MIRRORED = "tiny/" + FILE;
  static final byte[] CONTENT = content(200_000);
  static final byte[] PACKED = gzip(CONTENT);

  /** Impatient, so that tests of waiting are short. */
  static final Download.Patience IMPATIENT =
      new Download.Patience(
          Duration.ofSeconds(2), Duration.ofMillis(800), 3, Duration.ofMinutes(1));

  private TinySet() {}

  /** The set, with a place in a mirror and these addresses. */
  static CatalogEntry at(String... urls) {
    Stream<Source> sources =
        Stream.concat(
            Stream.of(source(MIRRORED, null)), Arrays.stream(urls).map(url -> source(null, url)));
    return new CatalogEntry(
        "tiny",
        "Tiny",
        "numbers",
        "CC0",
        "nobody",
        null,
        List.of(
            new CatalogFile(
                "numbers",
                (long) CONTENT.length,
                Digests.sha256(CONTENT),
                null,
                sources.toList())));
  }

  private static Source source(@Nullable String mirror, @Nullable String url) {
    return new Source(
        mirror, url, Format.GZ, (long) PACKED.length, Digests.sha256(PACKED), null, null);
  }

  static DataStore store(Path cache, @Nullable String mirror) {
    return new DataStore(cache, Mirror.of(mirror), new Download(IMPATIENT), PartFile.DISK);
  }

  static DataStore.Found<byte[]> read(DataStore store, String... urls) {
    return store.read(at(urls), "numbers", InputStream::readAllBytes);
  }

  /** A folder that is a mirror of the set. */
  static Path mirror(Path folder, byte[] file) throws IOException {
    Path path = folder.resolve(MIRRORED);
    Files.createDirectories(path.getParent());
    Files.write(path, file);
    return folder;
  }

  /** The files of the cache that hold data, whole or not; lock and notes apart. */
  static List<String> files(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }

  static byte[] changed(byte[] file) {
    byte[] other = file.clone();
    other[other.length / 2] ^= 1;
    return other;
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(1).nextBytes(content);
    return content;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
