package org.gradus.grader.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is said about the cells of a target: which say something, and what is wrong with them. */
final class GridSlips {
  private GridSlips() {}

  static String cellSlip(List<String> taken) {
    if (taken.size() > 1) {
      return "one box, so one cell: that of its middle, not each that the box covers";
    }
    return switch (String.join("", taken)) {
      case "" -> "no cell says anything";
      case "row 1, column 2" -> "rows and columns are swapped: y says the row, x the column";
      case "row 3, column 2" ->
          "1.7 lies in column 1, and 2.8 in row 2: cut the fraction off, do not round";
      case "row 2, column 0" -> "the middle counts, not the corner at the left and top";
      case "row 3, column 3" -> "the middle counts, not the corner at the right and bottom";
      default -> "rows count from the top, columns from the left, both from 0";
    };
  }

  static String presence(double found) {
    return Slip.near(found, 1, 1e-9) ? "" : "number 0 is 1 where an object is";
  }

  static String place(double x, double y) {
    double[] found = {x, y};
    double[] right = {0.7, 0.8};
    return Slip.near(found, right, 1e-9)
        ? ""
        : Slip.of(
            found,
            "numbers 1 and 2 say how far into its cell the middle is, in cells",
            Slip.all("x comes before y", 0.8, 0.7),
            Slip.all(
                "numbers 1 and 2 are against the cell, not against the whole picture", 0.425, 0.7),
            Slip.all("numbers 1 and 2 are in cells, not in pixels", 17.5, 20),
            Slip.all("numbers 1 and 2 are within the cell: take column and row off", 1.7, 2.8),
            Slip.all("these are the middle's pixels, not its place in the cell", 42.5, 70),
            Slip.all("count from the cell's left and top, not from its middle", 0.2, 0.3),
            Slip.all("count from the cell's left and top, not from its far sides", 0.3, 0.2),
            Slip.all("the middle's place, not that of the box's corner", -0.92, 0.08));
  }

  static String extent(double across, double down) {
    double[] found = {across, down};
    double[] right = {0.9, 0.6};
    return Slip.near(found, right, 1e-9)
        ? ""
        : Slip.of(
            found,
            "numbers 3 and 4 are the roots of width and height as shares of the picture's",
            Slip.all("width comes before height", 0.6, 0.9),
            Slip.all("numbers 3 and 4 are roots", 0.81, 0.36),
            Slip.all("the share comes first, then the root", 0.09, 0.06),
            Slip.all("width and height are shares of the picture, not of a cell", 1.8, 1.2),
            Slip.all("shares of the picture, not of a cell, and their roots", 3.24, 1.44),
            Slip.all("width and height are shares of the picture, not pixels", 81, 36),
            Slip.all("the root is that of a share, not of pixels", 9, 6),
            Slip.all("right and bottom are places: the width is right − left", 83, 88));
  }

  /** The size of a grid in words, also of one that has none. */
  static String size(double[][][] grid) {
    if (grid == null) {
      return "null";
    }
    List<String> rows = Arrays.stream(grid).map(GridSlips::size).distinct().toList();
    return "%d rows of %s".formatted(grid.length, String.join(", ", rows));
  }

  static String size(double[][] row) {
    if (row == null) {
      return "null";
    }
    List<String> cells =
        Arrays.stream(row)
            .map(cell -> cell == null ? "null" : Integer.toString(cell.length))
            .distinct()
            .toList();
    return "%d cells of %s numbers".formatted(row.length, String.join(", ", cells));
  }

  /** The cells in which any number is not 0, row by row. */
  static List<String> taken(double[][][] grid) {
    List<String> taken = new ArrayList<>();
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        double[] cell = grid[row][column];
        if (cell != null && Arrays.stream(cell).anyMatch(number -> number != 0)) {
          taken.add("row %d, column %d".formatted(row, column));
        }
      }
    }
    return taken;
  }
}
