package org.gradus.grader.export;

/** Text that students chose, as a cell of a table. */
final class Cells {
  private static final String FORMULA = "=+-@\t\r";

  private Cells() {}

  /**
   * A text that no spreadsheet takes for a formula: an apostrophe before it says that it is text
   * (OWASP, "CSV Injection").
   */
  static String text(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}&&[^\t\r]]", "");
    return !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }
}
