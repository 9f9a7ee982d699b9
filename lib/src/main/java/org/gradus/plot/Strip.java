package org.gradus.plot;

import java.awt.image.BufferedImage;
import java.util.List;
import org.gradus.data.Features;

/** Pictures one after another in time, a row for each kind of them. */
final class Strip {
  private static final int WIDTH = 640;
  private static final int GAP = 4;
  private static final int LARGEST = 96;
  private static final int SMALLEST = 18;
  private static final double LONGEST_NAME = 150;

  private final String title;
  private final List<String> rows;
  private final List<Features> frames;
  private final int[] sides;
  private final int count;
  private final double left;
  private final int zoomed;
  private final int zoomedHeight;

  private Strip(String title, List<String> rows, List<Features> frames) {
    this.title = Require.text("title", title);
    Require.some("frames", frames.size());
    Require.same("row names", rows.size(), "rows of frames", frames.size());
    this.rows = rows;
    this.frames = frames;
    this.sides = Pixels.sides(frames.get(0));
    this.count = frames.get(0).size();
    Require.some("frames", count);
    for (Features row : frames) {
      Require.same("frames in the first row", count, "frames in another row", row.size());
      Require.same("pixels in a frame", sides[0] * sides[1], "numbers in a frame", row.width());
      for (int t = 0; t < count; t++) {
        Require.shades(t, row.row(t));
      }
    }
    double names = Math.min(LONGEST_NAME, Fonts.widest(rows, Fonts.LABEL));
    this.left = Canvas.EDGE + (names == 0 ? 0 : names + 14);
    int room = (int) ((WIDTH - Canvas.EDGE - left + GAP) / count) - GAP;
    if (room < SMALLEST) {
      throw new IllegalArgumentException(
          "%d frames are too many for one strip: select every second or third of them."
              .formatted(count));
    }
    double zoom =
        Math.min((double) Math.min(room, LARGEST) / sides[1], (double) LARGEST / sides[0]);
    this.zoomed = (int) Math.max(1, sides[1] * zoom);
    this.zoomedHeight = (int) Math.max(1, sides[0] * zoom);
  }

  static Figure of(String title, List<String> rows, List<Features> frames) {
    Strip strip = new Strip(title, List.copyOf(rows), List.copyOf(frames));
    double height = strip.bottom() + 50 + Canvas.EDGE - 6;
    return new Figure(title, strip.alt(), WIDTH, (int) Math.ceil(height), strip::paint);
  }

  private double top() {
    return Canvas.below(title, WIDTH) + 16;
  }

  private double bottom() {
    return top() + frames.size() * (zoomedHeight + 10) - 10;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    for (int r = 0; r < frames.size(); r++) {
      int y = (int) Math.round(top() + r * (zoomedHeight + 10));
      canvas.text(
          Fonts.fit(rows.get(r), Fonts.LABEL, LONGEST_NAME),
          Canvas.EDGE,
          y + zoomedHeight / 2.0 + Canvas.middle(Fonts.LABEL),
          Fonts.LABEL,
          Palette.INK,
          Canvas.Anchor.START);
      for (int t = 0; t < count; t++) {
        BufferedImage picture = Pixels.ink(frames.get(r).row(t), sides[0], sides[1]);
        canvas.picture(picture, (int) x(t), y, zoomed, zoomedHeight);
      }
    }
    int every =
        (int) Math.ceil((Fonts.width(Integer.toString(count), Fonts.SMALL) + 6) / (zoomed + GAP));
    for (int t = 0; t < count; t += every) {
      canvas.text(
          Integer.toString(t + 1),
          x(t) + zoomed / 2.0,
          bottom() + 21,
          Fonts.SMALL,
          Palette.MUTED,
          Canvas.Anchor.MIDDLE);
    }
    canvas.text(
        "frame",
        (x(0) + x(count - 1) + zoomed) / 2,
        bottom() + 44,
        Fonts.TEXT,
        Palette.MUTED,
        Canvas.Anchor.MIDDLE);
  }

  private double x(int t) {
    return Math.round(left) + t * (zoomed + (double) GAP);
  }

  private String alt() {
    String kinds = rows.stream().allMatch(String::isBlank) ? "" : " of " + Wording.list(rows);
    return "“%s”: %s%s in a row, each of %s."
        .formatted(
            title,
            Wording.count(count, "frame", "frames"),
            kinds,
            Wording.sides(sides[0], sides[1]));
  }
}
