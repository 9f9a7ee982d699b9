package org.gradus.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gradus.data.Sound;

/** Sounds in WAV files of 16-bit samples, as every recorder writes them. */
public final class Wav {
  private Wav() {}

  /**
   * Reads a file, and not a byte more or less; several channels become their mean.
   *
   * @throws org.gradus.data.DataException if it is malformed or packed otherwise: names the byte at
   *     which
   * @throws UncheckedIOException if there is no such file, or it cannot be read
   */
  public static Sound read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Sound.read(in, String.valueOf(file.getFileName()));
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException(
          "There is no file %s: see where the recorder put it.".formatted(file), e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The file %s cannot be read: see that it is a file and may be read.".formatted(file), e);
    }
  }

  /**
   * Writes a sound with one channel; what stood there before is replaced only by a complete file.
   *
   * @throws UncheckedIOException if the folder cannot be written to
   */
  public static void write(Sound sound, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part" + ProcessHandle.current().pid());
    try {
      try {
        Files.write(part, sound.wav());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The sound could not be saved as %s: see that the folder is there and may be written to."
              .formatted(file),
          e);
    }
  }
}
