package org.gradus.grader.batch;

/** Text that students may have chosen, made fit for a terminal. */
final class PlainText {

  private PlainText() {}

  /**
   * Without line breaks, and without anything that a terminal would obey or that would turn the
   * direction of what follows.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(
            each ->
                switch (Character.getType(each)) {
                  case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                      Character.isWhitespace(each) ? ' ' : '�';
                  case Character.FORMAT,
                      Character.SURROGATE,
                      Character.PRIVATE_USE,
                      Character.UNASSIGNED ->
                      '�';
                  default -> each;
                })
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The same as one column: so wide, cut with three dots where it is longer. */
  static String column(String text, int width) {
    String plain = of(text);
    int length = plain.codePointCount(0, plain.length());
    if (length <= width) {
      return plain + " ".repeat(width - length);
    }
    return plain.substring(0, plain.offsetByCodePoints(0, width - 1)) + "…";
  }

  /** How many columns it takes at most. */
  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
