package org.gradus.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/**
 * Reads the Free Spoken Digit Dataset: a zip archive with recordings/DIGIT_SPEAKER_INDEX.wav, mono
 * at 8,000 Hz, six speakers with fifty takes of each digit.
 */
final class SpokenDigits {
  private static final Pattern NAME =
      Pattern.compile(".*/recordings/([0-9])_([a-z]+)_([0-9]{1,2})\\.wav");
  private static final String FOLDER = "/recordings/";
  private static final int RECORDINGS = 3_000;
  private static final int RATE = 8_000;

  /** The longest is of 36 KB: what unpacks to so much more is something else. */
  private static final int MOST_BYTES = 1 << 20;

  private SpokenDigits() {}

  /**
   * Reads all recordings, ordered by digit, speaker and index.
   *
   * @param in the archive
   * @param file what to call it in an error
   * @throws DataException if a recording is missing, twice there or malformed: names it
   */
  static List<Recordings.Take> read(InputStream in, String file) throws IOException {
    List<Recordings.Take> takes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    ArchiveInputStream<? extends ArchiveEntry> archive = Members.open(in, Format.ZIP);
    for (ArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      String name = entry.getName();
      if (entry.isDirectory() || !name.contains(FOLDER)) {
        continue;
      }
      Matcher parts = NAME.matcher(name);
      if (!parts.matches()) {
        throw new DataException(
            "%s, %s: a recording is called DIGIT_SPEAKER_INDEX.wav. Get a fresh copy of the file."
                .formatted(file, name));
      }
      if (!names.add(name.substring(name.lastIndexOf('/')))) {
        throw new DataException(
            "%s, %s: there are two of this name. Get a fresh copy of the file."
                .formatted(file, name));
      }
      takes.add(
          new Recordings.Take(
              sound(archive.readNBytes(MOST_BYTES), file + ", " + name),
              Integer.parseInt(parts.group(1)),
              parts.group(2),
              Integer.parseInt(parts.group(3))));
    }
    if (takes.size() != RECORDINGS) {
      throw new DataException(
          "%s: there are %d recordings where %d belong. Get a fresh copy of the file."
              .formatted(file, takes.size(), RECORDINGS));
    }
    takes.sort(
        Comparator.comparingInt(Recordings.Take::label)
            .thenComparing(Recordings.Take::speaker)
            .thenComparingInt(Recordings.Take::index));
    return takes;
  }

  private static Sound sound(byte[] bytes, String where) throws IOException {
    Sound sound = Sound.read(new ByteArrayInputStream(bytes), where);
    if (sound.rate() != RATE) {
      throw new DataException(
          "%s: the rate is %d Hz where it should be %d Hz. Get a fresh copy of the file."
              .formatted(where, sound.rate(), RATE));
    }
    return sound;
  }
}
