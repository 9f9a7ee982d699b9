package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One step of a kernel over its input: the window, the kernel, the number it gives. */
final class SlidingKernel {
  private static final int WIDTH = 640;
  private static final double LARGEST = 46;
  private static final double SMALLEST = 8;
  private static final double SIGN = 38;
  private static final int MOST_TERMS = 9;
  private static final Color PADDING = new Color(0xEEF1F4);

  private final String title;
  private final double[][] input;
  private final double[][] kernel;
  private final double[][] output;
  private final KernelStep step;
  private final boolean pooling;
  private final NumberGrid in;
  private final NumberGrid middle;
  private final NumberGrid out;
  private final List<String> terms = new ArrayList<>();
  private double result;
  private String largest = "";

  private SlidingKernel(
      String title,
      double[][] input,
      double[][] kernel,
      double[][] output,
      KernelStep step,
      boolean pooling) {
    this.title = Require.text("title", title);
    NumberGrid.check("input", input);
    NumberGrid.check("kernel", kernel);
    NumberGrid.check("output", output);
    this.input = input;
    this.kernel = kernel;
    this.output = output;
    this.step = step;
    this.pooling = pooling;
    int rows = input.length + step.top() + step.bottom();
    int columns = input[0].length + step.left() + step.right();
    size("rows", rows, kernel.length, output.length);
    size("columns", columns, kernel[0].length, output[0].length);
    if (step.row() >= output.length || step.column() >= output[0].length) {
      throw new IllegalArgumentException(
          "There is no row %d, column %d in an output of %d × %d; both count from 0."
              .formatted(step.row(), step.column(), output.length, output[0].length));
    }
    int cells = columns + output[0].length + (pooling ? 0 : kernel[0].length);
    double signs = pooling ? 2 * SIGN : 2 * SIGN + 10;
    double cell = Math.min(LARGEST, (WIDTH - 2 * Canvas.EDGE - signs) / cells);
    cell = Math.min(cell, 380.0 / Math.max(rows, output.length));
    if (cell < SMALLEST) {
      throw new IllegalArgumentException(
          "An input of %d × %d is too large to be drawn cell by cell: show a part of it."
              .formatted(rows, columns));
    }
    double top = Canvas.below(title, WIDTH) + 22;
    double tall = Math.max(rows, Math.max(kernel.length, output.length)) * cell;
    double left = (WIDTH - cells * cell - signs) / 2;
    this.in = grid(left, top, tall, cell, rows, columns);
    this.middle =
        grid(in.right() + SIGN, top, tall, cell, kernel.length, pooling ? 0 : kernel[0].length);
    this.out = grid(middle.right() + SIGN, top, tall, cell, output.length, output[0].length);
    window();
  }

  private static NumberGrid grid(
      double left, double top, double tall, double cell, int rows, int columns) {
    return new NumberGrid(left, top + (tall - rows * cell) / 2, cell, rows, columns);
  }

  private void size(String what, int padded, int window, int given) {
    int fits = padded < window ? 0 : (padded - window) / step.stride() + 1;
    if (fits != given) {
      throw new IllegalArgumentException(
          "A window of %d %s with stride %d has %d places on %d, but the output has %d."
              .formatted(window, what, step.stride(), fits, padded, given));
    }
  }

  static Figure convolution(
      String title, double[][] input, double[][] kernel, double[][] output, KernelStep step) {
    return new SlidingKernel(title, copy(input), copy(kernel), copy(output), step, false).figure();
  }

  static Figure pooling(
      String title, double[][] input, int side, double[][] output, KernelStep step) {
    Require.positive("side of the window", side);
    double[][] window = new double[side][side];
    return new SlidingKernel(title, copy(input), window, copy(output), step, true).figure();
  }

  private static double[][] copy(double[][] values) {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  private Figure figure() {
    int height = (int) Math.ceil(floor() + 34 + 24 * lines().size() + Canvas.EDGE - 4);
    return new Figure(title, alt(), WIDTH, height, this::paint);
  }

  private double floor() {
    return Math.max(in.bottom(), out.bottom());
  }

  /** The terms under the window, and what they come to. */
  private void window() {
    List<String> inputs = NumberGrid.texts(padded());
    List<String> weights = NumberGrid.texts(kernel);
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[i].length; j++) {
        int row = step.row() * step.stride() + i;
        int column = step.column() * step.stride() + j;
        double x = padded(row, column);
        if (x > best) {
          best = x;
          largest = inputs.get(row * in.columns() + column);
        }
        result += x * kernel[i][j];
        String number = inputs.get(row * in.columns() + column);
        String weight = weights.get(i * kernel[i].length + j);
        boolean negative = kernel[i][j] < 0;
        terms.add(pooling ? number : number + "·" + (negative ? "(" + weight + ")" : weight));
      }
    }
    result = pooling ? best : result;
  }

  private boolean outside(int row, int column) {
    int i = row - step.top();
    int j = column - step.left();
    return i < 0 || i >= input.length || j < 0 || j >= input[0].length;
  }

  private double padded(int row, int column) {
    return outside(row, column) ? 0 : input[row - step.top()][column - step.left()];
  }

  /** The number that the output holds here, beside what the window comes to. */
  private List<String> lines() {
    double given = output[step.row()][step.column()];
    boolean same = Math.abs(given - result) <= 1e-4 * Math.max(1, Math.abs(result));
    String end = " = " + (pooling ? largest : Wording.number(result));
    end += same ? "" : ", but the output holds " + Wording.number(given);
    boolean few = terms.size() <= MOST_TERMS;
    String sum =
        pooling
            ? "max(" + (few ? String.join(", ", terms) : terms.size() + " numbers") + ")"
            : few ? String.join(" + ", terms) : "sum of " + terms.size() + " products";
    return Fonts.wrap(sum + end, Fonts.TEXT, WIDTH - 2 * Canvas.EDGE);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    input(canvas);
    in.caption(canvas, "input " + sides(input));
    double level = (in.top() + in.bottom()) / 2;
    if (pooling) {
      double to = out.left() - 8;
      Arrows.straight(canvas, in.right() + 8, level, to, level, Palette.MUTED);
      canvas.centred("max", (in.right() + to) / 2 + 4, level - 18, Fonts.TEXT, Palette.MUTED);
    } else {
      kernel(canvas);
      middle.caption(canvas, "kernel " + sides(kernel));
      sign(canvas, "⋆", in.right(), level);
      sign(canvas, "=", middle.right(), level);
    }
    output(canvas);
    out.caption(canvas, "output " + sides(output));
    double y = floor() + 62;
    for (String line : lines()) {
      canvas.text(line, WIDTH / 2.0, y, Fonts.TEXT, Palette.INK, Canvas.Anchor.MIDDLE);
      y += 24;
    }
  }

  private static void sign(Canvas canvas, String sign, double left, double y) {
    canvas.centred(sign, left + SIGN / 2, y, Fonts.bold(26), Palette.INK);
  }

  private static String sides(double[][] values) {
    return values.length + " × " + values[0].length;
  }

  private double[][] padded() {
    double[][] padded = new double[in.rows()][in.columns()];
    for (int i = 0; i < in.rows(); i++) {
      for (int j = 0; j < in.columns(); j++) {
        padded[i][j] = padded(i, j);
      }
    }
    return padded;
  }

  private void input(Canvas canvas) {
    double[][] values = padded();
    List<String> texts = NumberGrid.texts(values);
    Font font = in.font(texts);
    int row = step.row() * step.stride();
    int column = step.column() * step.stride();
    for (int i = 0; i < in.rows(); i++) {
      for (int j = 0; j < in.columns(); j++) {
        boolean seen =
            i >= row && i < row + kernel.length && j >= column && j < column + kernel[0].length;
        Color ground = outside(i, j) ? PADDING : Palette.PAPER;
        in.ground(canvas, i, j, seen ? NumberGrid.MARKED : ground);
        Color ink = outside(i, j) && !seen ? Palette.MUTED : Palette.INK;
        in.text(canvas, i, j, texts.get(i * in.columns() + j), font, ink);
      }
    }
    in.rule(canvas);
    in.frame(canvas, row, column, kernel.length, kernel[0].length);
  }

  private void kernel(Canvas canvas) {
    canvas.fill(middle.part(0, 0, kernel.length, kernel[0].length), NumberGrid.MARKED);
    numbers(canvas, middle, kernel);
    middle.frame(canvas, 0, 0, kernel.length, kernel[0].length);
  }

  private void output(Canvas canvas) {
    out.ground(canvas, step.row(), step.column(), NumberGrid.MARKED);
    numbers(canvas, out, output);
    out.frame(canvas, step.row(), step.column(), 1, 1);
  }

  private static void numbers(Canvas canvas, NumberGrid grid, double[][] values) {
    List<String> texts = NumberGrid.texts(values);
    Font font = grid.font(texts);
    for (int i = 0; i < grid.rows(); i++) {
      for (int j = 0; j < grid.columns(); j++) {
        grid.text(canvas, i, j, texts.get(i * grid.columns() + j), font, Palette.INK);
      }
    }
    grid.rule(canvas);
  }

  private String alt() {
    return "“%s”: a %s of %s over an input of %s with stride %s gives an output of %s; at row %s, column %s, counted from 0, it gives %s."
        .formatted(
            title,
            pooling ? "maximum" : "kernel",
            sides(kernel),
            sides(input),
            Wording.number(step.stride()),
            sides(output),
            Wording.number(step.row()),
            Wording.number(step.column()),
            Wording.number(result));
  }
}
