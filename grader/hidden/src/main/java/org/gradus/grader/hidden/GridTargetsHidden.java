package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.shuffled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Boxes that were put where their cells are known. */
abstract class GridTargetsHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 09 b4f92e6a0183d57cea42961f";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("works for grids and pictures that are not square")
  void needNotBeSquare(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      Grid grid = grid(random, round);
      double[][][] expected = new double[grid.rows][grid.columns][5];
      List<double[]> boxes = new ArrayList<>();
      for (int cell : cells(grid.rows * grid.columns, random)) {
        // The middle lies in the second half of its cell, far from its edges.
        double x = random.nextDouble(0.55, 0.95);
        double y = random.nextDouble(0.55, 0.95);
        // The first one is wider than the picture.
        double across = random.nextDouble(0.1, 0.9) + (boxes.isEmpty() ? 1 : 0);
        double down = random.nextDouble(0.1, 0.9);
        int row = cell / grid.columns;
        int column = cell % grid.columns;
        expected[row][column] = new double[] {1, x, y, across, down};
        boxes.add(grid.box(column + x, row + y, across, down));
      }
      double[][][] found =
          student.gridTargets(
              boxes.toArray(double[][]::new), grid.rows, grid.columns, grid.height, grid.width);
      assertThat(found.length).as("length of the target of %s", grid).isEqualTo(grid.rows);
      for (int row = 0; row < grid.rows; row++) {
        assertThat(found[row].length).as("cells in a row of %s", grid).isEqualTo(grid.columns);
        for (int column = 0; column < grid.columns; column++) {
          assertThat(found[row][column])
              .as("cell (%d, %d) of %s", row, column, grid)
              .containsExactly(expected[row][column], CLOSE);
        }
      }
    }
  }

  @Test
  @Order(2)
  @Points(0.5)
  @DisplayName("gives a middle on an edge to the cell at the right, or below")
  void givesEdgesToTheNext(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int rows = random.nextInt(3, 6);
      int columns = rows + random.nextInt(1, 4);
      // Cells of 16 × 8 pixels: whatever divides by them is exact.
      Grid grid = new Grid(rows, columns, 8 * rows, 16 * columns);
      int row = random.nextInt(1, rows);
      int column = row < rows - 1 ? row + 1 : columns - 1;
      double[] box = {16 * column - 4, 8 * row - 2, 16 * column + 4, 8 * row + 2};
      double[][][] found =
          student.gridTargets(new double[][] {box}, rows, columns, grid.height, grid.width);
      assertThat(found.length).as("rows of a target with an edge, %s", grid).isEqualTo(rows);
      assertThat(found[row][column])
          .as("the middle at a corner of cell (%d, %d) of %s", row, column, grid)
          .containsExactly(
              new double[] {1, 0, 0, Math.sqrt(8.0 / grid.width), Math.sqrt(4.0 / grid.height)},
              CLOSE);
      assertThat(present(found)).as("cells with an object, of %s", grid).isEqualTo(1);
    }
  }

  @Test
  @Order(3)
  @Points(0.5)
  @DisplayName("keeps each box, and of two in one cell the larger")
  void keepsTheLarger(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int rows = random.nextInt(3, 7);
      int columns = rows + random.nextInt(1, 4);
      Grid grid = new Grid(rows, columns, 8 * rows, 16 * columns);
      int row = random.nextInt(1, rows - 1);
      int column = row + 1;
      double[][] boxes = new double[4][];
      // Rising areas; of the smaller ones one is wide, one is high.
      double[][] sizes = {{0.2, 0.2}, {0.8, 0.25}, {0.25, 0.84}, {0.6, 0.6}};
      for (int n = 0; n < boxes.length; n++) {
        double x = column + random.nextDouble(0.55, 0.95);
        double y = row + random.nextDouble(0.55, 0.95);
        boxes[n] = grid.box(x, y, sizes[n][0], sizes[n][1]);
      }
      double[] alone = at(student, grid, row, column, boxes[3]);
      assertThat(alone[0]).as("presence where the middle lies, of %s", grid).isEqualTo(1);
      double[][] orders = {
        at(student, grid, row, column, boxes[3], boxes[0], boxes[1], boxes[2]),
        at(student, grid, row, column, boxes[1], boxes[3], boxes[2], boxes[0]),
        at(student, grid, row, column, boxes[0], boxes[2], boxes[1], boxes[3])
      };
      for (double[] found : orders) {
        assertThat(found)
            .as(
                "four in cell (%d, %d) of %s, the largest is %s",
                row, column, grid, Arrays.toString(boxes[3]))
            .containsExactly(alone, CLOSE);
      }
      double[] first = at(student, grid, row, column, boxes[0]);
      assertThat(first).as("another box in the same cell of %s", grid).isNotEqualTo(alone);
      double[] elsewhere = grid.box(column - 0.5, row - 0.5, 0.3, 0.3);
      assertThat(at(student, grid, row, column, boxes[3], elsewhere, boxes[0]))
          .as("one elsewhere between two in cell (%d, %d) of %s", row, column, grid)
          .containsExactly(alone, CLOSE);
      assertThat(present(student.gridTargets(new double[0][], rows, columns, 9, 9)))
          .as("objects without boxes, %s", grid)
          .isZero();
      assertAreasCount(student, grid, row, column);
    }
  }

  /** Of boxes in one cell whose areas are nearly, or exactly, the same. */
  private static void assertAreasCount(Student student, Grid grid, int row, int column) {
    double[] tie = around(16 * column + 9, 8 * row + 4, 6, 2);
    double[] other = around(16 * column + 10, 8 * row + 5, 6, 2);
    // The one with the larger area comes first.
    double[][][] pairs = {
      {tie, other},
      {other, tie},
      {around(16 * column + 9, 8 * row + 4, 4.4, 2), around(16 * column + 7, 8 * row + 5, 4.1, 2)},
      {around(16 * column + 9, 8 * row + 4, 5, 4.5), around(16 * column + 7, 8 * row + 5, 1, 20)},
      {around(16 * column + 9, 8 * row + 4, 20, 5), around(16 * column + 7, 8 * row + 5, 9, 9)}
    };
    for (int n = 0; n < pairs.length; n++) {
      double[] first = pairs[n][0];
      double[] second = pairs[n][1];
      double[] expected = at(student, grid, row, column, first);
      assertThat(at(student, grid, row, column, first, second))
          .as("close areas in %s: %s, %s", grid, Arrays.toString(first), Arrays.toString(second))
          .containsExactly(expected, CLOSE);
      // The first two pairs are ties.
      assertThat(at(student, grid, row, column, second, first))
          .as("close areas in %s: %s, %s", grid, Arrays.toString(second), Arrays.toString(first))
          .containsExactly(n < 2 ? at(student, grid, row, column, second) : expected, CLOSE);
    }
  }

  private static double[] around(double x, double y, double width, double height) {
    return new double[] {x - width / 2, y - height / 2, x + width / 2, y + height / 2};
  }

  private static double[] at(Student student, Grid grid, int row, int column, double[]... boxes) {
    return student
        .gridTargets(Copy.of(boxes), grid.rows, grid.columns, grid.height, grid.width)[row][column];
  }

  @Test
  @Order(4)
  @Points(1)
  @DisplayName("leaves the boxes as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    // Square, and each middle in the middle of its cell's second half: whoever takes rows for
    // columns still has as many objects.
    Grid grid = new Grid(6, 6, 96, 96);
    int[] cells = IntStream.range(0, 5).map(n -> 7 * n).toArray();
    double[][] boxes = new double[cells.length][];
    for (int n = 0; n < cells.length; n++) {
      double at = n + random.nextDouble(0.55, 0.95);
      double size = random.nextDouble(0.1, 0.5);
      boxes[n] = grid.box(at, at, size, size);
    }
    assertThat(student.boxesAfterGridTargets(Copy.of(boxes), 6, 6, 96, 96))
        .as("after the call: %s", Arrays.deepToString(boxes))
        .isDeepEqualTo(boxes);
    assertThat(present(student.gridTargets(Copy.of(boxes), 6, 6, 96, 96)))
        .as("objects in cells, of %s", Arrays.deepToString(boxes))
        .isEqualTo(cells.length);
    assertThat(present(student.firstOfTwoTargets(boxes, 6, 6, 96, 96)))
        .as("objects in cells after another call, of %s", Arrays.deepToString(boxes))
        .isEqualTo(cells.length);
  }

  /** How many objects a target has. */
  private static double present(double[][][] target) {
    return Arrays.stream(target).flatMap(Arrays::stream).mapToDouble(cell -> cell[0]).sum();
  }

  /** Some cells, each once, in any order. */
  private static int[] cells(int count, RandomGenerator random) {
    int[] shuffled = shuffled(count, random);
    return Arrays.copyOf(shuffled, random.nextInt(4, 9));
  }

  /** In turns wider than high and higher than wide; no cell is a whole number of pixels. */
  private static Grid grid(RandomGenerator random, int round) {
    int few = random.nextInt(3, 6);
    int many = few + random.nextInt(1, 4);
    int rows = round % 2 == 0 ? few : many;
    int columns = round % 2 == 0 ? many : few;
    int height = rows * random.nextInt(9, 20) + random.nextInt(1, rows);
    int width = columns * random.nextInt(9, 20) + random.nextInt(1, columns);
    return new Grid(rows, columns, height, width);
  }

  /** A grid over a picture. */
  private record Grid(int rows, int columns, int height, int width) {
    /** A box from what its cell says of it: its middle in cells, and the roots of its shares. */
    double[] box(double x, double y, double across, double down) {
      double middleX = x * width / columns;
      double middleY = y * height / rows;
      double halfWidth = across * across * width / 2;
      double halfHeight = down * down * height / 2;
      return new double[] {
        middleX - halfWidth, middleY - halfHeight, middleX + halfWidth, middleY + halfHeight
      };
    }

    @Override
    public String toString() {
      return "%d × %d cells over %d × %d pixels".formatted(rows, columns, height, width);
    }
  }
}
