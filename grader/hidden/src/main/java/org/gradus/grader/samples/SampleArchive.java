package org.gradus.grader.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** An archive of submissions: an honest one, and beside it what is to land elsewhere. */
final class SampleArchive {

  /** So many folders up is the root of every file system. */
  private static final String UP = "../".repeat(40);

  private static final int BOMB_MEGABYTES = 300;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  private SampleArchive() {}

  /**
   * The archive's bytes.
   *
   * @param name of the honest notebook, without its ending
   * @param outside the folder, by its absolute path, in which nothing must appear
   */
  static byte[] of(Sample.Form form, String name, byte[] notebook, String outside)
      throws IOException {
    SampleArchive archive = new SampleArchive();
    archive.file(name + ".ipynb", notebook);
    switch (form) {
      case ZIP_SLIP -> archive.file(UP + outside.substring(1) + "/escaped.ipynb", notebook);
      case ZIP_ABSOLUTE -> archive.file(outside + "/escaped.ipynb", notebook);
      case ZIP_LINKS -> {
        archive.link("borrowed.ipynb", outside + "/secret");
        archive.link("elsewhere", outside);
        archive.file("elsewhere/escaped.ipynb", notebook);
      }
      case ZIP_BOMB -> archive.file("bomb.ipynb", new byte[BOMB_MEGABYTES << 20]);
      default -> throw new IllegalArgumentException(form + " is no archive.");
    }
    archive.zip.close();
    return archive.bytes.toByteArray();
  }

  private void file(String name, byte[] content) throws IOException {
    put(name, UnixStat.FILE_FLAG | UnixStat.DEFAULT_FILE_PERM, content);
  }

  private void link(String name, String target) throws IOException {
    put(
        name,
        UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM,
        target.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, int mode, byte[] content) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    entry.setTime(0);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }
}
