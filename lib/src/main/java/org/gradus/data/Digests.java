package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of files and arrays, in lower-case hexadecimal. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    return of("SHA-256");
  }

  static String sha256(byte[] bytes) {
    return hex(sha256().digest(bytes));
  }

  static String sha256(Path file) throws IOException {
    return file(file, "SHA-256");
  }

  /** Of numbers, bit by bit. */
  static String sha256(double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES));
    bytes.asDoubleBuffer().put(values);
    return sha256(bytes.array());
  }

  /** Of numbers, bit by bit. */
  static String sha256(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
    bytes.asFloatBuffer().put(values);
    return sha256(bytes.array());
  }

  static String sha1(Path file) throws IOException {
    return file(file, "SHA-1");
  }

  /** One fingerprint for several files: of the list of theirs, one a line. */
  static String combined(String... digests) {
    return sha256((String.join("\n", digests) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static String file(Path file, String algorithm) throws IOException {
    MessageDigest digest = of(algorithm);
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return hex(digest.digest());
  }

  private static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
