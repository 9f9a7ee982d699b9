package org.gradus.kernel;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import org.gradus.doctor.Diagnosis;
import org.gradus.doctor.Finding;
import org.gradus.plot.Figure;

/** Draws a figure off screen and looks whether its letters are there. */
public final class FontsDiagnosis implements Diagnosis {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 60;
  private static final int DARK = 128;

  /** Letters this size leave several hundred dark pixels; a machine without fonts leaves none. */
  private static final int FEWEST_DARK = 80;

  private static final String REMEDY =
      "Install fontconfig and a font: on Debian and Ubuntu apt-get install fontconfig fonts-dejavu-core.";

  @Override
  public String subject() {
    return "fonts";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Finding examine() {
    try {
      int dark = darkPixels(drawn());
      int families =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
      return dark < FEWEST_DARK
          ? Finding.broken("a figure was drawn, but its letters are missing", REMEDY)
          : Finding.ok(
              "a figure was drawn, its letters have %d dark pixels; %d font families"
                  .formatted(dark, families));
    } catch (RuntimeException | InternalError | LinkageError e) {
      // What AWT throws without fontconfig or freetype depends on the JDK.
      return Finding.broken("figures cannot be drawn: " + e, REMEDY);
    }
  }

  private static BufferedImage drawn() {
    return Figure.of(
            "Letters",
            "A line of letters.",
            WIDTH,
            HEIGHT,
            graphics -> {
              graphics.setColor(java.awt.Color.BLACK);
              graphics.setFont(graphics.getFont().deriveFont(24f));
              graphics.drawString("loss over epochs", 20, 38);
            })
        .image(1);
  }

  private static int darkPixels(BufferedImage image) {
    int dark = 0;
    for (int y = 10; y < HEIGHT - 10; y++) {
      for (int x = 10; x < WIDTH - 10; x++) {
        int pixel = image.getRGB(x, y);
        if ((pixel >>> 24) > DARK && (pixel & 0xff) < DARK) {
          dark++;
        }
      }
    }
    return dark;
  }
}
