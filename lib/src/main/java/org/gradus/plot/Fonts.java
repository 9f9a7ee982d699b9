package org.gradus.plot;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The type of all figures. Text is measured in DejaVu Sans, one of the widest faces there are, so
 * that a viewer with another face needs less room than was left, seldom more.
 */
final class Fonts {
  /** What an SVG asks for, in this order. */
  static final String FAMILIES = "'Source Sans 3', 'DejaVu Sans', Verdana, sans-serif";

  static final Font TITLE = bold(20);
  static final Font LABEL = bold(17);
  static final Font TEXT = plain(17);
  static final Font SMALL = plain(16);

  private static final float SMALLEST = 12;
  private static final String MEASURED = "DejaVu Sans";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Fonts() {}

  static Font plain(float size) {
    return new Font(family(), Font.PLAIN, 1).deriveFont(size);
  }

  static Font bold(float size) {
    return new Font(family(), Font.BOLD, 1).deriveFont(size);
  }

  /** The width of one line of text in pixels. */
  static double width(String text, Font font) {
    return font.getStringBounds(text, EXACT).getWidth();
  }

  /** The widest of them. */
  static double widest(List<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
  }

  /** Breaks a text at blanks into lines that fit; a single long word keeps its line. */
  static List<String> wrap(String text, Font font, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Arrays.asList(text.trim().split("\\s+", -1))) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font) > room) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The type in which this text fits: a little smaller if need be. */
  static Font fitting(String text, Font font, double room) {
    Font fitting = font;
    while (fitting.getSize2D() > SMALLEST && width(text, fitting) > room) {
      fitting = fitting.deriveFont(fitting.getSize2D() - 0.5f);
    }
    return fitting;
  }

  /** The text, or as much of it as fits with an ellipsis. */
  static String fit(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    String shorter = text;
    while (shorter.length() > 1 && width(shorter + "…", font) > room) {
      shorter =
          shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1)).stripTrailing();
    }
    return shorter + "…";
  }

  private static String family() {
    return Installed.DEJAVU ? MEASURED : Font.SANS_SERIF;
  }

  /** Asked once: listing the fonts of a machine takes a while. */
  private static final class Installed {
    static final boolean DEJAVU =
        Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
            .contains(MEASURED);
  }
}
