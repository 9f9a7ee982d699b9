package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 09 with fresh boxes, frames and scores. Areas are counted square by square, boxes are
 * made for the cell and for the overlap that they shall have, spectra come from how a frame agrees
 * with itself moved on.
 */
@Exercise("09-beyond-classification")
public final class BeyondClassificationHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 09 5e1b83f7c92d40a6b7f41d08";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  BeyondClassificationHidden() {}

  @Nested
  @Order(1)
  @Question("iou")
  class Iou {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("divides the intersection by the union")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[][] two = overlapping(random);
        double expected = counted(two[0], two[1]);
        assertThat(student.iou(two[0].clone(), two[1].clone()))
            .as("fresh boxes %s and %s", Arrays.toString(two[0]), Arrays.toString(two[1]))
            .isCloseTo(expected, CLOSE);
        assertThat(student.iou(two[1].clone(), two[0].clone()))
            .as("fresh boxes %s and %s", Arrays.toString(two[1]), Arrays.toString(two[0]))
            .isCloseTo(expected, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(0.5)
    @DisplayName("is the same in any unit, and anywhere")
    void isTheSameAnywhere(Student student, RandomGenerator random) {
      for (double unit : new double[] {0x1p-6, 0x1p-30, 0x1p18, 0.1, 0.7}) {
        double[][] two = overlapping(random);
        double expected = counted(two[0], two[1]);
        double right = random.nextInt(-60, -40);
        double below = random.nextInt(-60, -40);
        double[][] moved = new double[2][4];
        for (int n = 0; n < 2; n++) {
          for (int side = 0; side < 4; side++) {
            moved[n][side] = unit * (two[n][side] + (side % 2 == 0 ? right : below));
          }
        }
        assertThat(student.iou(moved[0].clone(), moved[1].clone()))
            .as("moved boxes %s and %s", Arrays.toString(moved[0]), Arrays.toString(moved[1]))
            .isCloseTo(expected, CLOSE);
      }
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("is 0 for boxes that lie apart or only touch")
    void isZeroApart(Student student, RandomGenerator random) {
      double[] box = box(random);
      for (int across = -1; across <= 1; across++) {
        for (int down = -1; down <= 1; down++) {
          // Beside it, or over it where a way is 0; first with a gap, then without.
          for (int gap = random.nextInt(1, 20); gap >= 0; gap = gap == 0 ? -1 : 0) {
            double[] size = {random.nextInt(2, 15), random.nextInt(2, 15)};
            double left = beside(box[0], box[2], across, gap, size[0]);
            double top = beside(box[1], box[3], down, gap, size[1]);
            double[] other = {left, top, left + size[0], top + size[1]};
            double found = student.iou(box.clone(), other.clone());
            String boxes =
                "boxes %s and %s".formatted(Arrays.toString(box), Arrays.toString(other));
            if (across == 0 && down == 0) {
              assertThat(found).as("overlapping " + boxes).isPositive();
            } else {
              assertThat(found).as("separate " + boxes).isCloseTo(0, within(0.0));
            }
          }
        }
      }
    }

    private static double beside(double from, double to, int way, int gap, double size) {
      return way < 0 ? from - gap - size : way > 0 ? to + gap : from;
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("is 0 for empty boxes")
    void isZeroForEmptyBoxes(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] box = box(random);
        double[] line = {box[0] + 1, box[1], box[0] + 1, box[3]};
        double[] flat = {box[0], box[1] + 1, box[2], box[1] + 1};
        assertThat(student.iou(box.clone(), box.clone()))
            .as("%s itself", Arrays.toString(box))
            .isPositive();
        for (double[] empty : new double[][] {line, flat}) {
          String text = Arrays.toString(empty);
          assertThat(student.iou(empty.clone(), empty.clone()))
              .as("empty %s, itself", text)
              .isCloseTo(0, CLOSE);
          assertThat(student.iou(line.clone(), empty.clone()))
              .as("empty %s, a line", text)
              .isCloseTo(0, CLOSE);
          assertThat(student.iou(box.clone(), empty.clone()))
              .as("empty %s, in one", text)
              .isCloseTo(0, CLOSE);
        }
      }
    }

    @Test
    @Order(5)
    @Points(0.5)
    @DisplayName("leaves both boxes as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      // Neither contains the other, so that the common part is another box than both.
      double[] one = box(random);
      double[] other = {one[0] + 1, one[1] - 1, one[2] + 1, one[3] - 1};
      double[][] two = {one, other};
      assertThat(student.boxesAfterIou(two[0].clone(), two[1].clone()))
          .as("after the call: fresh boxes %s", Arrays.deepToString(two))
          .isDeepEqualTo(two);
      assertThat(student.iou(two[0].clone(), two[1].clone()))
          .as("overlapping fresh boxes %s", Arrays.deepToString(two))
          .isPositive();
    }

    private static double[] box(RandomGenerator random) {
      double left = random.nextInt(2, 40);
      double top = random.nextInt(2, 40);
      return new double[] {left, top, left + random.nextInt(3, 20), top + random.nextInt(3, 20)};
    }

    /** Boxes at whole places, neither of them square, that have something in common. */
    private static double[][] overlapping(RandomGenerator random) {
      while (true) {
        double[][] two = {box(random), box(random)};
        double share = counted(two[0], two[1]);
        if (share > 0.05 && share < 0.95) {
          return two;
        }
      }
    }

    /** Intersection over union by counting squares of 1 × 1. */
    private static double counted(double[] a, double[] b) {
      int both = 0;
      int either = 0;
      for (int x = 0; x < 64; x++) {
        for (int y = 0; y < 64; y++) {
          boolean first = covers(a, x, y);
          boolean second = covers(b, x, y);
          both += first && second ? 1 : 0;
          either += first || second ? 1 : 0;
        }
      }
      return (double) both / either;
    }

    private static boolean covers(double[] box, int x, int y) {
      return box[0] <= x && x < box[2] && box[1] <= y && y < box[3];
    }
  }

  @Nested
  @Order(2)
  @Question("gridTargets")
  class GridTargets {
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
        {
          around(16 * column + 9, 8 * row + 4, 4.4, 2), around(16 * column + 7, 8 * row + 5, 4.1, 2)
        },
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
          .gridTargets(Copy.of(boxes), grid.rows, grid.columns, grid.height, grid.width)[row][
          column];
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

  @Nested
  @Order(3)
  @Question("nonMaximumSuppression")
  class NonMaximumSuppression {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("keeps the surest of each group, the best first")
    void keepsTheSurest(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Groups far apart, in each of them boxes that share 9/11 at least.
        int groups = random.nextInt(3, 6);
        List<double[]> boxes = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
          double size = random.nextDouble(20, 40);
          int claims = random.nextInt(2, 5);
          for (int n = 0; n < claims; n++) {
            boxes.add(square(100 * g + random.nextDouble(0, size / 10), size, round));
            group.add(g);
          }
        }
        int[] order = shuffled(boxes.size(), random);
        double[] scores = scores(boxes.size(), random);
        double[][] mixed = new double[boxes.size()][];
        for (int n = 0; n < mixed.length; n++) {
          mixed[n] = boxes.get(order[n]);
        }
        int[] expected =
            IntStream.range(0, mixed.length)
                .filter(
                    n ->
                        IntStream.range(0, mixed.length)
                            .filter(m -> group.get(order[m]).equals(group.get(order[n])))
                            .allMatch(m -> scores[m] <= scores[n]))
                .boxed()
                .sorted((n, m) -> Double.compare(scores[m], scores[n]))
                .mapToInt(n -> n)
                .toArray();
        double threshold = random.nextDouble(0.52, 0.75);
        assertThat(student.nonMaximumSuppression(mixed, scores, threshold))
            .as("%d groups, scores %s, threshold %s", groups, Arrays.toString(scores), threshold)
            .containsExactly(expected);
      }
    }

    @Test
    @Order(2)
    @Points(0.5)
    @DisplayName("lets only boxes that were kept drop others")
    void onlyKeptBoxesDropOthers(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Each shares more than a half with the next one, and a third at most with the one after.
        int count = random.nextInt(3, 9);
        double size = random.nextDouble(30, 60);
        double step = size * random.nextDouble(0.27, 0.3);
        int[] order = shuffled(count, random);
        double[][] boxes = new double[count][];
        double[] scores = new double[count];
        int[] expected = new int[(count + 1) / 2];
        for (int n = 0; n < count; n++) {
          boxes[order[n]] = square(step * n, size, round);
          scores[order[n]] = 5 - n + random.nextDouble(0, 0.9);
          if (n % 2 == 0) {
            expected[n / 2] = order[n];
          }
        }
        double threshold = random.nextDouble(0.4, 0.5);
        assertThat(student.nonMaximumSuppression(boxes, scores, threshold))
            .as("%d in a chain, threshold %s: %s", count, threshold, Arrays.toString(scores))
            .containsExactly(expected);
      }
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("drops what shares more than the threshold, and only more")
    void dropsAboveTheThreshold(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Whole numbers, and half an area: an overlap that no formula rounds.
        double overlap = 0.5;
        double left = random.nextInt(0, 30);
        double top = random.nextInt(0, 30);
        double width = random.nextInt(3, 9);
        double height = 4 * random.nextInt(2, 6);
        double[][] boxes = {
          {left, top, left + width, top + height},
          {left, top, left + width, top + overlap * height}
        };
        int best = 1 - round % 2;
        double[] scores = new double[2];
        scores[best] = random.nextDouble(0.1, 0.9);
        assertThat(student.nonMaximumSuppression(Copy.of(boxes), scores.clone(), overlap))
            .as("an overlap of just %s: %s", overlap, Arrays.deepToString(boxes))
            .containsExactly(best, 1 - best);
        assertThat(student.nonMaximumSuppression(Copy.of(boxes), scores.clone(), overlap - 1e-9))
            .as("an overlap of a trace more: %s", Arrays.deepToString(boxes))
            .containsExactly(best);
      }
      int from = random.nextInt(1, 9);
      double[][] next = {square(from, 9, 0), square(from + 9, 9, 0), square(from + 17, 9, 0)};
      assertThat(student.nonMaximumSuppression(next, new double[] {3, 2, 1}, 0))
          .as("nothing may be shared from %d on", from)
          .containsExactly(0, 1);
      double[][] same = {square(from, 9, 0), square(from, 9, 0)};
      assertThat(student.nonMaximumSuppression(same, new double[] {1, 2}, 1))
          .as("all may be shared from %d on", from)
          .containsExactly(1, 0);
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("takes ties, scores below 0, one box, none")
    void takesTiesAndFew(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Two scores only; of two boxes at each place, one behind the other, the first stays.
        int places = random.nextInt(4, 9);
        double low = random.nextInt(-9, -3);
        double[][] boxes = new double[2 * places][];
        double[] scores = new double[2 * places];
        List<Integer> high = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        int turn = random.nextInt(2);
        for (int n = 0; n < places; n++) {
          boxes[2 * n] = square(50 * n, 20, round);
          boxes[2 * n + 1] = square(50 * n, 20, round);
          boolean better = n % 2 == turn;
          scores[2 * n] = better ? low + 1 : low;
          scores[2 * n + 1] = scores[2 * n];
          (better ? high : rest).add(2 * n);
        }
        high.addAll(rest);
        assertThat(student.nonMaximumSuppression(boxes, scores, 0.6))
            .as("%d places, two equal claims at each, scores %s", places, Arrays.toString(scores))
            .containsExactly(high.stream().mapToInt(n -> n).toArray());
      }
      double[][] one = {square(random.nextDouble(1, 9), 5, 0)};
      assertThat(student.nonMaximumSuppression(one, new double[] {-2}, 0.5))
          .as("a single one, %s", Arrays.deepToString(one))
          .containsExactly(0);
      assertThat(student.nonMaximumSuppression(new double[0][], new double[0], 0.5))
          .as("none at all")
          .isEmpty();
      double[][] apart = {square(0, 9, 0), square(20, 9, 0), square(40, 9, 0), {70, 3, 70, 9}};
      double close = random.nextDouble(0.2, 0.8);
      double[] scores = {close, close + 1e-12, close + 1e-6, close + 1};
      assertThat(student.nonMaximumSuppression(Copy.of(apart), scores, 0.5))
          .as("scores just above %s, and an empty one in front", close)
          .containsExactly(3, 2, 1, 0);
      for (double far : new double[] {1e12, 1e30}) {
        int[] order = shuffled(apart.length, random);
        double[] low = new double[apart.length];
        for (int n = 0; n < low.length; n++) {
          low[order[n]] = -(n + 1) * far;
        }
        assertThat(student.nonMaximumSuppression(Copy.of(apart), low, 0.5))
            .as("scores far below, %s", Arrays.toString(low))
            .containsExactly(order);
      }
    }

    @Test
    @Order(5)
    @Points(0.5)
    @DisplayName("leaves boxes and scores as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      int count = random.nextInt(11, 16);
      double[][] boxes = new double[count][];
      Arrays.setAll(boxes, n -> square(90 * n, random.nextDouble(10, 30), 0));
      double[] scores = scores(count, random);
      double[][][] after = student.afterSuppression(Copy.of(boxes), scores.clone(), 0.5);
      assertThat(after)
          .as("after the call: %d apart, scores %s", count, Arrays.toString(scores))
          .isDeepEqualTo(new double[][][] {boxes, {scores}});
      assertThat(student.nonMaximumSuppression(boxes, scores, 0.5).length)
          .as("how many stay of %d that lie apart", count)
          .isEqualTo(count);
    }

    /** A square in a row of them, or in a column. */
    private static double[] square(double at, double size, int round) {
      return round % 2 == 0
          ? new double[] {at, 3, at + size, 3 + size}
          : new double[] {3, at, 3 + size, at + size};
    }

    /** Scores within 1 of each other, all different, and some below 0. */
    private static double[] scores(int count, RandomGenerator random) {
      int[] order = shuffled(count, random);
      double from = random.nextDouble(-0.9, -0.1);
      return Arrays.stream(order).mapToDouble(n -> from + (n + 0.5) / count).toArray();
    }
  }

  @Nested
  @Order(4)
  @Question("powerSpectrum")
  class PowerSpectrum {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Even, and no power of two.
        double[] frame = frame(2 * random.nextInt(9, 16), random);
        assertSpectrum(student, frame);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("takes frames of any length, even or odd")
    void takesAnyLength(Student student, RandomGenerator random) {
      int even = 2 * random.nextInt(3, 8);
      for (int n : new int[] {even, even + 3, 1, 2, 3, 2 * random.nextInt(20, 40) + 1}) {
        assertSpectrum(student, frame(n, random));
      }
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("finds a tone at its frequency, wherever it begins")
    void findsATone(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int n = 2 * random.nextInt(8, 20) + round % 2;
        int swings = random.nextInt(1, (n - 1) / 2);
        double loud = random.nextDouble(1, 5);
        double phase = random.nextDouble(0.2, 1.3);
        double[] frame = new double[n];
        Arrays.setAll(frame, j -> loud * Math.cos(2 * Math.PI * swings * j / n + phase));
        double[] expected = new double[n / 2 + 1];
        expected[swings] = Math.pow(loud * n / 2, 2);
        assertThat(student.powerSpectrum(frame))
            .as("%d swings in %d samples, loudness %s, phase %s", swings, n, loud, phase)
            .containsExactly(expected, within(1e-6));
      }
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("leaves the frame as it was")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[] frame = frame(random.nextInt(15, 30), random);
      assertThat(student.frameAfterSpectrum(frame.clone()))
          .as("after the call: %s", Arrays.toString(frame))
          .isEqualTo(frame);
      assertThat(student.powerSpectrum(frame)[0])
          .as("the lowest frequency of %s", Arrays.toString(frame))
          .isPositive();
      assertThat(student.firstOfTwoSpectra(frame)[0])
          .as("the lowest frequency after another call, of %s", Arrays.toString(frame))
          .isPositive();
    }

    /** Samples whose sum is not near 0. */
    private static double[] frame(int n, RandomGenerator random) {
      return random.doubles(n, -1, 3).map(sample -> sample < 0.2 ? sample - 0.1 : sample).toArray();
    }

    /** The power is the transform of how the frame agrees with itself, turned by each lag. */
    private static void assertSpectrum(Student student, double[] frame) {
      int n = frame.length;
      double[] expected = new double[n / 2 + 1];
      for (int lag = 0; lag < n; lag++) {
        double agrees = 0;
        for (int j = 0; j < n; j++) {
          agrees += frame[j] * frame[(j + lag) % n];
        }
        for (int k = 0; k < expected.length; k++) {
          expected[k] += agrees * Math.cos(2 * Math.PI * k * lag / n);
        }
      }
      assertThat(student.powerSpectrum(frame))
          .as("%d samples %s", n, Arrays.toString(frame))
          .containsExactly(expected, within(1e-7));
    }
  }

  @Nested
  @Order(5)
  @Question("multiLabelLoss")
  class MultiLabelLoss {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the formula's number")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int count = random.nextInt(3, 8);
        double[] scores = random.doubles(count, -4, 4).toArray();
        int[] tags = tags(count, random);
        double expected = sum(scores, tags) / count;
        assertThat(student.multiLabelLoss(new double[][] {scores.clone()}, new int[][] {tags}))
            .as("scores %s, tags %s", Arrays.toString(scores), Arrays.toString(tags))
            .isCloseTo(expected, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(0.5)
    @DisplayName("is the mean over all tags of all pictures")
    void isTheMeanOfAll(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int few = random.nextInt(2, 5);
        int many = few + random.nextInt(1, 4);
        double[][] scores = new double[round % 2 == 0 ? few : many][];
        int[][] tags = new int[scores.length][];
        int width = few + many - scores.length;
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
          scores[i] = random.doubles(width, -4, 4).toArray();
          tags[i] = tags(width, random);
          sum += sum(scores[i], tags[i]);
        }
        assertThat(student.multiLabelLoss(scores, tags))
            .as("%d pictures, %d tags, %s", scores.length, width, Arrays.deepToString(scores))
            .isCloseTo(sum / (few * many), CLOSE);
      }
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("is right for very large scores, above and below 0")
    void staysFinite(Student student, RandomGenerator random) {
      double[] sizes = {
        random.nextDouble(37, 60),
        random.nextDouble(800, 5_000),
        1e300,
        random.nextDouble(25, 30),
        random.nextDouble(30, 36.7),
        random.nextDouble(5, 7),
        random.nextDouble(8, 10),
        random.nextDouble(11, 13),
        random.nextDouble(14, 17)
      };
      for (double far : sizes) {
        // Sure and wrong costs the score, sure and right nothing, or nearly so.
        for (int n = 0; n < 4; n++) {
          double score = n < 2 ? far : -far;
          int tag = n % 2;
          double right = loss(score, tag);
          assertThat(student.multiLabelLoss(new double[][] {{score}}, new int[][] {{tag}}))
              .as("far off, at %s, with the tag %d", score, tag)
              .isCloseTo(right, within(1e-9 * Math.max(1, right)));
        }
      }
      assertAmongOthers(student, random);
    }

    /** Against the same without the large ones: whoever divides by another count is right here. */
    private static void assertAmongOthers(Student student, RandomGenerator random) {
      double[][] scores = {random.doubles(3, -3, 3).toArray(), random.doubles(3, -3, 3).toArray()};
      int[][] tags = {tags(3, random), tags(3, random)};
      double ordinary = sum(scores[0], tags[0]) + sum(scores[1], tags[1]);
      double one = student.multiLabelLoss(Copy.of(scores), Copy.of(tags)) / ordinary;
      double[] far = {-random.nextDouble(900, 2_000), random.nextDouble(900, 2_000)};
      double expected = ordinary;
      for (int i = 0; i < 2; i++) {
        int column = random.nextInt(3);
        expected -= loss(scores[i][column], tags[i][column]);
        scores[i][column] = tags[i][column] == 1 ? far[0] : far[1];
        expected += loss(scores[i][column], tags[i][column]);
      }
      assertThat(student.multiLabelLoss(Copy.of(scores), Copy.of(tags)))
          .as("far off among others: %s", Arrays.deepToString(scores))
          .isCloseTo(expected * one, CLOSE);
    }

    /** log(1 + e^u), where u says how wrong the score is. */
    private static double loss(double score, int tag) {
      double u = tag == 1 ? -score : score;
      return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("leaves scores and tags as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[][] scores = {random.doubles(4, -3, 3).toArray(), random.doubles(4, -3, 3).toArray()};
      int[][] tags = {tags(4, random), tags(4, random)};
      assertThat(student.scoresAfterLoss(Copy.of(scores), Copy.of(tags)))
          .as("after the call: scores %s", Arrays.deepToString(scores))
          .isDeepEqualTo(scores);
      assertThat(student.tagsAfterLoss(Copy.of(scores), Copy.of(tags)))
          .as("after the call: tags %s", Arrays.deepToString(tags))
          .isDeepEqualTo(tags);
      double[][] other = Copy.of(scores);
      other[1][3] = -other[1][3] - 1;
      assertThat(student.multiLabelLoss(other, tags))
          .as("another last score than in %s", Arrays.deepToString(scores))
          .isNotEqualTo(student.multiLabelLoss(scores, tags));
    }

    /** Zeros and ones, some of both, and two ones at least. */
    private static int[] tags(int count, RandomGenerator random) {
      int[] tags = new int[count];
      int ones = count < 3 ? 1 : random.nextInt(2, count);
      int[] order = shuffled(count, random);
      for (int n = 0; n < ones; n++) {
        tags[order[n]] = 1;
      }
      return tags;
    }

    /** The sum of the losses: from the odds, and in one logarithm. */
    private static double sum(double[] scores, int[] tags) {
      double product = 1;
      for (int k = 0; k < scores.length; k++) {
        product *= 1 + Math.exp(tags[k] == 1 ? -scores[k] : scores[k]);
      }
      return Math.log(product);
    }
  }

  private static int[] shuffled(int count, RandomGenerator random) {
    int[] order = IntStream.range(0, count).toArray();
    for (int n = count - 1; n > 0; n--) {
      int other = random.nextInt(n + 1);
      int kept = order[n];
      order[n] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
