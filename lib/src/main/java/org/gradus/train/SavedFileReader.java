package org.gradus.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.train.SavedFile.Values;

/** Reads what {@link SavedFile} wrote, after its digest was checked. */
final class SavedFileReader {
  private static final int HEAD = SavedFile.MAGIC.length + Integer.BYTES;
  private static final int DIGEST = 32;

  private SavedFileReader() {}

  static SavedFile read(Path file, String kind) {
    try {
      verify(file);
      try (DataInputStream in =
          new DataInputStream(
              new BufferedInputStream(new FileInputStream(file.toFile()), SavedFile.CHUNK))) {
        in.skipNBytes(HEAD);
        String found = readText(in);
        if (!found.equals(kind)) {
          throw new IllegalArgumentException(
              "%s holds a %s, not a %s.".formatted(file, found, kind));
        }
        return new SavedFile(kind, readWords(in), readArrays(in));
      }
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("There is no file %s.".formatted(file), e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s could not be read (%s).".formatted(file, SavedFile.reason(e)), e);
    }
  }

  private static void verify(Path file) throws IOException {
    long size = Files.size(file);
    try (InputStream in =
        new BufferedInputStream(new FileInputStream(file.toFile()), SavedFile.CHUNK)) {
      byte[] head = in.readNBytes(HEAD);
      if (!Arrays.equals(Arrays.copyOf(head, SavedFile.MAGIC.length), SavedFile.MAGIC)
          && size >= SavedFile.MAGIC.length) {
        throw new IllegalArgumentException(
            "%s was not saved by Gradus: it does not begin with its name.".formatted(file));
      }
      int version =
          head.length < HEAD
              ? SavedFile.VERSION
              : ByteBuffer.wrap(head, SavedFile.MAGIC.length, 4).getInt();
      if (version != SavedFile.VERSION) {
        throw new IllegalArgumentException(
            "%s has version %d of the format, and this Gradus reads version %d: use the Gradus that saved it."
                .formatted(file, version, SavedFile.VERSION));
      }
      MessageDigest digest = SavedFile.sha256();
      digest.update(head);
      byte[] chunk = new byte[SavedFile.CHUNK];
      for (long left = size - HEAD - DIGEST; left > 0; ) {
        int read = in.read(chunk, 0, (int) Math.min(SavedFile.CHUNK, left));
        if (read < 0) {
          break;
        }
        digest.update(chunk, 0, read);
        left -= read;
      }
      if (!Arrays.equals(digest.digest(), in.readNBytes(DIGEST))) {
        throw new IllegalArgumentException(
            "%s is damaged: its content does not match its digest, so it was cut off or changed; use another copy."
                .formatted(file));
      }
    }
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static Map<String, String> readWords(DataInputStream in) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      words.put(readText(in), readText(in));
    }
    return words;
  }

  private static Map<String, Values> readArrays(DataInputStream in) throws IOException {
    Map<String, Values> arrays = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      arrays.put(readText(in), readValues(in));
    }
    return arrays;
  }

  private static Values readValues(DataInputStream in) throws IOException {
    long[] shape = new long[in.readInt()];
    long size = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = in.readLong();
      size *= shape[i];
    }
    float[] numbers = new float[Math.toIntExact(size)];
    int most = SavedFile.CHUNK / Float.BYTES;
    for (int from = 0; from < numbers.length; from += most) {
      int count = Math.min(most, numbers.length - from);
      ByteBuffer.wrap(in.readNBytes(count * Float.BYTES))
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(numbers, from, count);
    }
    return new Values(shape, numbers);
  }
}
