package org.gradus.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** Numbers and sentences as they stand in figures: the same in every locale. */
final class Wording {
  private Wording() {}

  /** A number to three digits or so: 9,240 or 92.4 or 0.27 or 0.0031; the sign is a real minus. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size == Math.rint(size) && size < 1e7) {
      return fixed(value, 0);
    }
    if (size >= 1e7 || size < 1e-4) {
      return minus(
          String.format(Locale.ROOT, "%.1e", value)
              .replace("e-0", "e-")
              .replaceFirst("e\\+0?", "e"));
    }
    if (size >= 1000) {
      return fixed(value, 0);
    }
    if (size >= 100) {
      return fixed(value, 1);
    }
    if (size >= 0.01) {
      return fixed(value, 2);
    }
    return minus(new BigDecimal(value).round(new MathContext(2)).toPlainString());
  }

  /** From one number to another, along an axis: numbers of four digits may be years. */
  static String range(double low, double high) {
    boolean years = low >= 1000 && high < 10_000;
    String text = "from " + number(low) + " to " + number(high);
    return years ? text.replace(",", "") : text;
  }

  /** Numbers with as many decimals each: as many as the largest needs for three digits, or less. */
  static List<String> alike(double... values) {
    double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
    int decimals = most == 0 ? 0 : (int) Math.max(0, 2 - Math.floor(Math.log10(most)));
    if (decimals > 6) {
      return Arrays.stream(values).mapToObj(Wording::number).toList();
    }
    while (decimals > 0 && same(values, decimals - 1, decimals)) {
      decimals--;
    }
    int all = decimals;
    return Arrays.stream(values).mapToObj(value -> fixed(value, all)).toList();
  }

  private static boolean same(double[] values, int fewer, int more) {
    double coarse = Math.pow(10, fewer);
    double fine = Math.pow(10, more);
    return Arrays.stream(values)
        .allMatch(
            v ->
                Math.abs(Math.rint(v * coarse) / coarse - Math.rint(v * fine) / fine) < 0.1 / fine);
  }

  /** A number with this many decimals. */
  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return minus(text.matches("-[0.,]+") ? text.substring(1) : text);
  }

  /** A share of 1 in per cent, with one decimal: 92.4 %. */
  static String percent(double share) {
    return fixed(100 * share, 1) + " %";
  }

  /** A count and its noun: 1 epoch, 10 epochs. */
  static String count(int count, String one, String more) {
    return fixed(count, 0) + " " + (count == 1 ? one : more);
  }

  /** The size of a picture: 28 × 28 pixels. */
  static String sides(int height, int width) {
    return fixed(height, 0) + " × " + fixed(width, 0) + " pixels";
  }

  /** A whole number in small digits below the line: ₁₂. */
  static String subscript(int number) {
    StringBuilder text = new StringBuilder();
    Integer.toString(number).chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
    return text.toString();
  }

  /** A whole number in small digits above the line: ⁻¹². */
  static String superscript(int number) {
    StringBuilder text = new StringBuilder();
    Integer.toString(number)
        .chars()
        .forEach(c -> text.append("⁻⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c == '-' ? 0 : c - '0' + 1)));
    return text.toString();
  }

  /** a, b and c. */
  static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.get(parts.size() - 1);
  }

  /** The first few, joined by semicolons, and how many more there are. */
  static String first(int most, List<String> parts) {
    if (parts.size() <= most) {
      return String.join("; ", parts);
    }
    return String.join("; ", parts.subList(0, most)) + "; and " + (parts.size() - most) + " more";
  }

  /** How a number came from its first to its last value. */
  static String course(double first, double last) {
    String from = number(first);
    String to = number(last);
    if (from.equals(to)) {
      return "stays at " + to;
    }
    return (last < first ? "falls" : "rises") + " from " + from + " to " + to;
  }

  /** What can be said of a chart that XChart drew. */
  static String chart(Chart<?, ?> chart) {
    String title = chart.getTitle();
    List<String> names =
        chart.getSeriesCollection().stream().map(series -> series.getName()).toList();
    String axes =
        chart instanceof AxesChart<?, ?> plane && !plane.getXAxisTitle().isBlank()
            ? ", " + plane.getYAxisTitle() + " against " + plane.getXAxisTitle()
            : "";
    return "Chart “" + title + "”" + axes + (names.isEmpty() ? "" : ": " + list(names)) + ".";
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
