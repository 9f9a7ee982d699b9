package org.gradus.plot;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Power over time and frequency, on a scale of decibels. */
final class SpectrogramPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;

  /** Softer than the loudest by more than this is white. */
  private static final double RANGE = 60;

  private final String title;
  private final double[][] power;
  private final double seconds;
  private final double hertz;
  private final double most;

  private SpectrogramPlot(String title, double[][] power, double seconds, double hertz) {
    this.title = Require.text("title", title);
    this.power = Arrays.stream(power).map(double[]::clone).toArray(double[][]::new);
    NumberGrid.check("spectrogram", this.power);
    this.seconds = seconds;
    this.hertz = hertz;
    Require.above0("time and frequency of the spectrogram", seconds, hertz);
    Require.finite("time and frequency of the spectrogram", seconds, hertz);
    double loudest = 0;
    for (int t = 0; t < power.length; t++) {
      for (double each : power[t]) {
        if (each < 0) {
          throw new IllegalArgumentException(
              "Frame %d of the spectrogram has the power %s: power is not negative."
                  .formatted(t, each));
        }
        loudest = Math.max(loudest, each);
      }
    }
    this.most = loudest;
  }

  static Figure of(String title, double[][] power, double seconds, double hertz) {
    SpectrogramPlot plot = new SpectrogramPlot(title, power, seconds, hertz);
    return new Figure(title, plot.alt(), WIDTH, HEIGHT, plot::paint);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    int above = (int) Canvas.below(title, WIDTH) + Plane.ABOVE;
    Plane plane =
        new Plane(
            Axis.of(0, seconds),
            Axis.of(0, hertz),
            HEIGHT - (int) Canvas.EDGE - Plane.BELOW + 6 - above);
    plane.unruled();
    plane.beneath(c -> picture(c, plane));
    plane.draw(
        canvas,
        plane.leftEdge(),
        WIDTH - (int) Canvas.EDGE,
        above,
        "time in s",
        "frequency in Hz, as dark as loud (60 dB)");
  }

  private void picture(Canvas canvas, Plane plane) {
    int bins = power[0].length;
    BufferedImage pixels = new BufferedImage(power.length, bins, BufferedImage.TYPE_INT_RGB);
    for (int t = 0; t < power.length; t++) {
      for (int k = 0; k < bins; k++) {
        double decibels = most == 0 ? -RANGE : 10 * Math.log10(power[t][k] / most);
        double ink = Math.max(0, 1 + decibels / RANGE);
        pixels.setRGB(t, bins - 1 - k, Ramp.SEQUENTIAL.at(ink, 1).getRGB());
      }
    }
    int left = (int) Math.round(plane.x(0));
    int top = (int) Math.round(plane.y(hertz));
    int width = (int) Math.round(plane.x(seconds)) - left;
    int height = (int) Math.round(plane.y(0)) - top;
    canvas.picture(pixels, left, top, width, height);
  }

  private String alt() {
    int frame = 0;
    int bin = 0;
    for (int t = 0; t < power.length; t++) {
      for (int k = 0; k < power[t].length; k++) {
        if (power[t][k] > power[frame][bin]) {
          frame = t;
          bin = k;
        }
      }
    }
    return "Spectrogram “%s”, frequency from 0 to %s Hz against time from 0 to %s s: loudest at %s Hz after %s s."
        .formatted(
            title,
            Wording.number(hertz),
            Wording.number(seconds),
            Wording.number(Math.rint(hertz * bin / Math.max(1, power[0].length - 1))),
            Wording.number(seconds * (frame + 0.5) / power.length));
  }
}
