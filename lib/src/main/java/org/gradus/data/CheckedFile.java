package org.gradus.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file only if it is the one that the catalogue describes: first the bytes as packed, then,
 * while they stream by, the bytes unpacked.
 */
final class CheckedFile {
  private static final int SHOWN = 12;

  private CheckedFile() {}

  /**
   * Checks and reads in one go.
   *
   * @param path the file as packed
   * @param expected its fingerprints as packed
   * @param file its fingerprint unpacked
   * @throws DamagedFileException if a fingerprint or a length differs
   */
  static <T> T read(Path path, Source expected, CatalogFile file, ContentReader<T> reader)
      throws IOException, DamagedFileException {
    checkPacked(path, expected);
    Map<String, String> members = file.members();
    if (expected.wholeArchive() && members != null && !members.isEmpty()) {
      checkMembers(path, expected.format(), members);
    }
    MessageDigest digest = Digests.sha256();
    try (InputStream packed = Files.newInputStream(path);
        InputStream content =
            new DigestInputStream(unpacked(packed, expected, file.bytes()), digest)) {
      @Nullable DataException unreadable = null;
      @Nullable T result = null;
      try {
        result = reader.read(new BufferedInputStream(content, 1 << 16));
      } catch (DataException e) {
        unreadable = e; // a wrong digest says more than what the reader stumbled over
      }
      content.transferTo(OutputStream.nullOutputStream());
      if (!expected.wholeArchive()) {
        compare("content has", file.sha256(), Digests.hex(digest.digest()));
      }
      if (unreadable != null) {
        throw unreadable;
      }
      return Objects.requireNonNull(result);
    } catch (IOException e) {
      throw unpacking(expected.format(), e);
    }
  }

  /** What is in the file is to blame, unless the disk or an interrupt is. */
  private static DamagedFileException unpacking(Format format, IOException e) throws IOException {
    boolean packed = format != Format.PLAIN || e instanceof ZipException;
    if (!packed || e instanceof ClosedChannelException || e instanceof FileSystemException) {
      throw e;
    }
    String reason = e instanceof EOFException ? "it ends too early" : CacheTrouble.reason(e);
    return new DamagedFileException("does not unpack (" + reason + ")");
  }

  /** A small file can unpack to more than any memory holds: no more comes out than belongs in. */
  private static InputStream unpacked(InputStream packed, Source expected, @Nullable Long bytes)
      throws IOException, DamagedFileException {
    InputStream content = expected.format().content(packed, expected.member());
    return bytes == null || expected.wholeArchive() ? content : new BoundedContent(content, bytes);
  }

  private static void checkMembers(Path path, Format format, Map<String, String> members)
      throws IOException, DamagedFileException {
    try {
      Members.check(path, format, members);
    } catch (IOException e) {
      throw unpacking(format, e);
    }
  }

  private static void checkPacked(Path path, Source expected)
      throws IOException, DamagedFileException {
    Long bytes = expected.bytes();
    long length = Files.size(path);
    if (bytes != null && bytes != length) {
      throw new DamagedFileException(
          String.format(Locale.ROOT, "has %,d bytes where the catalogue says %,d", length, bytes));
    }
    if (expected.sha256() != null) {
      compare("has", expected.sha256(), Digests.sha256(path));
    } else if (expected.sha1() != null) {
      compare("has", expected.sha1(), Digests.sha1(path));
    }
  }

  private static void compare(String whose, @Nullable String expected, String actual)
      throws DamagedFileException {
    if (expected != null && !expected.equals(actual)) {
      throw new DamagedFileException(
          "%s the wrong digest %s… where the catalogue says %s…"
              .formatted(whose, actual.substring(0, SHOWN), expected.substring(0, SHOWN)));
    }
  }
}
