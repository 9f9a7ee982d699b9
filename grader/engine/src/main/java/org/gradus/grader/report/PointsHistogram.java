package org.gradus.grader.report;

import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.panel.Wording;

/**
 * How many students have how many points, as bars in a box of 100 by 60.
 *
 * @param bars from no points to all; a bar counts from its lower edge up to the next one's
 * @param lines of the scale of students
 * @param median of the points that count
 * @param medianAt where it stands, from 0 to 100
 * @param summary the picture in a sentence
 */
record PointsHistogram(
    List<Bar> bars,
    List<Line> lines,
    String median,
    String medianAt,
    String maximum,
    String summary) {
  private static final int MOST_BARS = 20;
  private static final double HEIGHT = 60;

  /** One bar; x, y, width and height in the box. */
  record Bar(String x, String y, String width, String height, String label, String middle) {}

  /** A line of the scale. */
  record Line(String y, String label) {}

  static PointsHistogram of(List<Standing> graded) {
    double maximum = graded.stream().mapToDouble(each -> each.result().maximum()).max().orElse(0);
    double[] points = graded.stream().mapToDouble(Standing::counted).sorted().toArray();
    int step = Math.max(1, (int) Math.ceil(maximum / MOST_BARS));
    int[] counts = new int[(int) Math.floor(maximum / step) + 1];
    for (double each : points) {
      counts[Math.min(counts.length - 1, (int) Math.floor(each / step))]++;
    }
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    List<Bar> bars = new ArrayList<>();
    double width = 100.0 / counts.length;
    for (int i = 0; i < counts.length; i++) {
      double height = HEIGHT * counts[i] / most;
      bars.add(
          new Bar(
              Wording.number(i * width + width * 0.08),
              Wording.number(HEIGHT - height),
              Wording.number(width * 0.84),
              Wording.number(height),
              Integer.toString(i * step),
              Wording.number((i + 0.5) * width)));
    }
    double median = median(points);
    double at = counts.length == 0 ? 0 : Math.min(100, (median / step + 0.5) * width);
    return new PointsHistogram(
        bars,
        lines(most),
        Wording.number(median),
        Wording.number(at),
        Wording.number(maximum),
        summary(points, counts, step, median));
  }

  private static List<Line> lines(int most) {
    int step = Math.max(1, (int) Math.ceil(most / 5.0));
    List<Line> lines = new ArrayList<>();
    for (int count = 0; count <= most; count += step) {
      lines.add(new Line(Wording.number(HEIGHT - HEIGHT * count / most), Integer.toString(count)));
    }
    return lines;
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    if (n == 0) {
      return 0;
    }
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  private static String summary(double[] points, int[] counts, int step, double median) {
    if (points.length == 0) {
      return "Nobody was graded yet.";
    }
    int fullest = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[fullest]) {
        fullest = i;
      }
    }
    return "Points of %d students: median %s, from %s to %s; most have %s."
        .formatted(
            points.length,
            Wording.number(median),
            Wording.number(points[0]),
            Wording.number(points[points.length - 1]),
            step == 1
                ? "%d or a part more".formatted(fullest)
                : "%d to less than %d".formatted(fullest * step, (fullest + 1) * step));
  }
}
