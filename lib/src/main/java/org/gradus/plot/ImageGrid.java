package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradus.data.Features;

/** Small pictures side by side, each with a caption under it. */
final class ImageGrid {
  /** A caption that begins with this sign stands at a wrong answer. */
  static final String WRONG = "✗";

  static final int WIDTH = 640;
  private static final int GAP = 10;
  private static final int LARGEST = 112;
  private static final double LINE = 20;
  private static final int MOST_LINES = 3;
  private static final float LARGEST_TYPE = 16;
  private static final float SMALLEST_TYPE = 12;

  /** Pictures of many pixels are shown as they are up to this height. */
  private static final double TALLEST = 300;

  private static final String GLUE = "\u00a0";

  private final String title;
  private final List<BufferedImage> pictures;
  private final List<String> captions;
  private final int columns;
  private final int pictureWidth;
  private final int pictureHeight;
  private final double columnWidth;
  private final double rowHeight;
  private final double top;
  private final float type;
  private final Over over;

  private ImageGrid(
      String title,
      List<BufferedImage> pictures,
      List<String> captions,
      int columns,
      Over over,
      double room) {
    this.title = Require.text("title", title);
    Require.some("pictures", pictures.size());
    Require.positive("number of columns", columns);
    if (!captions.isEmpty()) {
      Require.same("pictures", pictures.size(), "captions", captions.size());
    }
    this.pictures = pictures;
    this.captions = captions;
    this.over = over;
    this.top = Canvas.below(title, WIDTH) + 16 + room;
    this.columns = Math.min(columns, pictures.size());
    BufferedImage first = pictures.get(0);
    double share = (WIDTH - 2 * Canvas.EDGE + GAP) / Math.max(this.columns, 4) - GAP;
    double zoom =
        Math.min(share / first.getWidth(), (double) LARGEST / Math.max(1, first.getHeight()));
    if (zoom < 1) {
      double own = (WIDTH - 2 * Canvas.EDGE + GAP) / this.columns - GAP;
      zoom = Math.min(1, Math.min(own / first.getWidth(), TALLEST / first.getHeight()));
    }
    // Whole multiples keep all pixels of one size; where much room would be lost they do not.
    if (zoom >= 1 && Math.floor(zoom) / zoom > 0.8) {
      zoom = Math.floor(zoom);
    }
    this.pictureWidth = (int) Math.max(1, first.getWidth() * zoom);
    this.pictureHeight = (int) Math.max(1, first.getHeight() * zoom);
    this.columnWidth =
        Math.min((WIDTH - 2 * Canvas.EDGE + GAP) / this.columns, pictureWidth + 6.0 * GAP);
    this.type = type();
    int lines = captions.stream().mapToInt(c -> lines(c).size()).max().orElse(0);
    this.rowHeight = pictureHeight + LINE * lines + 18;
  }

  static Figure of(String title, List<BufferedImage> pictures, List<String> captions, int columns) {
    ImageGrid grid =
        new ImageGrid(title, pictures, List.copyOf(captions), columns, Over.NOTHING, 0);
    return new Figure(title, grid.alt(), WIDTH, grid.height(), grid::paint);
  }

  /**
   * The same with something drawn over each picture, which a key explains.
   *
   * @param saying what the key says in the sentence under the figure
   */
  static Figure over(
      String title,
      List<BufferedImage> pictures,
      List<String> captions,
      int columns,
      Over over,
      Key key,
      Function<Canvas, Key.Swatch> swatch,
      String saying) {
    ImageGrid grid =
        new ImageGrid(title, pictures, List.copyOf(captions), columns, over, key.height());
    String alt = grid.alt().replaceAll("\\.$", "") + ", with " + saying + ".";
    return new Figure(
        title,
        alt,
        WIDTH,
        grid.height(),
        canvas -> {
          key.draw(canvas, Canvas.below(title, WIDTH) + 4, swatch.apply(canvas));
          grid.paint(canvas);
        });
  }

  private int height() {
    int rows = (pictures.size() + columns - 1) / columns;
    return (int) Math.ceil(top + rows * rowHeight - 12 + Canvas.EDGE);
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
    for (int i = 0; i < pictures.size(); i++) {
      double x = Canvas.EDGE + (i % columns) * columnWidth;
      int row = i / columns;
      double y = Math.rint(top + row * rowHeight);
      int left = (int) Math.round(x);
      canvas.picture(pictures.get(i), left, (int) y, pictureWidth, pictureHeight);
      over.paint(canvas, i, new Rectangle2D.Double(left, y, pictureWidth, pictureHeight));
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
      canvas.text(
          line, left + pictureWidth / 2.0, y, font(caption, type), color, Canvas.Anchor.MIDDLE);
      y += LINE;
    }
  }

  private List<String> lines(String caption) {
    double room = columnWidth - 4;
    List<String> lines = wrapped(caption, type);
    if (lines.size() > MOST_LINES) {
      String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
      lines = Stream.concat(lines.stream().limit(MOST_LINES - 1), Stream.of(rest)).toList();
    }
    return lines.stream().map(line -> Fonts.fit(line, font(caption, type), room)).toList();
  }

  /** The largest type in which no caption is cut; the smallest if all are too long. */
  private float type() {
    for (float size = LARGEST_TYPE; size > SMALLEST_TYPE; size -= 0.5f) {
      float each = size;
      if (captions.stream().allMatch(caption -> fits(caption, each))) {
        return size;
      }
    }
    return SMALLEST_TYPE;
  }

  private boolean fits(String caption, float size) {
    List<String> lines = wrapped(caption, size);
    return lines.size() <= MOST_LINES
        && Fonts.widest(lines, font(caption, size)) <= columnWidth - 4;
  }

  /** A sign stays with the word after it if there is room; a word may end at a slash. */
  private List<String> wrapped(String caption, float size) {
    Font font = font(caption, size);
    double room = columnWidth - 4;
    return caption
        .lines()
        .map(line -> Fonts.width(line, font) > room ? line.replace("/", "/ ") : line)
        .map(line -> glued(line, font, room))
        .flatMap(line -> Fonts.wrap(line, font, room).stream())
        .map(line -> line.replace(GLUE, " ").replace("/ ", "/"))
        .toList();
  }

  private static String glued(String line, Font font, double room) {
    String glued = line.replaceFirst("^([✓✗]) ", "$1" + GLUE);
    return Fonts.width(glued.split(" ", 2)[0], font) > room ? line : glued;
  }

  private static Font font(String caption, float size) {
    return caption.startsWith(WRONG) ? Fonts.bold(size - 1) : Fonts.plain(size);
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
