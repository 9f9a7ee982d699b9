package org.gradus.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the files within an archive, for hosts that pack the same files anew now and then, so that
 * the archive itself has no lasting fingerprint.
 */
final class Members {
  private Members() {}

  /**
   * Reads the whole archive.
   *
   * @param path the archive
   * @param format zip or tar.gz
   * @param expected path within the archive → SHA-256; members that are not named may be there too.
   *     A path that ends in / is a folder with all that lies below it: its digest is that of the
   *     list that {@code sha256sum} prints of its files, in the order of their paths
   * @throws DamagedFileException if a member is missing or differs
   */
  static void check(Path path, Format format, Map<String, String> expected)
      throws IOException, DamagedFileException {
    Map<String, String> missing = new HashMap<>(expected);
    List<String> wanted = expected.keySet().stream().filter(each -> each.endsWith("/")).toList();
    Map<String, Map<String, String>> folders = new HashMap<>();
    try (ArchiveInputStream<? extends ArchiveEntry> archive =
        open(new BufferedInputStream(Files.newInputStream(path)), format)) {
      for (ArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        String name = entry.getName();
        List<String> around = wanted.stream().filter(name::startsWith).toList();
        if (entry.isDirectory() || (around.isEmpty() && !missing.containsKey(name))) {
          continue;
        }
        String digest = digest(archive);
        around.forEach(
            folder -> folders.computeIfAbsent(folder, any -> new TreeMap<>()).put(name, digest));
        compare(name, missing.remove(name), digest);
      }
    }
    for (Map.Entry<String, Map<String, String>> folder : folders.entrySet()) {
      compare(folder.getKey(), missing.remove(folder.getKey()), listed(folder.getValue()));
    }
    if (!missing.isEmpty()) {
      throw new DamagedFileException("lacks " + new TreeSet<>(missing.keySet()).first());
    }
  }

  private static void compare(String name, @Nullable String wanted, String digest)
      throws DamagedFileException {
    if (wanted != null && !wanted.equals(digest)) {
      throw new DamagedFileException(
          "holds %s with a wrong digest, where the catalogue says %s".formatted(name, wanted));
    }
  }

  private static String listed(Map<String, String> digests) {
    StringBuilder list = new StringBuilder();
    digests.forEach((name, digest) -> list.append(digest).append("  ").append(name).append('\n'));
    return Digests.sha256(list.toString().getBytes(UTF_8));
  }

  /**
   * The content of one member as a stream; nothing is unpacked to the disk. Closing it closes the
   * archive.
   *
   * @throws DamagedFileException if the archive has no such member
   */
  static InputStream only(InputStream packed, Format format, String member)
      throws IOException, DamagedFileException {
    ArchiveInputStream<? extends ArchiveEntry> archive =
        open(new BufferedInputStream(packed), format);
    for (ArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      if (entry.getName().equals(member)) {
        return archive;
      }
    }
    throw new DamagedFileException("lacks " + member);
  }

  private static String digest(InputStream member) throws IOException {
    MessageDigest digest = Digests.sha256();
    // Not closed: that would close the archive.
    new DigestInputStream(member, digest).transferTo(OutputStream.nullOutputStream());
    return Digests.hex(digest.digest());
  }

  /** The members one after another, with nothing unpacked to the disk. */
  static ArchiveInputStream<? extends ArchiveEntry> open(InputStream in, Format format)
      throws IOException {
    try {
      return format == Format.ZIP
          ? new ZipArchiveInputStream(in)
          : new TarArchiveInputStream(new GZIPInputStream(in));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
