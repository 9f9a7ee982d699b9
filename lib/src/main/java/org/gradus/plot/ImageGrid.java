package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.gradus.data.Features;

/** Small pictures side by side, each with a caption under it. */
final class ImageGrid {
  /** A caption that begins with this sign stands at a wrong answer. */
  static final String WRONG = "✗";

  private static final int WIDTH = 640;
  private static final int GAP = 10;
  private static final int LARGEST = 112;
  private static final double LINE = 20;
  private static final int MOST_LINES = 2;

  private final String title;
  private final List<BufferedImage> pictures;
  private final List<String> captions;
  private final int columns;
  private final int pictureWidth;
  private final int pictureHeight;
  private final double columnWidth;
  private final double rowHeight;

  private ImageGrid(
      String title, List<BufferedImage> pictures, List<String> captions, int columns) {
    this.title = Require.text("title", title);
    Require.some("pictures", pictures.size());
    Require.positive("number of columns", columns);
    if (!captions.isEmpty()) {
      Require.same("pictures", pictures.size(), "captions", captions.size());
    }
    this.pictures = pictures;
    this.captions = captions;
    this.columns = Math.min(columns, pictures.size());
    BufferedImage first = pictures.get(0);
    double room = (WIDTH - 2 * Canvas.EDGE + GAP) / Math.max(this.columns, 4) - GAP;
    double zoom =
        Math.min(room / first.getWidth(), (double) LARGEST / Math.max(1, first.getHeight()));
    // Whole multiples keep all pixels of one size; where much room would be lost they do not.
    if (zoom >= 1 && Math.floor(zoom) / zoom > 0.8) {
      zoom = Math.floor(zoom);
    }
    this.pictureWidth = (int) Math.max(1, first.getWidth() * zoom);
    this.pictureHeight = (int) Math.max(1, first.getHeight() * zoom);
    this.columnWidth =
        Math.min((WIDTH - 2 * Canvas.EDGE + GAP) / this.columns, pictureWidth + 6.0 * GAP);
    int lines = captions.stream().mapToInt(c -> lines(c).size()).max().orElse(0);
    this.rowHeight = pictureHeight + LINE * lines + 18;
  }

  static Figure of(String title, List<BufferedImage> pictures, List<String> captions, int columns) {
    ImageGrid grid = new ImageGrid(title, pictures, List.copyOf(captions), columns);
    int rows = (pictures.size() + grid.columns - 1) / grid.columns;
    double height = Canvas.below(title, WIDTH) + 16 + rows * grid.rowHeight - 12 + Canvas.EDGE;
    return new Figure(title, grid.alt(), WIDTH, (int) Math.ceil(height), grid::paint);
  }

  /** Pictures of one or three channels as pixels; 0 is white. */
  static List<BufferedImage> pixels(Features pictures) {
    int[] sides = Pixels.sides(pictures);
    boolean colour = pictures.width() == 3 * sides[0] * sides[1];
    List<BufferedImage> images = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      float[] row = Require.shades(i, pictures.row(i));
      images.add(
          colour ? Pixels.colour(row, sides[0], sides[1]) : Pixels.ink(row, sides[0], sides[1]));
    }
    return images;
  }

  /** What stands under each picture: ✓ and the class, or ✗ and both. */
  static List<String> answers(int pictures, int[] truth, int[] predicted, List<String> classNames) {
    Require.same("pictures", pictures, "true classes", truth.length);
    Require.same("pictures", pictures, "predicted classes", predicted.length);
    List<String> captions = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      String said = Require.named(classNames, predicted[i]);
      String is = Require.named(classNames, truth[i]);
      captions.add(truth[i] == predicted[i] ? "✓ " + is : WRONG + " " + said + "\nis " + is);
    }
    return captions;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    double top = Canvas.below(title, WIDTH) + 16;
    for (int i = 0; i < pictures.size(); i++) {
      double x = Canvas.EDGE + (i % columns) * columnWidth;
      int row = i / columns;
      double y = Math.rint(top + row * rowHeight);
      int left = (int) Math.round(x);
      canvas.picture(pictures.get(i), left, (int) y, pictureWidth, pictureHeight);
      if (!captions.isEmpty()) {
        caption(canvas, captions.get(i), left, y);
      }
    }
  }

  private void caption(Canvas canvas, String caption, double left, double top) {
    boolean wrong = caption.startsWith(WRONG);
    Color color = wrong ? Palette.WRONG : Palette.INK;
    if (wrong) {
      canvas.outline(
          new Rectangle2D.Double(left - 2, top - 2, pictureWidth + 4, pictureHeight + 4), color, 2);
    }
    double y = top + pictureHeight + LINE + 1;
    for (String line : lines(caption)) {
      canvas.text(line, left + pictureWidth / 2.0, y, font(caption), color, Canvas.Anchor.MIDDLE);
      y += LINE;
    }
  }

  private List<String> lines(String caption) {
    double room = columnWidth - 4;
    List<String> lines =
        caption.lines().flatMap(line -> Fonts.wrap(line, font(caption), room).stream()).toList();
    if (lines.size() > MOST_LINES) {
      String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
      lines = List.of(lines.get(0), rest);
    }
    return lines.stream().map(line -> Fonts.fit(line, font(caption), room)).toList();
  }

  private static Font font(String caption) {
    return caption.startsWith(WRONG) ? Fonts.bold(15) : Fonts.SMALL;
  }

  private String alt() {
    BufferedImage first = pictures.get(0);
    StringBuilder sentence = new StringBuilder("“" + title + "”: ");
    sentence
        .append(Wording.count(pictures.size(), "picture", "pictures"))
        .append(" of ")
        .append(Wording.sides(first.getHeight(), first.getWidth()));
    if (!captions.isEmpty()) {
      List<String> lines = captions.stream().map(c -> c.replace("\n", " ")).toList();
      sentence.append(", captioned ").append(Wording.first(10, lines));
    }
    long wrong = captions.stream().filter(c -> c.startsWith(WRONG)).count();
    if (wrong > 0) {
      sentence.append(" (").append(Wording.number((double) wrong)).append(" marked ✗ as wrong)");
    }
    return sentence.append('.').toString();
  }
}
