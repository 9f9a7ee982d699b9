package org.gradus.grader.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks the notebooks of a zip archive that others made, and what Gradescope or nbgrader says of
 * them there. No entry lands outside the folder that it is unpacked to, none is a link, and none is
 * larger than what is graded; what is refused keeps nothing else from being taken.
 */
final class Archive {

  /** Bytes of all notebooks together. */
  private static final long LARGEST_TOTAL = 4L << 30;

  private static final int MOST_ENTRIES = 100_000;

  /** From here on an entry may not be more than so many times as large as in the archive. */
  private static final long SUSPICIOUS = 16L << 20;

  private static final int LARGEST_RATIO = 200;

  /**
   * An entry that was not unpacked.
   *
   * @param name as the archive has it
   * @param sentence why, for whoever handed it in
   */
  record Refused(String name, String sentence) {

    boolean isNotebook() {
      return Archive.isNotebook(name);
    }
  }

  private final ZipFile zip;
  private final Path target;
  private final List<Refused> refused = new ArrayList<>();
  private long total;

  private Archive(ZipFile zip, Path target) {
    this.zip = zip;
    this.target = target;
  }

  /** Whether the name is that of an archive. */
  static boolean isArchive(Path file) {
    return FileNames.text(file).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * Unpacks.
   *
   * @param target an empty folder of ours
   * @return what was not unpacked, in the archive's order
   * @throws IOException when the archive as a whole cannot be read, with a sentence
   */
  static List<Refused> unpack(Path file, Path target) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      Archive archive = new Archive(zip, target);
      archive.unpack(Collections.list(zip.getEntries()));
      return List.copyOf(archive.refused);
    }
  }

  private void unpack(List<ZipArchiveEntry> entries) throws IOException {
    if (entries.size() > MOST_ENTRIES) {
      throw new IOException(
          "The archive has %d entries; more than %d are not unpacked."
              .formatted(entries.size(), MOST_ENTRIES));
    }
    for (ZipArchiveEntry entry : entries) {
      if (!entry.isDirectory()) {
        try {
          Path place = place(entry);
          if (isTaken(entry.getName())) {
            copy(entry, place);
          }
        } catch (RefusedEntry e) {
          refused.add(new Refused(entry.getName(), String.valueOf(e.getMessage())));
        }
      }
    }
  }

  /** Notebooks, and what those who collected them say of them. */
  private static boolean isTaken(String name) {
    return !name.startsWith("__MACOSX/")
        && (isNotebook(name)
            || Collected.isAboutNotebooks(name.substring(name.lastIndexOf('/') + 1)));
  }

  private static boolean isNotebook(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".ipynb");
  }

  private Path place(ZipArchiveEntry entry) throws RefusedEntry {
    if (entry.isUnixSymlink()) {
      throw new RefusedEntry("It is a link, which is not followed: hand in the file.");
    }
    String name = entry.getName();
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
      throw new RefusedEntry(
          "Its path begins at the root of a disk: pack the files by their names.");
    }
    if (List.of(name.split("[/\\\\]")).contains("..")) {
      throw new RefusedEntry("Its path leads out of the archive: pack the files by their names.");
    }
    try {
      Path place = target.resolve(name).normalize();
      if (place.startsWith(target) && !place.equals(target)) {
        return place;
      }
    } catch (InvalidPathException e) {
      throw new RefusedEntry(
          "No file can have its name here (%s): grade with LANG=C.UTF-8, or rename it."
              .formatted(e.getReason()));
    }
    throw new RefusedEntry("Its path leads nowhere: pack the files by their names.");
  }

  private void copy(ZipArchiveEntry entry, Path place) throws RefusedEntry {
    if (!zip.canReadEntryData(entry)) {
      throw new RefusedEntry("It is encrypted or packed in an unusual way: pack it as plain zip.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Files.createDirectories(place.getParent());
      try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
        copy(in, out, entry);
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (IOException | RefusedEntry e) {
        Files.deleteIfExists(place);
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw new RefusedEntry("The archive has it twice: hand in each notebook once.");
    } catch (IOException e) {
      throw new RefusedEntry(
          "It cannot be unpacked (%s): pack it again.".formatted(e.getMessage()));
    }
  }

  /** What the archive says of an entry's size may be a lie: bytes are counted as they come. */
  private void copy(InputStream in, OutputStream out, ZipArchiveEntry entry)
      throws IOException, RefusedEntry {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > HandIns.LARGEST) {
        throw new RefusedEntry(
            "It has more than %d MB: clear the outputs and save it again."
                .formatted(HandIns.LARGEST >> 20));
      }
      if (size > SUSPICIOUS && size / LARGEST_RATIO > entry.getCompressedSize()) {
        throw new RefusedEntry(
            "It is more than %d times as large as in the archive, as no notebook is."
                .formatted(LARGEST_RATIO));
      }
      if (total + size > LARGEST_TOTAL) {
        throw new RefusedEntry(
            "All notebooks before it have %d GB already: hand in two archives."
                .formatted(LARGEST_TOTAL >> 30));
      }
      out.write(buffer, 0, read);
    }
    total += size;
  }

  /** One entry is not unpacked; the message is a sentence. */
  private static final class RefusedEntry extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedEntry(String sentence) {
      super(sentence);
    }
  }
}
