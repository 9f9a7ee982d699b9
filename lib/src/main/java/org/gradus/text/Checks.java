package org.gradus.text;

/** Whether a number that was given makes sense. */
final class Checks {
  private Checks() {}

  static int atLeast(int least, String what, int got) {
    if (got < least) {
      throw new IllegalArgumentException(
          "%s must be %d or more, got %d.".formatted(what, least, got));
    }
    return got;
  }

  static double positive(String what, double got) {
    if (!(got > 0 && got < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("%s must be more than 0, got %s.".formatted(what, got));
    }
    return got;
  }
}
