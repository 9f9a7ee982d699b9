package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import org.gradus.plot.Canvas.Anchor;

/** Which cells of the input one cell of the last layer sees, layer by layer. */
final class ReceptiveField {
  private static final int WIDTH = 640;
  private static final double GAP = 46;
  private static final double LARGEST = 30;
  private static final double SMALLEST = 5;

  private final String title;
  private final List<NumberGrid> grids = new ArrayList<>();

  /** For each grid the first row and column seen, and how many. */
  private final List<int[]> seen = new ArrayList<>();

  private ReceptiveField(String title, int side, int[] kernels, int[] strides) {
    this.title = Require.text("title", title);
    Require.positive("side of the input", side);
    Require.some("layers", kernels.length);
    Require.same("kernels", kernels.length, "strides", strides.length);
    List<Integer> sides = new ArrayList<>(List.of(side));
    for (int i = 0; i < kernels.length; i++) {
      Require.positive("side of kernel " + i, kernels[i]);
      Require.positive("stride of layer " + i, strides[i]);
      int before = sides.get(i);
      if (before < kernels[i]) {
        throw new IllegalArgumentException(
            "Layer %d has a kernel of %d × %d, but only %d × %d cells come to it."
                .formatted(i, kernels[i], kernels[i], before, before));
      }
      sides.add((before - kernels[i]) / strides[i] + 1);
    }
    double cells = sides.stream().mapToInt(Integer::intValue).sum();
    double room = WIDTH - 2 * Canvas.EDGE - GAP * (sides.size() - 1);
    double cell = Math.min(LARGEST, Math.min(room / cells, 360.0 / side));
    if (cell < SMALLEST) {
      throw new IllegalArgumentException(
          "Grids of %s cells side by side are too many to be drawn: take a smaller input."
              .formatted(Wording.list(sides.stream().map(String::valueOf).toList())));
    }
    double left = (WIDTH - cells * cell - GAP * (sides.size() - 1)) / 2;
    for (int each : sides) {
      double top = Canvas.below(title, WIDTH) + 22 + (side - each) * cell / 2;
      grids.add(new NumberGrid(left, top, cell, each, each));
      left += each * cell + GAP;
    }
    int first = (sides.get(sides.size() - 1) - 1) / 2;
    int count = 1;
    seen.add(new int[] {first, count});
    for (int i = kernels.length - 1; i >= 0; i--) {
      first = first * strides[i];
      count = (count - 1) * strides[i] + kernels[i];
      seen.add(0, new int[] {first, count});
    }
  }

  static Figure of(String title, int side, int[] kernels, int[] strides) {
    ReceptiveField field = new ReceptiveField(title, side, kernels.clone(), strides.clone());
    int height = (int) Math.ceil(field.grids.get(0).bottom() + 60 + Canvas.EDGE);
    return new Figure(title, field.alt(), WIDTH, height, field::paint);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    for (int g = 0; g < grids.size(); g++) {
      NumberGrid grid = grids.get(g);
      int first = seen.get(g)[0];
      int count = seen.get(g)[1];
      canvas.fill(grid.part(first, first, count, count), NumberGrid.MARKED);
      grid.rule(canvas);
      grid.frame(canvas, first, first, count, count);
    }
    for (int g = 0; g + 1 < grids.size(); g++) {
      join(canvas, g);
    }
    double bottom = grids.get(0).bottom();
    for (int g = 0; g < grids.size(); g++) {
      NumberGrid grid = grids.get(g);
      double x = (grid.left() + grid.right()) / 2;
      String name = g == 0 ? "input" : "layer " + g;
      String sides = grid.rows() + " × " + grid.rows();
      canvas.text(name, x, bottom + 26, Fonts.TEXT, Palette.MUTED, Anchor.MIDDLE);
      canvas.text(sides, x, bottom + 48, Fonts.SMALL, Palette.MUTED, Anchor.MIDDLE);
    }
  }

  /** From the window's corners to the first cell that looks through it. */
  private void join(Canvas canvas, int g) {
    var from = grids.get(g).part(seen.get(g)[0], seen.get(g)[0], seen.get(g)[1], seen.get(g)[1]);
    int first = seen.get(g + 1)[0];
    int count = seen.get(g + 1)[1];
    var to = grids.get(g + 1).part(first, first, count, count);
    canvas.line(from.getMaxX(), from.getMinY(), to.getMinX(), to.getMinY(), Palette.WRONG, 1.4);
    canvas.line(from.getMaxX(), from.getMaxY(), to.getMinX(), to.getMaxY(), Palette.WRONG, 1.4);
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (int g = grids.size() - 2; g >= 0; g--) {
      int count = seen.get(g)[1];
      String name = g == 0 ? "the input" : "layer " + g;
      parts.add(count + " × " + count + " cells of " + name);
    }
    return "“%s”: one cell of the last layer sees %s.".formatted(title, Wording.list(parts));
  }
}
