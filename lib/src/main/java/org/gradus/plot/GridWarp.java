package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A regular grid, with points on it, before a map of the plane and after each of its stages. */
final class GridWarp {
  private static final int WIDTH = 640;
  private static final int LINES = 11;
  private static final int SAMPLES = 41;
  private static final int MOST_STAGES = 5;
  private static final double NUMBERS = 40;
  private static final double ABOVE = 34;
  private static final double BELOW = 54;

  private final String title;
  private final List<String> names;
  private final List<String> letters;
  private final List<Series> classes;

  /** After each stage: the grid's lines, then the points of each class. */
  private final List<List<float[][]>> grids = new ArrayList<>();

  private final List<List<float[][]>> points = new ArrayList<>();
  private final int columns;
  private final double side;
  private final Key key;

  private GridWarp(String title, Window window, List<Stage> stages, List<Series> classes) {
    this.title = Require.text("title", title);
    Require.some("stages", stages.size());
    if (stages.size() > MOST_STAGES) {
      throw new IllegalArgumentException(
          "A figure has room for the grid and %d stages, got %d."
              .formatted(MOST_STAGES, stages.size()));
    }
    this.classes = classes;
    this.names = new ArrayList<>(List.of("input"));
    this.letters = new ArrayList<>(List.of("x"));
    grids.add(lines(window));
    points.add(classes.stream().map(GridWarp::rows).toList());
    for (Stage stage : stages) {
      names.add(stage.name());
      letters.add(stage.letter());
      grids.add(grids.get(grids.size() - 1).stream().map(stage::apply).toList());
      points.add(points.get(points.size() - 1).stream().map(stage::apply).toList());
    }
    this.columns = names.size() == 4 ? 2 : Math.min(3, names.size());
    this.side = Math.min(240, (WIDTH - 2 * Canvas.EDGE) / columns - NUMBERS - 8);
    this.key = new Key(classes.stream().map(Series::name).toList(), WIDTH);
  }

  static Figure of(String title, Window window, List<Stage> stages, List<Series> classes) {
    GridWarp warp = new GridWarp(title, window, stages, classes);
    int rows = (warp.names.size() + warp.columns - 1) / warp.columns;
    double height = warp.top() + rows * warp.rowHeight() + Canvas.EDGE - 8;
    return new Figure(title, warp.alt(), WIDTH, (int) Math.ceil(height), warp::paint);
  }

  private double top() {
    return Canvas.below(title, WIDTH) + (classes.isEmpty() ? 0 : key.height() + 4);
  }

  private double rowHeight() {
    return ABOVE + side + BELOW;
  }

  /** Lines upward first, then level ones. */
  private static List<float[][]> lines(Window w) {
    List<float[][]> lines = new ArrayList<>();
    for (int way = 0; way < 2; way++) {
      for (int i = 0; i < LINES; i++) {
        double fixed = (double) i / (LINES - 1);
        float[][] line = new float[SAMPLES][];
        for (int s = 0; s < SAMPLES; s++) {
          double along = (double) s / (SAMPLES - 1);
          double right = way == 0 ? fixed : along;
          double above = way == 0 ? along : fixed;
          line[s] =
              new float[] {
                (float) (w.left() + right * (w.right() - w.left())),
                (float) (w.bottom() + above * (w.top() - w.bottom()))
              };
        }
        lines.add(line);
      }
    }
    return lines;
  }

  private static float[][] rows(Series points) {
    return IntStream.range(0, points.size())
        .mapToObj(i -> new float[] {(float) points.x(i), (float) points.y(i)})
        .toArray(float[][]::new);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    if (!classes.isEmpty()) {
      key.draw(canvas, Canvas.below(title, WIDTH), (i, x, y) -> Marks.point(canvas, i, x, y));
    }
    for (int p = 0; p < names.size(); p++) {
      double slot = (WIDTH - 2 * Canvas.EDGE) / columns;
      double left = Canvas.EDGE + (p % columns) * slot + NUMBERS;
      int row = p / columns;
      panel(canvas, p, left, top() + row * rowHeight() + ABOVE);
    }
  }

  private void panel(Canvas canvas, int p, double left, double top) {
    double[] x = all(p, 0);
    double[] y = all(p, 1);
    // One unit is as long across as up, so that a right angle looks like one.
    double reach = Math.max(x[1] - x[0], y[1] - y[0]) * 0.54;
    reach = reach == 0 ? 1 : reach;
    Frame frame = new Frame(left, top, (x[0] + x[1]) / 2, (y[0] + y[1]) / 2, reach);
    String name = Fonts.fit(names.get(p), Fonts.LABEL, side + NUMBERS);
    canvas.text(name, left + side / 2, top - 12, Fonts.LABEL, Palette.INK, Canvas.Anchor.MIDDLE);
    frame.axes(canvas, letters.get(p));
    for (int i = 0; i < grids.get(p).size(); i++) {
      line(canvas, frame, grids.get(p).get(i), i);
    }
    for (int k = 0; k < classes.size(); k++) {
      for (float[] point : points.get(p).get(k)) {
        canvas.graphics().setColor(Palette.line(k));
        Marks.marker(k).paint(canvas.graphics(), frame.x(point[0]), frame.y(point[1]), 5);
      }
    }
  }

  /** Lines that went up are solid, level ones dashed; the middle ones are thick. */
  private void line(Canvas canvas, Frame frame, float[][] line, int number) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.x(line[0][0]), frame.y(line[0][1]));
    for (float[] point : line) {
      path.lineTo(frame.x(point[0]), frame.y(point[1]));
    }
    boolean upward = number < LINES;
    float width = number % LINES == LINES / 2 ? 2.4f : 1.1f;
    // Points stand out from pale lines.
    double full = classes.isEmpty() ? 1 : 0.5;
    Color color = Palette.mix(Palette.PAPER, upward ? Palette.BLUE : Palette.TEAL, full);
    canvas.graphics().setColor(color);
    canvas
        .graphics()
        .setStroke(
            upward
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                    width,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND,
                    10,
                    new float[] {4, 3},
                    0));
    canvas.graphics().draw(path);
  }

  /** The least and the largest coordinate of all that a panel shows. */
  private double[] all(int p, int coordinate) {
    double[] sorted =
        Stream.concat(grids.get(p).stream(), points.get(p).stream())
            .flatMap(Arrays::stream)
            .mapToDouble(point -> point[coordinate])
            .sorted()
            .toArray();
    return new double[] {sorted[0], sorted[sorted.length - 1]};
  }

  /** A square part of the plane on a square of the figure. */
  private final class Frame {
    private final double left;
    private final double top;
    private final double x;
    private final double y;
    private final double reach;

    Frame(double left, double top, double x, double y, double reach) {
      this.left = left;
      this.top = top;
      this.x = x;
      this.y = y;
      this.reach = reach;
    }

    double x(double value) {
      return left + side * (0.5 + (value - x) / (2 * reach));
    }

    double y(double value) {
      return top + side * (0.5 - (value - y) / (2 * reach));
    }

    void axes(Canvas canvas, String letter) {
      List<Double> across = Ticks.within(x - reach, x + reach, 4);
      List<Double> up = Ticks.within(y - reach, y + reach, 4);
      List<String> acrossNames = names(across);
      List<String> upNames = names(up);
      double bottom = top + side;
      for (int i = 0; i < across.size(); i++) {
        double at = x(across.get(i));
        canvas.line(at, bottom, at, bottom + 4, Palette.AXIS, 1);
        canvas.text(
            acrossNames.get(i), at, bottom + 21, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
      }
      for (int i = 0; i < up.size(); i++) {
        double at = y(up.get(i));
        canvas.line(left - 4, at, left, at, Palette.AXIS, 1);
        canvas.text(
            upNames.get(i),
            left - 7,
            at + Canvas.middle(Fonts.SMALL),
            Fonts.SMALL,
            Palette.MUTED,
            Canvas.Anchor.END);
      }
      canvas.line(left, bottom, left + side, bottom, Palette.AXIS, 1);
      canvas.line(left, top, left, bottom, Palette.AXIS, 1);
      String both = letter + "₁ across, " + letter + "₂ up";
      canvas.text(
          both, left + side / 2, bottom + 42, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
    }

    private List<String> names(List<Double> ticks) {
      return Wording.alike(ticks.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  private String alt() {
    String marked =
        classes.isEmpty()
            ? ""
            : " with the points of " + Wording.list(classes.stream().map(Series::name).toList());
    double[] x = all(names.size() - 1, 0);
    double[] y = all(names.size() - 1, 1);
    return "“%s”: a regular grid%s in the plane and after %s, where it reaches from %s to %s across and from %s to %s up."
        .formatted(
            title,
            marked,
            Wording.list(names.subList(1, names.size())),
            Wording.number(x[0]),
            Wording.number(x[1]),
            Wording.number(y[0]),
            Wording.number(y[1]));
  }
}
