package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a file that parts its cells with tabs and knows no quotes, with the place where it
 * stands.
 *
 * @param file what to call the file in an error
 * @param line counted from 1
 * @param cells the text between the tabs
 */
record TabbedRow(String file, int line, List<String> cells) {

  /**
   * Reads a file.
   *
   * @param least how many cells a row has at least
   * @param most how many it has at most
   * @throws DataException if a row is malformed, or there is none: names file and line
   */
  static List<TabbedRow> read(InputStream in, String file, int least, int most) throws IOException {
    List<TabbedRow> rows = new ArrayList<>();
    for (String line : StrictText.lines(StrictText.read(in, file))) {
      TabbedRow row = new TabbedRow(file, rows.size() + 1, List.of(line.split("\t", -1)));
      int cells = row.cells.size();
      if (cells < least || cells > most) {
        throw row.fault(
            "has %d cells between tabs where %s belong"
                .formatted(cells, least == most ? "" + least : least + " to " + most));
      }
      for (int i = 0; i < least; i++) {
        if (row.cells.get(i).isBlank()) {
          throw row.fault("has nothing in cell %d".formatted(i + 1));
        }
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new TabbedRow(file, 1, List.of()).fault("is missing: there are no rows");
    }
    return rows;
  }

  /** What is wrong with this row, in half a sentence, made a whole one. */
  DataException fault(String what) {
    return new DataException(
        "%s: line %d %s. Get a fresh copy of the file.".formatted(file, line, what));
  }
}
