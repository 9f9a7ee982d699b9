package org.gradus.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** One quantity, measured again and again, in the order of time. Immutable. */
public final class TimeSeries implements Sourced {
  private final String quantity;
  private final String unit;
  private final List<LocalDate> dates;
  private final double[] values;
  private final Provenance provenance;
  private final String note;

  /**
   * Puts dates and values together.
   *
   * @param quantity what was measured: "passengers"
   * @param unit in which unit: "thousand a month"
   * @param dates when, each later than the one before
   * @param values as many finite numbers
   * @param provenance where they came from
   * @throws IllegalArgumentException if dates and values do not fit: the sentence says where
   */
  public TimeSeries(
      String quantity, String unit, List<LocalDate> dates, double[] values, Provenance provenance) {
    this(quantity, unit, dates, values, provenance, "");
  }

  TimeSeries(
      String quantity,
      String unit,
      List<LocalDate> dates,
      double[] values,
      Provenance provenance,
      String note) {
    if (dates.isEmpty() || dates.size() != values.length) {
      throw new IllegalArgumentException(
          "A series needs a value for each date and one at least, got %d dates and %d values."
              .formatted(dates.size(), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "The value of %s is %s, which is no finite number.".formatted(dates.get(i), values[i]));
      }
      if (i > 0 && !dates.get(i).isAfter(dates.get(i - 1))) {
        throw new IllegalArgumentException(
            "A series goes forward in time, but %s follows %s."
                .formatted(dates.get(i), dates.get(i - 1)));
      }
    }
    this.quantity = quantity;
    this.unit = unit;
    this.dates = List.copyOf(dates);
    this.values = values.clone();
    this.provenance = provenance;
    this.note = note;
  }

  TimeSeries with(String said) {
    return new TimeSeries(quantity, unit, dates, values, provenance, said);
  }

  /** What was measured. */
  public String quantity() {
    return quantity;
  }

  /** In which unit. */
  public String unit() {
    return unit;
  }

  /** When; of a month its first day. */
  public List<LocalDate> dates() {
    return dates;
  }

  /** The values: a copy. */
  public double[] values() {
    return values.clone();
  }

  /** When, as numbers for an axis: 1949.5 is the middle of 1949. */
  public double[] years() {
    return dates.stream()
        .mapToDouble(date -> date.getYear() + (date.getDayOfYear() - 1.0) / date.lengthOfYear())
        .toArray();
  }

  /** How many values there are. */
  public int size() {
    return values.length;
  }

  /** The part from one place up to, not including, another: the past to learn from, say. */
  public TimeSeries part(int from, int to) {
    if (from < 0 || to > size() || from >= to) {
      throw new IllegalArgumentException(
          "%s has the places 0 to %d: no part goes from %d to %d."
              .formatted(name(), size() - 1, from, to));
    }
    return new TimeSeries(
        quantity,
        unit,
        dates.subList(from, to),
        Arrays.copyOfRange(values, from, to),
        provenance.part("%s to %s".formatted(dates.get(from), dates.get(to - 1))),
        note);
  }

  /**
   * The value after each run of values, to be learned from the run. Neighbouring windows overlap:
   * cut the series into past and future with {@link #part} first, never the windows at random.
   *
   * @param length how many values a window has
   * @return size − length examples of shape [length, 1], each with a target of shape [1]
   */
  public Dataset windows(int length) {
    int count = size() - length;
    if (length < 1 || count < 1) {
      throw new IllegalArgumentException(
          "A window has from 1 to %d of the %d values, got %d."
              .formatted(size() - 1, size(), length));
    }
    float[] inputs = new float[Shapes.length(count, length)];
    float[] next = new float[count];
    for (int i = 0; i < count; i++) {
      for (int t = 0; t < length; t++) {
        inputs[i * length + t] = (float) values[i + t];
      }
      next[i] = (float) values[i + length];
    }
    return Dataset.ofValues(
        new FloatFeatures(inputs, length, 1),
        new FloatFeatures(next, 1),
        List.of(quantity),
        provenance.part("windows of %d values".formatted(length)));
  }

  /** A table of the columns {@code date} and, by its name, the quantity. */
  public Table table() {
    return Table.create(
        name(), DateColumn.create("date", dates), DoubleColumn.create(quantity, values));
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public String amount() {
    return String.format(
        Locale.ROOT,
        "%,d values of %s in %s, %s to %s",
        size(),
        quantity,
        unit,
        dates.get(0),
        dates.get(size() - 1));
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
