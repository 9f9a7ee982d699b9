package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which class was taken for which: a row is a true class, a column a predicted one. Right answers
 * have a colour of their own, so that the few errors are not drowned by them.
 */
final class Confusion {
  private static final int WIDTH = 640;
  private static final double RECALL = 78;
  private static final String TRUTH = "truth";
  private static final Color RIGHT = Palette.mix(Palette.PAPER, Palette.TEAL, 0.28);
  private static final Color EMPTY = new Color(0xF6F7F9);
  private static final float LARGEST_NUMBER = 14;
  private static final float SMALLEST_NUMBER = 6;
  private static final double LONGEST_NAME = 130;

  private final String title;
  private final int[][] counts;
  private final List<String> names;
  private final int classes;
  private final long total;
  private final long right;
  private final int mostErrors;
  private final double left;
  private final double cellWidth;
  private final double cellHeight;
  private final double top;
  private final float numberSize;

  private Confusion(String title, int[][] counts, List<String> names) {
    this.title = Require.text("title", title);
    Require.some("classes", counts.length);
    Require.same("rows", counts.length, "class names", names.size());
    this.counts = counts;
    this.names = names;
    this.classes = counts.length;
    long all = 0;
    long diagonal = 0;
    int errors = 0;
    for (int i = 0; i < classes; i++) {
      Require.same("rows", classes, "columns in row " + i, counts[i].length);
      for (int j = 0; j < classes; j++) {
        if (counts[i][j] < 0) {
          throw new IllegalArgumentException(
              "Row %d, column %d of the confusion matrix is %d: counts are not negative."
                  .formatted(i, j, counts[i][j]));
        }
        all += counts[i][j];
        diagonal += i == j ? counts[i][j] : 0;
        errors = i == j ? errors : Math.max(errors, counts[i][j]);
      }
    }
    if (all == 0) {
      throw new IllegalArgumentException(
          "The confusion matrix counts no example: all its numbers are 0.");
    }
    this.total = all;
    this.right = diagonal;
    this.mostErrors = errors;
    double widest = Fonts.widest(names, Fonts.LABEL);
    double nameRoom = Math.max(Fonts.width(TRUTH, Fonts.TEXT), Math.min(LONGEST_NAME, widest));
    this.left = Canvas.EDGE + nameRoom + 14;
    this.cellWidth =
        Math.min(
            Math.max(56, Math.min(110, widest + 16)),
            (WIDTH - left - RECALL - Canvas.EDGE) / classes);
    this.cellHeight = Math.min(cellWidth, 37);
    this.numberSize = numberSize();
    this.top = Canvas.below(title, WIDTH) + (leaning() ? leaningHeight() + 34 : 58);
  }

  static Figure of(String title, int[][] counts, List<String> names) {
    int[][] copy = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    Confusion matrix = new Confusion(title, copy, List.copyOf(names));
    double height = matrix.top + matrix.classes * matrix.cellHeight + 40 + Canvas.EDGE;
    return new Figure(title, matrix.alt(), WIDTH, (int) Math.ceil(height), matrix::paint);
  }

  /** Whether names are too long to stand level over their columns. */
  private boolean leaning() {
    return Fonts.widest(names, Fonts.LABEL) > cellWidth - 4;
  }

  private double leaningHeight() {
    return Math.min(LONGEST_NAME, Fonts.widest(names, Fonts.LABEL)) * Math.sin(Math.PI / 4) + 14;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    double middle = left + classes * cellWidth / 2;
    double under = Canvas.below(title, WIDTH) + 24;
    canvas.text("predicted", middle, under, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.MIDDLE);
    canvas.text(TRUTH, left - 14, top - 10, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.END);
    double recallX = left + classes * cellWidth + RECALL - 4;
    canvas.text("recall", recallX, top - 10, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.END);
    for (int i = 0; i < classes; i++) {
      column(canvas, i);
      row(canvas, i, recallX);
    }
    key(canvas, top + classes * cellHeight + 26);
  }

  private void column(Canvas canvas, int j) {
    String name = Fonts.fit(names.get(j), Fonts.LABEL, LONGEST_NAME);
    double x = left + (j + 0.5) * cellWidth;
    if (leaning()) {
      canvas.leaning(name, x - 2, top - 8, Fonts.LABEL, Palette.INK);
    } else {
      canvas.text(name, x, top - 10, Fonts.LABEL, Palette.INK, Canvas.Anchor.MIDDLE);
    }
  }

  private void row(Canvas canvas, int i, double recallX) {
    double y = top + i * cellHeight;
    double base = y + cellHeight / 2;
    canvas.text(
        Fonts.fit(names.get(i), Fonts.LABEL, LONGEST_NAME),
        left - 14,
        base + Canvas.middle(Fonts.LABEL),
        Fonts.LABEL,
        Palette.INK,
        Canvas.Anchor.END);
    for (int j = 0; j < classes; j++) {
      cell(canvas, i, j, left + j * cellWidth, y);
    }
    int sum = IntStream.of(counts[i]).sum();
    canvas.text(
        sum == 0 ? "–" : Wording.percent((double) counts[i][i] / sum),
        recallX,
        base + Canvas.middle(Fonts.SMALL),
        Fonts.SMALL,
        Palette.INK,
        Canvas.Anchor.END);
  }

  private void cell(Canvas canvas, int i, int j, double x, double y) {
    Color ground = ground(i, j);
    canvas.box(x + 1, y + 1, cellWidth - 2, cellHeight - 2, ground);
    String number = counts[i][j] == 0 ? "·" : Wording.number(counts[i][j]);
    Font font = i == j ? Fonts.bold(numberSize) : Fonts.plain(numberSize);
    Color ink = counts[i][j] == 0 ? Palette.AXIS : Palette.on(ground);
    canvas.centred(number, x + cellWidth / 2, y + cellHeight / 2, font, ink);
  }

  /** The largest type in which every number fits its cell. */
  private float numberSize() {
    List<String> numbers =
        Arrays.stream(counts).flatMapToInt(Arrays::stream).mapToObj(Wording::number).toList();
    float size = LARGEST_NUMBER;
    while (size > SMALLEST_NUMBER && Fonts.widest(numbers, Fonts.bold(size)) > cellWidth - 6) {
      size -= 1;
    }
    return size;
  }

  /** Right answers in a light green; errors from a trace of orange to full, by square root. */
  private Color ground(int i, int j) {
    if (i == j) {
      return RIGHT;
    }
    return counts[i][j] == 0 ? EMPTY : wrong(Math.sqrt((double) counts[i][j] / mostErrors));
  }

  private static Color wrong(double share) {
    return Palette.mix(Palette.PAPER, Ramp.DEEP_ORANGE, 0.08 + 0.82 * share);
  }

  private void key(Canvas canvas, double y) {
    canvas.box(left + 1, y - 10, 14, 14, RIGHT);
    canvas.text("right", left + 22, y + 2, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.START);
    double x = left + 82;
    for (int i = 0; i < 4; i++) {
      canvas.box(x + i * 14, y - 10, 14, 14, wrong(i / 3.0));
    }
    canvas.text(
        "wrong, darker where more often",
        x + 64,
        y + 2,
        Fonts.SMALL,
        Palette.MUTED,
        Canvas.Anchor.START);
  }

  private String alt() {
    String all =
        "Confusion matrix of %s in %s: %s are right"
            .formatted(
                Wording.number((double) total) + (total == 1 ? " example" : " examples"),
                Wording.count(classes, "class", "classes"),
                Wording.percent((double) right / total));
    for (int i = 0; i < classes && mostErrors > 0; i++) {
      for (int j = 0; j < classes; j++) {
        if (i != j && counts[i][j] == mostErrors) {
          return all
              + "; the most frequent error takes %s for %s (%s)."
                  .formatted(
                      names.get(i), names.get(j), Wording.count(mostErrors, "time", "times"));
        }
      }
    }
    return all + ".";
  }
}
