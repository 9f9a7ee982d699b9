package org.gradus.course.stamp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;

/**
 * Says from what a lecture's stored outputs were made: a digest of the notebook's sources and one
 * of the library's public API. Outputs are no part of it, nor is the library's version: a fix
 * inside the library leaves every stamp fresh.
 *
 * @param sources digest of the cells' types, names and texts
 * @param api digest of the library's public API
 */
public record Stamp(String sources, String api) {

  /** Half of a SHA-256: enough to notice a change, short enough to read. */
  private static final int HEX_DIGITS = 32;

  /** The stamp that the notebook should bear now. */
  public static Stamp of(NotebookFile notebook, PublicApi api) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : notebook.cells()) {
      // The lengths keep texts apart that would run together.
      text.append(cell.type())
          .append(' ')
          .append(cell.name().orElse(""))
          .append(' ')
          .append(cell.slide().orElse(""))
          .append(' ')
          .append(cell.figure().orElse(""))
          .append(' ')
          .append(cell.source().length())
          .append('\n')
          .append(cell.source())
          .append('\n');
    }
    return new Stamp(digest(text.toString()), api.digest());
  }

  /**
   * Why the notebook's stamp is stale: one sentence, without the notebook's name. Empty when it is
   * fresh.
   */
  public Optional<String> stale(NotebookFile notebook) {
    Optional<String> borne = notebook.gradus("stamp");
    if (borne.filter(toString()::equals).isPresent()) {
      return Optional.empty();
    }
    String reason;
    if (borne.isEmpty()) {
      reason = "the notebook has no stamp, so nobody knows what its outputs were made from";
    } else if (borne.get().startsWith(sources + "-")) {
      reason = "the library's public API has changed since the outputs were made";
    } else {
      reason = "its cells have changed since the outputs were made";
    }
    return Optional.of(reason + ": run it again with make notebooks.");
  }

  /** Both digests, as the notebook's metadata hold them. */
  @Override
  public String toString() {
    return sources + "-" + api;
  }

  public static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new CourseException("This JDK has no SHA-256: take another one.", e);
    }
  }
}
