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
  private static final String TITLE = "Confusion matrix";
  private static final double RECALL = 78;
  private static final Color RIGHT = Palette.mix(Palette.PAPER, Palette.TEAL, 0.28);
  private static final Color EMPTY = new Color(0xF6F7F9);

  private final int[][] counts;
  private final List<String> names;
  private final int classes;
  private final int mostErrors;
  private final CellGrid grid;
  private final float size;

  private Confusion(int[][] counts, List<String> names) {
    Require.some("classes", counts.length);
    Require.same("rows", counts.length, "class names", names.size());
    this.counts = counts;
    this.names = names;
    this.classes = counts.length;
    int errors = 0;
    for (int i = 0; i < classes; i++) {
      Require.same("rows", classes, "columns in row " + i, counts[i].length);
      for (int j = 0; j < classes; j++) {
        Require.count(counts[i][j], i, j);
        errors = i == j ? errors : Math.max(errors, counts[i][j]);
      }
    }
    this.mostErrors = errors;
    if (total() == 0) {
      throw new IllegalArgumentException(
          "The confusion matrix counts no example: all its numbers are 0.");
    }
    double top = Canvas.below(TITLE, CellGrid.WIDTH) + 24;
    this.grid = new CellGrid(names, names, top, "truth", RECALL + Canvas.EDGE);
    this.size =
        grid.size(
            Arrays.stream(counts).flatMapToInt(Arrays::stream).mapToObj(Wording::number).toList());
  }

  static Figure of(int[][] counts, List<String> names) {
    int[][] copy = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    Confusion matrix = new Confusion(copy, List.copyOf(names));
    double height = matrix.grid.bottom() + 40 + Canvas.EDGE;
    return new Figure(TITLE, matrix.alt(), CellGrid.WIDTH, (int) Math.ceil(height), matrix::paint);
  }

  private void paint(Canvas canvas) {
    canvas.title(TITLE, CellGrid.WIDTH);
    double middle = (grid.left() + grid.right()) / 2;
    double under = Canvas.below(TITLE, CellGrid.WIDTH) + 22;
    double beside = grid.right() + RECALL - 4;
    double level = grid.top() - 10;
    canvas.text("predicted", middle, under, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.MIDDLE);
    canvas.text("truth", grid.left() - 14, level, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.END);
    canvas.text("recall", beside, level, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.END);
    grid.names(canvas);
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        cell(canvas, i, j);
      }
      if (i % grid.everyRow() != 0) {
        continue;
      }
      int sum = IntStream.of(counts[i]).sum();
      canvas.text(
          sum == 0 ? "–" : Wording.percent((double) counts[i][i] / sum),
          beside,
          grid.middle(i) + Canvas.middle(Fonts.SMALL),
          Fonts.SMALL,
          Palette.INK,
          Canvas.Anchor.END);
    }
    key(canvas);
  }

  private void cell(Canvas canvas, int i, int j) {
    int count = counts[i][j];
    Color ground = ground(i, j);
    Font font = i == j ? Fonts.bold(size) : Fonts.plain(size);
    String text = size == 0 ? "" : count == 0 ? "·" : Wording.number(count);
    grid.cell(canvas, i, j, ground, text, font, count == 0 ? Palette.AXIS : Palette.on(ground));
  }

  /** Right answers in a light green; errors from a trace of orange to full, rare ones raised. */
  private Color ground(int i, int j) {
    if (i == j) {
      return RIGHT;
    }
    return counts[i][j] == 0 ? EMPTY : wrong(Math.pow((double) counts[i][j] / mostErrors, 0.7));
  }

  private static Color wrong(double share) {
    return Palette.mix(Palette.PAPER, Ramp.DEEP_ORANGE, 0.08 + 0.82 * share);
  }

  private void key(Canvas canvas) {
    double y = grid.bottom() + 26;
    double left = grid.left() + 1;
    canvas.box(left, y - 11, 14, 14, RIGHT);
    canvas.text("right", left + 21, y + 1, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.START);
    for (int i = 0; i < 4; i++) {
      canvas.box(left + 81 + i * 14, y - 11, 14, 14, wrong(i / 3.0));
    }
    canvas.text(
        "wrong, darker where more often",
        left + 145,
        y + 1,
        Fonts.SMALL,
        Palette.MUTED,
        Canvas.Anchor.START);
  }

  private int total() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).reduce(0, Math::addExact);
  }

  private String alt() {
    int right = IntStream.range(0, classes).map(i -> counts[i][i]).sum();
    String all =
        "Confusion matrix of %s in %s: %s are right"
            .formatted(
                Wording.count(total(), "example", "examples"),
                Wording.count(classes, "class", "classes"),
                Wording.percent((double) right / total()));
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
