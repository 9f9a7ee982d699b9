package org.gradus.plot;

import java.awt.image.BufferedImage;
import java.util.List;

/** Numbers of any sign as pictures on one scale: the weights of a layer, filters, feature maps. */
final class WeightPictures {
  private static final int WIDTH = 640;
  private static final int GAP = 10;
  private static final int LARGEST = 112;
  private static final int MOST_COLUMNS = 6;

  private final String title;
  private final float[][] weights;
  private final int height;
  private final int width;
  private final List<String> names;
  private final double most;
  private final int columns;
  private final int zoomed;
  private final int zoomedHeight;
  private final double columnWidth;

  private final Ramp ramp;
  private final Kind kind;

  /** What the pictures are, and what numbers of either sign mean. */
  private enum Kind {
    WEIGHTS("output", "outputs", "against the class", "for the class"),
    MAPS("map", "maps", "", "");

    private final String one;
    private final String more;
    private final String low;
    private final String high;

    Kind(String one, String more, String low, String high) {
      this.one = one;
      this.more = more;
      this.low = low;
      this.high = high;
    }

    String all(int count) {
      String counted = Wording.count(count, one, more);
      return this == WEIGHTS ? "weights of " + counted : counted;
    }
  }

  private WeightPictures(
      Kind kind, String title, float[][] weights, int height, int width, List<String> names) {
    this.title = Require.text("title", title);
    Require.some("weights", weights.length);
    Require.positive("height of a picture of weights", height);
    Require.positive("width of a picture of weights", width);
    if (!names.isEmpty()) {
      Require.same("rows of weights", weights.length, "names", names.size());
    }
    double size = 0;
    boolean signed = kind == Kind.WEIGHTS;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].length != height * width) {
        throw new IllegalArgumentException(
            "Row %d of the weights has %d numbers, but a picture of %d × %d needs %d."
                .formatted(i, weights[i].length, height, width, height * width));
      }
      Require.finite("row " + i + " of the weights", weights[i]);
      for (float weight : weights[i]) {
        size = Math.max(size, Math.abs(weight));
        signed |= weight < 0;
      }
    }
    this.kind = kind;
    this.ramp = signed ? Ramp.DIVERGING : Ramp.SEQUENTIAL;
    this.weights = weights;
    this.height = height;
    this.width = width;
    this.names = names;
    this.most = size;
    this.columns = columns(weights.length);
    this.columnWidth = (WIDTH - 2 * Canvas.EDGE + GAP) / columns;
    double zoom = Math.min((columnWidth - GAP) / width, (double) LARGEST / Math.max(width, height));
    if (zoom >= 1 && Math.floor(zoom) / zoom > 0.75) {
      zoom = Math.floor(zoom);
    }
    this.zoomed = (int) Math.max(1, width * zoom);
    this.zoomedHeight = (int) Math.max(1, height * zoom);
  }

  /** As few columns as make the rows even: 10 pictures stand in two rows of 5. */
  private static int columns(int pictures) {
    int most = pictures > 3 * MOST_COLUMNS ? 2 * MOST_COLUMNS - 4 : MOST_COLUMNS;
    int rows = (pictures + most - 1) / most;
    return (pictures + rows - 1) / rows;
  }

  static Figure of(String title, float[][] weights, int height, int width, List<String> names) {
    Require.same("rows of weights", weights.length, "names", names.size());
    return figure(Kind.WEIGHTS, title, weights, height, width, names);
  }

  /** Filters or feature maps: blue only where no number is negative. */
  static Figure maps(String title, float[][] maps, int height, int width, List<String> names) {
    return figure(Kind.MAPS, title, maps, height, width, names);
  }

  private static Figure figure(
      Kind kind, String title, float[][] weights, int height, int width, List<String> names) {
    float[][] copy = weights.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i].clone();
    }
    WeightPictures pictures =
        new WeightPictures(kind, title, copy, height, width, List.copyOf(names));
    return new Figure(
        title, pictures.alt(), WIDTH, (int) Math.ceil(pictures.bottom() + 66), pictures::paint);
  }

  private double top() {
    return Canvas.below(title, WIDTH) + 16;
  }

  private double rowHeight() {
    return zoomedHeight + (names.isEmpty() ? 12 : 36);
  }

  private double bottom() {
    int rows = (weights.length + columns - 1) / columns;
    return top() + rows * rowHeight();
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    for (int i = 0; i < weights.length; i++) {
      int row = i / columns;
      double x =
          Math.rint(Canvas.EDGE + (i % columns) * columnWidth + (columnWidth - GAP - zoomed) / 2);
      double y = Math.rint(top() + row * rowHeight());
      BufferedImage pixels = Pixels.of(weights[i], height, width, v -> ramp.at(v, most));
      canvas.picture(pixels, (int) x, (int) y, zoomed, zoomedHeight);
      if (names.isEmpty()) {
        continue;
      }
      canvas.text(
          Fonts.fit(names.get(i), Fonts.LABEL, columnWidth - 4),
          x + zoomed / 2.0,
          y + zoomedHeight + 19,
          Fonts.LABEL,
          Palette.INK,
          Canvas.Anchor.MIDDLE);
    }
    if (ramp == Ramp.DIVERGING) {
      ColourBar.diverging(canvas, WIDTH / 2.0, bottom() + 6, most, kind.low, kind.high);
    } else {
      ColourBar.sequential(canvas, WIDTH / 2.0, bottom() + 6, most);
    }
  }

  private String alt() {
    String colours =
        ramp == Ramp.DIVERGING
            ? "blue below zero, white at zero, orange above, all on one scale from %s to %s"
                .formatted(Wording.number(-most), Wording.number(most))
            : "white at zero, all on one scale from 0 to " + Wording.number(most);
    return "“%s”: %s as pictures of %s, %s%s."
        .formatted(
            title,
            kind.all(weights.length),
            Wording.sides(height, width),
            colours,
            names.isEmpty() ? "" : " (" + Wording.first(12, names) + ")");
  }
}
