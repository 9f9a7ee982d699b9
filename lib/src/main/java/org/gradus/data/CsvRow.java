package org.gradus.data;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a table that is kept as text with commas, with the place where it stands, so that
 * whatever is wrong with it can be said.
 *
 * @param file what to call the file in an error
 * @param line counted from 1
 * @param cells the text between the commas, quotes taken off
 */
record CsvRow(String file, int line, List<String> cells) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final int SHOWN = 40;
  private static final int MOST_CELLS = 10_000;

  /**
   * Reads a file whose rows all have as many cells.
   *
   * @param header what must stand in the first line; empty if the file has no header
   * @param cells how many a row has
   * @throws DataException if a row is malformed, or there is none: names file and line
   */
  static List<CsvRow> read(InputStream in, String file, List<String> header, int cells)
      throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    CsvParser parser = parser();
    List<String> lines = StrictText.lines(StrictText.read(in, file));
    for (int i = 0; i < lines.size(); i++) {
      CsvRow row = new CsvRow(file, i + 1, split(parser, file, i + 1, lines.get(i)));
      if (row.cells.size() != cells) {
        throw row.fault("has %d values where %d belong".formatted(row.cells.size(), cells));
      }
      if (i == 0 && !header.isEmpty()) {
        if (!row.cells.equals(header)) {
          throw row.fault(
              "should be the header %s, but is %s"
                  .formatted(String.join(",", header), shown(lines.get(0))));
        }
      } else {
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new CsvRow(file, lines.size() + 1, List.of()).fault("is missing: there are no rows");
    }
    return rows;
  }

  private static List<String> split(CsvParser parser, String file, int line, String text) {
    try {
      if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
        throw new TextParsingException(null, "a quotation is left open");
      }
      String[] cells = parser.parseLine(text);
      return cells == null ? List.of() : Arrays.asList(cells);
    } catch (TextParsingException e) {
      CsvRow row = new CsvRow(file, line, List.of());
      throw text.indexOf('"') < 0
          ? row.fault("has more than %,d values".formatted(MOST_CELLS))
          : row.fault("has a quotation mark astray: " + shown(text));
    }
  }

  private static CsvParser parser() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setMaxColumns(MOST_CELLS);
    settings.setMaxCharsPerColumn(-1); // as many as there are
    settings.getFormat().setComment('\0'); // no line is a comment
    settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
    return new CsvParser(settings);
  }

  /** Whether the cell says that its value is missing: NA. */
  boolean missing(int cell) {
    return cells.get(cell).equals("NA");
  }

  /** A finite number. */
  double number(int cell, String what) {
    String text = cells.get(cell);
    double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw fault(
          "has '%s' as %s, which is %s"
              .formatted(
                  shown(text), what, Double.isNaN(number) ? "no number" : "beyond all bounds"));
    }
    return number;
  }

  /** A whole number. */
  int whole(int cell, String what) {
    double number = number(cell, what);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw fault("has %s as %s, which is no whole number".formatted(cells.get(cell), what));
    }
    return (int) number;
  }

  /** One of the words that may stand there. */
  String oneOf(int cell, String what, List<String> words) {
    String text = cells.get(cell);
    if (!words.contains(text)) {
      throw fault(
          "has '%s' as %s, which is none of %s"
              .formatted(shown(text), what, String.join(", ", words)));
    }
    return text;
  }

  /** What is wrong with this row, in half a sentence, made a whole one. */
  DataException fault(String what) {
    return new DataException(
        "%s: line %d %s. Get a fresh copy of the file.".formatted(file, line, what));
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
