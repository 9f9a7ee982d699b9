package org.gradus.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
  static final byte[] MAGIC = "GRADUS".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 1;
  static final int CHUNK = 1 << 14;

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
   * @throws IllegalArgumentException if there is a folder of that name
   * @throws UncheckedIOException with a sentence if it cannot be written; an older one is still
   *     there
   */
  public void write(Path file) {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IllegalArgumentException(
          "%s is a folder: name a file in it to save to.".formatted(target));
    }
    Path aside = folder.resolve(target.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
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
    } finally {
      // What was begun and not moved into place is of no use to anybody.
      aside.toFile().delete();
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
    return SavedFileReader.read(file, kind);
  }

  static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
