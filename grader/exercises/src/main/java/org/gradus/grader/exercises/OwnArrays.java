package org.gradus.grader.exercises;

/** What is said where an answer must be an array of its own, which nobody else writes into. */
final class OwnArrays {
  static final String OWN = "an array of its own";

  static final String ANEW =
      "each call gives a new array with new rows: what an earlier call gave must not change with"
          + " the next";

  static final String ANEW_NUMBERS =
      "each call gives a new array: what an earlier call gave must not change with the next";

  private OwnArrays() {}

  /** What came, in words that a message can show beside what was wanted. */
  static String owned(boolean own) {
    return own ? OWN : "an array that is not its own";
  }
}
