package org.gradus.plot;

import java.awt.image.BufferedImage;
import java.util.List;

/** The weights of a layer as pictures of its inputs: one picture an output, one scale for all. */
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

  private WeightPictures(
      String title, float[][] weights, int height, int width, List<String> names) {
    this.title = Require.text("title", title);
    Require.some("weights", weights.length);
    Require.positive("height of a picture of weights", height);
    Require.positive("width of a picture of weights", width);
    Require.same("rows of weights", weights.length, "names", names.size());
    double size = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].length != height * width) {
        throw new IllegalArgumentException(
            "Row %d of the weights has %d numbers, but a picture of %d × %d needs %d."
                .formatted(i, weights[i].length, height, width, height * width));
      }
      Require.finite("row " + i + " of the weights", weights[i]);
      for (float weight : weights[i]) {
        size = Math.max(size, Math.abs(weight));
      }
    }
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
    int rows = (pictures + MOST_COLUMNS - 1) / MOST_COLUMNS;
    return (pictures + rows - 1) / rows;
  }

  static Figure of(String title, float[][] weights, int height, int width, List<String> names) {
    float[][] copy = weights.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i].clone();
    }
    WeightPictures pictures = new WeightPictures(title, copy, height, width, List.copyOf(names));
    return new Figure(
        title, pictures.alt(), WIDTH, (int) Math.ceil(pictures.bottom() + 66), pictures::paint);
  }

  private double top() {
    return Canvas.below(title, WIDTH) + 16;
  }

  private double rowHeight() {
    return zoomedHeight + 34;
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
      BufferedImage pixels = Pixels.of(weights[i], height, width, v -> Ramp.DIVERGING.at(v, most));
      canvas.picture(pixels, (int) x, (int) y, zoomed, zoomedHeight);
      canvas.text(
          Fonts.fit(names.get(i), Fonts.LABEL, columnWidth - 4),
          x + zoomed / 2.0,
          y + zoomedHeight + 19,
          Fonts.LABEL,
          Palette.INK,
          Canvas.Anchor.MIDDLE);
    }
    ColourBar.diverging(
        canvas, WIDTH / 2.0, bottom() + 6, most, "against the class", "for the class");
  }

  private String alt() {
    return "“%s”: weights of %s as pictures of %s, blue below zero, white at zero, orange above, all on one scale from %s to %s (%s)."
        .formatted(
            title,
            Wording.count(weights.length, "output", "outputs"),
            Wording.sides(height, width),
            Wording.number(-most),
            Wording.number(most),
            Wording.first(12, names));
  }
}
