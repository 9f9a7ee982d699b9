package org.gradus.course.totals;

/**
 * Tests counted by how they ended.
 *
 * @param passed those that did
 * @param failed those that did not, and errors
 * @param skipped those that were not run
 * @param seconds the time they took, added up
 */
public record Tally(int passed, int failed, int skipped, double seconds) {

  /** No test at all. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        passed + other.passed,
        failed + other.failed,
        skipped + other.skipped,
        seconds + other.seconds);
  }

  /** How many there are, however they ended. */
  public int tests() {
    return passed + failed + skipped;
  }

  /** {@code "12 passed, 1 failed"}, and {@code ", 2 skipped"} where some were. */
  @Override
  public String toString() {
    return passed
        + " passed, "
        + failed
        + " failed"
        + (skipped > 0 ? ", " + skipped + " skipped" : "");
  }
}
