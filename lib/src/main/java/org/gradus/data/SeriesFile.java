package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of two columns, dates and numbers, read strictly.
 *
 * @param header what its first line says
 * @param quantity what the numbers are
 * @param unit in which unit
 */
record SeriesFile(List<String> header, String quantity, String unit) {

  /** Dates are days (1981-01-31) or months (1949-01), which stand for their first day. */
  TimeSeries read(InputStream in, String file, Provenance provenance) throws IOException {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (CsvRow row : CsvRow.read(in, file, header, 2)) {
      LocalDate date = date(row);
      if (!dates.isEmpty() && !date.isAfter(dates.get(dates.size() - 1))) {
        throw row.fault("has %s, which is not after the date before it".formatted(date));
      }
      dates.add(date);
      values.add(row.number(1, quantity));
    }
    return new TimeSeries(
        quantity,
        unit,
        dates,
        values.stream().mapToDouble(Double::doubleValue).toArray(),
        provenance);
  }

  private static LocalDate date(CsvRow row) {
    String text = row.cells().get(0);
    try {
      return LocalDate.parse(text.length() == 7 ? text + "-01" : text);
    } catch (DateTimeException e) {
      throw row.fault("has '%s', which is no date".formatted(text));
    }
  }
}
