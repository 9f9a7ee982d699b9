package org.gradus.plot;

import java.util.Arrays;
import java.util.List;

/** Small pictures drawn cell by cell, such as boards with an X or an O. */
final class Boards {
  private static final int WIDTH = 640;
  private static final double GAP = 20;
  private static final double LARGEST = 22;
  private static final int MOST_COLUMNS = 6;
  private static final double CAPTION = 34;

  private final String title;
  private final List<double[][]> boards;
  private final List<String> captions;
  private final int columns;
  private final double cell;
  private final double width;
  private final double height;

  private Boards(String title, List<double[][]> boards, List<String> captions) {
    this.title = Require.text("title", title);
    Require.some("boards", boards.size());
    Require.same("boards", boards.size(), "captions", captions.size());
    for (int b = 0; b < boards.size(); b++) {
      double[][] board = boards.get(b);
      NumberGrid.check("board " + b, board);
      Require.same("rows of a board", boards.get(0).length, "rows of board " + b, board.length);
      Require.same(
          "columns of a board", boards.get(0)[0].length, "columns of board " + b, board[0].length);
      for (double value : Arrays.stream(board).flatMapToDouble(Arrays::stream).toArray()) {
        if (value < -1 || value > 1) {
          throw new IllegalArgumentException(
              "Board %d holds %s: a cell lies between −1 (white) and 1 (black)."
                  .formatted(b, value));
        }
      }
    }
    this.boards = boards;
    this.captions = captions;
    int rows = (boards.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
    this.columns = (boards.size() + rows - 1) / rows;
    int across = boards.get(0)[0].length;
    double room = (WIDTH - 2 * Canvas.EDGE + GAP) / Math.max(columns, 3) - GAP;
    this.cell = Math.min(LARGEST, Math.floor(room / across * 4) / 4);
    this.width = across * cell;
    this.height = boards.get(0).length * cell;
  }

  static Figure of(String title, List<double[][]> boards, List<String> captions) {
    List<double[][]> copies =
        boards.stream()
            .map(b -> Arrays.stream(b).map(double[]::clone).toArray(double[][]::new))
            .toList();
    Boards all = new Boards(title, copies, List.copyOf(captions));
    int rows = (copies.size() + all.columns - 1) / all.columns;
    double tall = all.top() + rows * (all.height + CAPTION + 8) + Canvas.EDGE - 14;
    String alt =
        "“%s”: %s of %s × %s cells, dark where a cell is set (%s)."
            .formatted(
                title,
                Wording.count(copies.size(), "board", "boards"),
                Wording.number(copies.get(0).length),
                Wording.number(copies.get(0)[0].length),
                Wording.first(12, all.captions));
    return new Figure(title, alt, WIDTH, (int) Math.ceil(tall), all::paint);
  }

  private double top() {
    return Canvas.below(title, WIDTH) + 16;
  }

  private void paint(Canvas canvas) {
    canvas.title(title, WIDTH);
    double slot = Math.min(width + 3 * GAP, (WIDTH - 2 * Canvas.EDGE + GAP) / columns);
    for (int b = 0; b < boards.size(); b++) {
      double[][] board = boards.get(b);
      double left = Canvas.EDGE + b % columns * slot;
      int row = b / columns;
      double y = top() + row * (height + CAPTION + 8);
      NumberGrid grid = new NumberGrid(left, y, cell, board.length, board[0].length);
      for (int i = 0; i < board.length; i++) {
        for (int j = 0; j < board[i].length; j++) {
          grid.ground(canvas, i, j, Palette.mix(Palette.PAPER, Palette.INK, board[i][j] / 2 + 0.5));
        }
      }
      grid.rule(canvas);
      grid.caption(canvas, Fonts.fit(captions.get(b), Fonts.TEXT, slot - 6));
    }
  }
}
