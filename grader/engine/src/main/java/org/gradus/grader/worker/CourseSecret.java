package org.gradus.grader.worker;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.gradus.data.CacheFolder;

/**
 * The course's secret. The hidden tests' random inputs come from it, so that nobody who has the
 * tests can foresee them; two graders with the same secret give the same results.
 */
public final class CourseSecret {

  /** Names the secret; without it, it lies in a file. */
  public static final String VARIABLE = "GRADUS_SECRET";

  private static final String FILE = "grading-secret";
  private static final int BYTES = 32;

  private CourseSecret() {}

  /**
   * The environment's secret, else that of the user's cache folder, which is made once.
   *
   * @throws IOException when it can be neither read nor made, with a sentence
   */
  public static String read() throws IOException {
    return read(System.getenv(), CacheFolder.current().resolve(FILE));
  }

  static String read(Map<String, String> environment, Path file) throws IOException {
    String own = environment.getOrDefault(VARIABLE, "").strip();
    return own.isEmpty() ? stored(file) : own;
  }

  private static String stored(Path file) throws IOException {
    String secret;
    try {
      secret = Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      make(file);
      secret = Files.readString(file).strip();
    }
    if (secret.isEmpty()) {
      throw new IOException(
          file + " is empty: delete it, and the next grading makes a new course secret.");
    }
    if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      throw new IOException(
          "Every user can read the course secret " + file + ": run chmod 600 on it.");
    }
    return secret;
  }

  /** Written aside and linked into place: of two graders that begin together, one makes it. */
  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path aside = Files.createTempFile(file.getParent(), FILE, "");
    try {
      Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
      Files.setPosixFilePermissions(aside, owner);
      byte[] bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      Files.writeString(aside, HexFormat.of().formatHex(bytes) + "\n");
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      return; // The other one's.
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
