package org.gradus.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

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
   * @param expected path within the archive → SHA-256; members that are not named may be there too
   * @throws DamagedFileException if a member is missing or differs
   */
  static void check(Path path, Format format, Map<String, String> expected)
      throws IOException, DamagedFileException {
    Map<String, String> missing = new HashMap<>(expected);
    try (ArchiveInputStream<? extends ArchiveEntry> archive =
        open(new BufferedInputStream(Files.newInputStream(path)), format)) {
      for (ArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        String wanted = missing.remove(entry.getName());
        if (wanted != null && !wanted.equals(digest(archive))) {
          throw new DamagedFileException(
              "holds %s with a wrong digest, where the catalogue says %s"
                  .formatted(entry.getName(), wanted));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new DamagedFileException("lacks " + new TreeSet<>(missing.keySet()).first());
    }
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

  private static ArchiveInputStream<? extends ArchiveEntry> open(InputStream in, Format format)
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
