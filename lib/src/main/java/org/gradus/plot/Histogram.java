package org.gradus.plot;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** How often numbers of each size occur, in bins of one round width. */
final class Histogram {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 380;
  private static final int FEWEST = 8;
  private static final int MOST = 60;

  private final String title;
  private final String xName;
  private final List<Series> samples;
  private final double first;
  private final double step;

  /** Whether each bin is one whole number. */
  private final boolean centred;

  private final double[][] heights;
  private final Key key;

  private Histogram(String title, String xName, List<Series> samples) {
    this.title = Require.text("title", title);
    this.xName = Require.text("name of the x axis, with its unit", xName);
    Require.some("samples", samples.size());
    this.samples = samples;
    double[] all = all();
    this.step = step(all);
    double low = all[0] / step;
    this.centred = whole(all) && step == 1;
    this.first = (centred ? Math.rint(low) - 0.5 : Math.floor(low + 1e-9)) * step;
    int bins = (int) Math.floor((all[all.length - 1] - first) / step + 1e-9) + 1;
    this.heights = new double[samples.size()][bins];
    for (int s = 0; s < samples.size(); s++) {
      double[] sample = samples.get(s).y();
      for (double value : sample) {
        int bin = (int) Math.floor((value - first) / step + 1e-9);
        heights[s][Math.min(bin, bins - 1)] += alone() ? 1 : 100.0 / sample.length;
      }
    }
    this.key = new Key(samples.stream().map(Series::name).toList(), WIDTH);
  }

  static Figure of(String title, String xName, List<Series> samples) {
    Histogram histogram = new Histogram(title, xName, samples);
    int height = HEIGHT + (histogram.alone() ? 0 : (int) histogram.key.height() - 6);
    return new Figure(
        title, histogram.alt(), WIDTH, height, canvas -> histogram.paint(canvas, height));
  }

  private boolean alone() {
    return samples.size() == 1;
  }

  private double[] all() {
    return samples.stream().flatMapToDouble(s -> DoubleStream.of(s.y())).sorted().toArray();
  }

  private static boolean whole(double[] numbers) {
    return Arrays.stream(numbers).allMatch(v -> v == Math.rint(v));
  }

  /**
   * The width of a bin: twice the middle half's range over the cube root of the count (Freedman and
   * Diaconis 1981), made round; 1 for whole numbers that are few.
   */
  private static double step(double[] sorted) {
    double range = sorted[sorted.length - 1] - sorted[0];
    if (whole(sorted) && range < MOST / 2.0) {
      return 1;
    }
    if (range <= 1e-9 * Math.abs(sorted[0])) {
      return Ticks.roundUp(Math.max(Math.abs(sorted[0]), 1) / 10);
    }
    double half = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
    double wanted = 2 * half / Math.cbrt(sorted.length);
    return Ticks.roundUp(Math.max(range / MOST, Math.min(wanted, range / FEWEST) / 1.6));
  }

  private void paint(Canvas canvas, int height) {
    canvas.title(title, WIDTH);
    double top = Canvas.below(title, WIDTH);
    if (!alone()) {
      key.draw(canvas, top, (s, x, y) -> swatch(canvas, s, x, y));
      top += key.height();
    }
    int above = (int) top + Plane.ABOVE;
    double most = Arrays.stream(heights).flatMapToDouble(Arrays::stream).max().orElse(1);
    double last = first + heights[0].length * step;
    Plane plane =
        new Plane(
            centred ? Axis.whole(first, last) : Axis.of(first, last),
            alone() ? Axis.whole(0, most) : Axis.of(0, most),
            height - (int) Canvas.EDGE - Plane.BELOW + 6 - above);
    plane.ruledBeneath();
    for (int s = 0; s < samples.size(); s++) {
      int sample = s;
      plane.beneath(c -> bins(c, plane, sample));
    }
    String yName = alone() ? "count" : "share of the sample in %";
    plane.draw(canvas, plane.leftEdge(), WIDTH - (int) Canvas.EDGE, above, xName, yName);
  }

  private static void swatch(Canvas canvas, int s, double x, double y) {
    Path2D box = new Path2D.Double();
    box.moveTo(x - 8, y + 7);
    box.lineTo(x - 8, y - 7);
    box.lineTo(x + 8, y - 7);
    box.lineTo(x + 8, y + 7);
    area(canvas, s, box);
  }

  /** Filled so lightly that one shows through the other, with each sample's own dashes. */
  private static void area(Canvas canvas, int s, Path2D outline) {
    canvas.fill(outline, Palette.clear(Palette.line(s), 60));
    canvas.graphics().setColor(Palette.line(s));
    canvas.graphics().setStroke(Marks.stroke(s));
    canvas.graphics().draw(outline);
  }

  private void bins(Canvas canvas, Plane plane, int s) {
    if (alone()) {
      for (int b = 0; b < heights[s].length; b++) {
        double left = plane.x(first + b * step);
        double width = plane.x(first + (b + 1) * step) - left;
        double y = plane.y(heights[s][b]);
        canvas.box(left + 0.75, y, Math.max(1, width - 1.5), plane.y(0) - y, Palette.line(0));
      }
      return;
    }
    Path2D outline = new Path2D.Double();
    outline.moveTo(plane.x(first), plane.y(0));
    for (int b = 0; b < heights[s].length; b++) {
      outline.lineTo(plane.x(first + b * step), plane.y(heights[s][b]));
      outline.lineTo(plane.x(first + (b + 1) * step), plane.y(heights[s][b]));
    }
    outline.lineTo(plane.x(first + heights[s].length * step), plane.y(0));
    area(canvas, s, outline);
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (Series sample : samples) {
      double mean = Arrays.stream(sample.y()).average().orElse(0);
      double variance =
          Arrays.stream(sample.y()).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      parts.add(
          "%s (%s, mean %s, standard deviation %s)"
              .formatted(
                  sample.name(),
                  Wording.count(sample.size(), "number", "numbers"),
                  Wording.number(mean),
                  Wording.number(Math.sqrt(variance))));
    }
    return "Histogram “%s” of %s in %s: %s."
        .formatted(
            title, xName, Wording.count(heights[0].length, "bin", "bins"), Wording.first(3, parts));
  }
}
