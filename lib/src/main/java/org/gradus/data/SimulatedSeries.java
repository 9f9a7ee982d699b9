package org.gradus.data;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Series that never were measured: stand-ins for the airline passengers, the sunspots and the
 * temperatures of Melbourne, with their dates and about their means and spreads.
 */
public final class SimulatedSeries {
  private static final int MONTHS = 12;

  /** What a month is above or below the year's mean, in logarithms: summer is high. */
  private static final double[] SEASON = {
    -0.09, -0.11, 0.02, -0.01, -0.01, 0.11, 0.21, 0.20, 0.06, -0.08, -0.21, -0.09
  };

  private SimulatedSeries() {}

  /**
   * 144 months of passengers, in thousands: exp(4.81 + 0.0101 t + season(t) + u(t)), where t counts
   * months, season is one of twelve numbers, and u(t) = 0.75 u(t − 1) + 0.025 ε(t).
   */
  public static TimeSeries passengers(long seed) {
    Random random = new Random(seed);
    double[] values = new double[144];
    double u = 0;
    for (int t = 0; t < values.length; t++) {
      u = 0.75 * u + 0.025 * random.nextGaussian();
      values[t] = Math.rint(StrictMath.exp(4.81 + 0.0101 * t + SEASON[t % MONTHS] + u));
    }
    LocalDate start = LocalDate.of(1949, Month.JANUARY, 1);
    return series("SimulatedPassengers", Loaders.AIRLINE, start::plusMonths, values, seed);
  }

  /**
   * 2,820 months of sunspot numbers: cycles of 11 ± 1 years with a peak between 50 and 170, which
   * rise over two fifths of their time and fall over the rest as squared sines do; each month is
   * off by 10 % of the number and 4 spots (standard deviations), and never below 0.
   */
  public static TimeSeries sunspots(long seed) {
    Random random = new Random(seed);
    double[] values = new double[2820];
    int t = 0;
    while (t < values.length) {
      int length = (int) Math.max(96, Math.rint(132 + 12 * random.nextGaussian()));
      double peak = 50 + 120 * random.nextDouble();
      for (int i = 0; i < length && t < values.length; i++, t++) {
        double phase = (i + 0.5) / length;
        double rising = phase < 0.4 ? phase / 0.8 : 0.5 + (phase - 0.4) / 1.2;
        double sine = StrictMath.sin(Math.PI * rising);
        double number = peak * sine * sine;
        double off = 0.1 * number * random.nextGaussian() + 4 * random.nextGaussian();
        values[t] = Math.rint(10 * Math.max(0, number + off)) / 10;
      }
    }
    LocalDate start = LocalDate.of(1749, Month.JANUARY, 1);
    return series("SimulatedSunspots", Loaders.SUNSPOTS, start::plusMonths, values, seed);
  }

  /**
   * 3,650 days of lowest temperatures in °C, without the last days of 1984 and 1988: 11.2 + 4.3
   * cos(2π (d − 30) / 365.25) + u(d), where d counts days, and u(d) = 0.55 u(d − 1) + 2.3 ε(d);
   * never below 0.
   */
  public static TimeSeries temperatures(long seed) {
    LocalDate start = LocalDate.of(1981, Month.JANUARY, 1);
    List<LocalDate> dates =
        LongStream.range(0, 3652)
            .mapToObj(start::plusDays)
            .filter(date -> !(date.isLeapYear() && date.getDayOfYear() == 366))
            .toList();
    Random random = new Random(seed);
    double[] values = new double[dates.size()];
    double u = 0;
    for (int d = 0; d < values.length; d++) {
      u = 0.55 * u + 2.3 * random.nextGaussian();
      double season = StrictMath.cos(2 * Math.PI * (d - 30) / 365.25);
      values[d] = Math.rint(10 * Math.max(0, 11.2 + 4.3 * season + u)) / 10;
    }
    return series("SimulatedTemperatures", Loaders.MELBOURNE, dates::get, values, seed);
  }

  private static TimeSeries series(
      String name, SeriesFile like, IntFunction<LocalDate> date, double[] values, long seed) {
    List<LocalDate> dates = IntStream.range(0, values.length).mapToObj(date).toList();
    Provenance provenance = Provenance.standIn(name, seed, Digests.sha256(values));
    return new TimeSeries(like.quantity(), like.unit(), dates, values, provenance);
  }
}
