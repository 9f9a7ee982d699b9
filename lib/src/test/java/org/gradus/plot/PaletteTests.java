package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class PaletteTests {
  /** Machado, Oliveira and Fernandes (2009), severity 1, in linear RGB. */
  private static final double[][] PROTAN = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };

  private static final double[][] DEUTAN = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  @Test
  void textInEveryColourIsReadableOnWhite() {
    for (int i = 0; i < Marks.KINDS; i++) {
      assertThat(contrast(Palette.text(i))).as("text %d", i).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(Palette.line(i))).as("line %d", i).isGreaterThanOrEqualTo(3);
    }
    assertThat(contrast(Palette.MUTED)).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(Palette.WRONG)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void theFirstFourColoursStayApartForRedGreenColourBlindness() {
    for (double[][] eye : new double[][][] {PROTAN, DEUTAN}) {
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < i; j++) {
          assertThat(distance(seen(eye, Palette.line(i)), seen(eye, Palette.line(j))))
              .as("%d and %d", i, j)
              .isGreaterThan(40);
        }
      }
    }
  }

  @Test
  void bothEndsOfTheDivergingRampStayApartToo() {
    Color blue = Ramp.DIVERGING.at(-1, 1);
    Color orange = Ramp.DIVERGING.at(1, 1);
    for (double[][] eye : new double[][][] {PROTAN, DEUTAN}) {
      assertThat(distance(seen(eye, blue), seen(eye, orange))).isGreaterThan(80);
    }
    assertThat(Ramp.DIVERGING.at(0, 1)).isEqualTo(Color.WHITE);
    assertThat(Ramp.DIVERGING.at(0, 0)).isEqualTo(Color.WHITE);
    assertThat(Ramp.SEQUENTIAL.at(0, 1)).isEqualTo(Color.WHITE);
  }

  @Test
  void numbersOnCellsAreReadable() {
    for (int i = 0; i <= 20; i++) {
      Color ground = Ramp.DIVERGING.at(i / 10.0 - 1, 1);
      double a = luminance(ground) + 0.05;
      double b = luminance(Palette.on(ground)) + 0.05;
      assertThat(Math.max(a, b) / Math.min(a, b)).as("ground %d", i).isGreaterThan(4.5);
    }
  }

  private static double contrast(Color onWhite) {
    return 1.05 / (luminance(onWhite) + 0.05);
  }

  private static double luminance(Color c) {
    double[] rgb = linear(c);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double[] linear(Color c) {
    double[] rgb = {c.getRed() / 255.0, c.getGreen() / 255.0, c.getBlue() / 255.0};
    for (int i = 0; i < 3; i++) {
      rgb[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double[] seen(double[][] eye, Color c) {
    double[] rgb = linear(c);
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      double v = 0;
      for (int j = 0; j < 3; j++) {
        v += eye[i][j] * rgb[j];
      }
      double clipped = Math.max(0, Math.min(1, v));
      out[i] =
          255
              * (clipped <= 0.0031308
                  ? 12.92 * clipped
                  : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055);
    }
    return out;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
