package org.gradus.grader.agent;

/**
 * How large a message may be. The reader checks each figure before it allocates, so that no sender
 * can make it take more than a small multiple of {@code bytes}.
 *
 * @param bytes the longest message
 * @param values the most values in a message, those inside lists, maps and object arrays counted,
 *     the elements of primitive arrays not
 * @param depth how deeply values may lie in one another
 */
public record Bounds(int bytes, int values, int depth) {

  /** Room for a million doubles and more; far less than the trusted side's memory. */
  public static final Bounds USUAL = new Bounds(16 << 20, 1 << 19, 32);

  /** Checks that all three are positive. */
  public Bounds {
    if (bytes < 1 || values < 1 || depth < 1) {
      throw new IllegalArgumentException(
          "Bounds must be positive, but are " + bytes + ", " + values + " and " + depth + ".");
    }
  }
}
