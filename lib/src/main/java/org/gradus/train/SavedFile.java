package org.gradus.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Arrays by name, and a few words about them, in one file.
 *
 * <p>The file begins with "GRADUS" and the version of this format, and ends with the SHA-256 digest
 * of everything before. It is written aside, forced onto the disk and moved into place: at its name
 * there is always the old content or the new one, whole. Numbers are little-endian floats; all
 * other integers are big-endian, texts UTF-8 with their length before them.
 *
 * @param kind what it holds: "weights", "checkpoint"
 * @param words what is to be known about it, by name
 * @param arrays by name
 */
public record SavedFile(String kind, Map<String, String> words, Map<String, Values> arrays) {
  private static final byte[] MAGIC = "GRADUS".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEAD = MAGIC.length + Integer.BYTES;
  private static final int DIGEST = 32;
  private static final int CHUNK = 1 << 14;

  /**
   * The numbers of one array.
   *
   * @param shape its sides
   * @param numbers row by row
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Values(long[] shape, float[] numbers) {}

  /**
   * Writes the file, in place of an older one.
   *
   * @throws UncheckedIOException with a sentence if it cannot be written; an older one is still
   *     there
   */
  public void write(Path file) {
    Path target = file.toAbsolutePath();
    Path aside = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      // Not a channel: those are closed under a thread that is interrupted, and somebody who
      // presses stop must neither lose the file nor be told that it could not be written.
      try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
        writeTo(out);
        out.getFD().sync();
      }
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s could not be written (%s): is the folder there, writable and not full?"
              .formatted(file, reason(e)),
          e);
    }
  }

  private void writeTo(OutputStream file) throws IOException {
    MessageDigest digest = sha256();
    OutputStream digested = new DigestOutputStream(new BufferedOutputStream(file, CHUNK), digest);
    DataOutputStream out = new DataOutputStream(digested);
    out.write(MAGIC);
    out.writeInt(VERSION);
    writeText(out, kind);
    out.writeInt(words.size());
    for (Map.Entry<String, String> word : words.entrySet()) {
      writeText(out, word.getKey());
      writeText(out, word.getValue());
    }
    out.writeInt(arrays.size());
    for (Map.Entry<String, Values> array : arrays.entrySet()) {
      writeText(out, array.getKey());
      writeValues(out, array.getValue());
    }
    out.write(digest.digest());
    out.flush();
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeValues(DataOutputStream out, Values values) throws IOException {
    out.writeInt(values.shape.length);
    for (long side : values.shape) {
      out.writeLong(side);
    }
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    int most = CHUNK / Float.BYTES;
    for (int from = 0; from < values.numbers.length; from += most) {
      int count = Math.min(most, values.numbers.length - from);
      chunk.asFloatBuffer().put(values.numbers, from, count);
      out.write(chunk.array(), 0, count * Float.BYTES);
    }
  }

  /**
   * Reads a file, after its digest was checked.
   *
   * @param kind what it must hold
   * @throws UncheckedIOException with a sentence if it cannot be read
   * @throws IllegalArgumentException with a sentence if it is not such a file, or not whole
   */
  public static SavedFile read(Path file, String kind) {
    try {
      verify(file);
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(new FileInputStream(file.toFile()), CHUNK))) {
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
      throw new UncheckedIOException("%s could not be read (%s).".formatted(file, reason(e)), e);
    }
  }

  private static void verify(Path file) throws IOException {
    long size = Files.size(file);
    try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()), CHUNK)) {
      byte[] head = in.readNBytes(HEAD);
      if (!Arrays.equals(Arrays.copyOf(head, MAGIC.length), MAGIC) && size >= MAGIC.length) {
        throw new IllegalArgumentException(
            "%s was not saved by Gradus: it does not begin with its name.".formatted(file));
      }
      int version = head.length < HEAD ? VERSION : ByteBuffer.wrap(head, MAGIC.length, 4).getInt();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "%s has version %d of the format, and this Gradus reads version %d: use the Gradus that saved it."
                .formatted(file, version, VERSION));
      }
      MessageDigest digest = sha256();
      digest.update(head);
      byte[] chunk = new byte[CHUNK];
      for (long left = size - HEAD - DIGEST; left > 0; ) {
        int read = in.read(chunk, 0, (int) Math.min(CHUNK, left));
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
    int most = CHUNK / Float.BYTES;
    for (int from = 0; from < numbers.length; from += most) {
      int count = Math.min(most, numbers.length - from);
      ByteBuffer.wrap(in.readNBytes(count * Float.BYTES))
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(numbers, from, count);
    }
    return new Values(shape, numbers);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
