package org.gradus.grader.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gradus.grader.grading.Digest;

/** Names of files that students chose: as text, and as a name that is safe to write to. */
final class FileNames {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int HASH = 12;
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{" + HASH + "}");
  private static final int LONGEST = 40;

  private FileNames() {}

  /**
   * A file's name as text. Its bytes are taken for UTF-8 whatever the charset of this machine, in
   * which Java would lose letters.
   */
  static String text(Path file) {
    String uri = file.toUri().getRawPath();
    String name = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return decoded(name.substring(name.lastIndexOf('/') + 1));
  }

  /** What is escaped as in a URI, as text. */
  static String decoded(String escaped) {
    byte[] bytes = new byte[escaped.length()];
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      char letter = escaped.charAt(i);
      if (letter == '%') {
        bytes[length++] = (byte) HexFormat.fromHexDigits(escaped, i + 1, i + 3);
        i += 2;
      } else {
        bytes[length++] = (byte) letter;
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** A notebook's name without its ending. */
  static String stem(Path file) {
    String name = text(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Whether a name can stand for itself: plain, and not of the shape of those made below. */
  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !HASHED.matcher(name).matches();
  }

  /**
   * A plain name that resembles a student's and is the only one of its file.
   *
   * @param place of the file within what was given, so that the same elsewhere has the same name
   */
  static String made(String student, String place) {
    String slug =
        Normalizer.normalize(student, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String start = slug.substring(0, Math.min(LONGEST, slug.length()));
    return (start.isEmpty() ? "student" : start)
        + "-"
        + Digest.of(place.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
  }
}
