package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.ConvolutionalNetworksChecks.ANSWERED;
import static org.gradus.grader.exercises.ConvolutionalNetworksChecks.REFUSED;
import static org.gradus.grader.exercises.ConvolutionalNetworksChecks.answered;
import static org.gradus.grader.exercises.ConvolutionalNetworksChecks.came;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
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
 * Exercise 07 with fresh stacks, numbers and pictures. Sides are counted kernel by kernel, channels
 * are made to have their mean, pictures are cut from a larger one.
 */
@Exercise("07-convolutional-networks")
public final class ConvolutionalNetworksHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 07 e6e734bb3634330fcef4f57e";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  ConvolutionalNetworksHidden() {}

  @Nested
  @Order(1)
  @Question("layerShapes")
  class LayerShapes {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("slides a kernel over a picture")
    void slidesAKernel(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        assertShapes(student, input(random), new int[] {filters(random), size(random), 1, 0});
      }
      // No more filters than channels, and one alone.
      int[] many = input(random);
      many[0] += 4;
      assertShapes(student, many, new int[] {random.nextInt(2, many[0]), size(random), 1, 0});
      assertShapes(student, many, new int[] {1, size(random), 1, 0});
    }

    @Test
    @Order(2)
    @Needs("slidesAKernel")
    @Points(0.5)
    @DisplayName("takes whole strides")
    void takesWholeStrides(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int stride = random.nextInt(2, 5);
        int kernel = size(random);
        // One side comes out even, the other has a step left that does not fit.
        int even = kernel + stride * random.nextInt(3, 8);
        int[] input = {
          random.nextInt(1, 6), even, even + stride * random.nextInt(1, 4) + stride - 1
        };
        if (round % 2 == 1) {
          input = new int[] {input[0], input[2], input[1]};
        }
        assertShapes(student, input, new int[] {filters(random), kernel, stride, 0});
      }
    }

    @Test
    @Order(3)
    @Needs("takesWholeStrides")
    @Points(0.5)
    @DisplayName("pads both sides")
    void padsBothSides(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int stride = round == 0 ? 1 : random.nextInt(1, 4);
        int padding = random.nextInt(1, 4) + stride;
        assertShapes(
            student, input(random), new int[] {filters(random), size(random), stride, padding});
      }
    }

    @Test
    @Order(4)
    @Needs("takesWholeStrides")
    @Points(0.5)
    @DisplayName("pools each channel on its own")
    void poolsEachChannel(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int kernel = random.nextInt(3, 6);
        int stride = kernel + round % 3 - 1;
        int[] input = input(random);
        input[0] += 2;
        // A window that would hang over the edge.
        input[1] = kernel + stride * random.nextInt(4, 7) + stride - 1;
        assertShapes(student, input, new int[] {0, kernel, stride, round % 2});
      }
    }

    @Test
    @Order(5)
    @Needs({"padsBothSides", "poolsEachChannel"})
    @Points(0.5)
    @DisplayName("goes on from layer to layer")
    void goesOnFromLayerToLayer(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int first = random.nextInt(7, 15);
        int[][] layers = {
          {0, 2, 1, 0},
          {first, 3, 1, random.nextInt(1, 3)},
          {0, 2, 2, 0},
          {0, 2, 1, 0},
          {first + random.nextInt(2, 20), random.nextInt(2, 5), random.nextInt(1, 3), 1},
          {0, 3, 2, 1},
          {random.nextInt(2, 7), 2, 1, 0}
        };
        int from = random.nextInt(2);
        assertShapes(student, input(random), Arrays.copyOfRange(layers, from, layers.length));
      }
      assertThat(student.layerShapes(input(random), new int[0][])).as("for no layer").isEmpty();
    }

    @Test
    @Order(6)
    @Points(0.5)
    @DisplayName("refuses a kernel that does not fit")
    void refusesWhatDoesNotFit(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int padding = (round + 1) % 3;
        int side = random.nextInt(2, 6);
        int fits = side + 2 * padding;
        int other = fits + random.nextInt(2, 9);
        boolean low = round % 2 == 0;
        int[] input = {3, low ? side : other, low ? other : side};
        // A stride of 2 or more: rounded towards 0, the formula alone makes 1 of it.
        int stride = random.nextInt(2, 4);
        int filters = round % 3 == 0 ? 0 : filters(random);
        assertThat(answered(tried(student, input, new int[] {filters, fits, stride, padding})))
            .as("input %s, kernel %d, padding %d", Arrays.toString(input), fits, padding)
            .isEqualTo(ANSWERED);
        assertThat(tried(student, input, new int[] {filters, fits + 1, stride, padding}))
            .as("input %s, kernel %d, padding %d", Arrays.toString(input), fits + 1, padding)
            .isEqualTo(REFUSED);
        // The same picture, as what comes out of the layer before.
        int[] larger = {2, input[1] + 1, input[2] + 1};
        int[] before = {3, 2, 1, 0};
        assertThat(tried(student, larger, before, new int[] {filters, fits + 1, stride, padding}))
            .as("input %s, after a kernel of 2, kernel %d", Arrays.toString(larger), fits + 1)
            .isEqualTo(REFUSED);
      }
    }

    @Test
    @Order(7)
    @Points(0.5)
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student, RandomGenerator random) {
      int[] input = input(random);
      int[][] layers = {{filters(random), 3, 1, 0}, {0, 2, 2, 0}};
      assertThat(student.layerShapes(input.clone(), Copy.of(layers)))
          .as("rows for two")
          .hasDimensions(2, 3);
      int[][][] after = student.afterLayerShapes(input.clone(), Copy.of(layers));
      assertThat(after[0]).as("input after the call").isDeepEqualTo(new int[][] {input});
      assertThat(after[1]).as("layers after the call").isDeepEqualTo(layers);
      // Layers that change nothing.
      int[][] same = {{0, 1, 1, 0}, {input[0], 3, 1, 1}, {0, 3, 1, 1}};
      assertThat(student.ownRowsOfLayerShapes(input.clone(), same))
          .as("how many rows of three are arrays of their own")
          .isEqualTo(3);
      int[][][] twice = student.layerShapesTwice(input, input(random), layers);
      assertThat(twice[1]).as("what came first, after one more call").isDeepEqualTo(twice[0]);
    }

    private static String tried(Student student, int[] input, int[]... layers) {
      return came(() -> student.triesLayerShapes(input.clone(), Copy.of(layers)));
    }

    /** Sides and channels that are all different. */
    private static int[] input(RandomGenerator random) {
      int height = random.nextInt(26, 50);
      int width = height + (random.nextBoolean() ? 1 : -1) * random.nextInt(3, 9);
      return new int[] {random.nextInt(1, 6), height, width};
    }

    /** Mostly more than any input has channels. */
    private static int filters(RandomGenerator random) {
      return random.nextInt(7, 60);
    }

    private static int size(RandomGenerator random) {
      return random.nextInt(2, 8);
    }

    private static void assertShapes(Student student, int[] input, int[]... layers) {
      int[][] expected = new int[layers.length][];
      int[] shape = input;
      for (int n = 0; n < layers.length; n++) {
        int[] layer = layers[n];
        int channels = layer[0] > 0 ? layer[0] : shape[0];
        shape = new int[] {channels, places(shape[1], layer), places(shape[2], layer)};
        expected[n] = shape;
      }
      assertThat(student.layerShapes(input.clone(), Copy.of(layers)))
          .as("input %s, layers %s", Arrays.toString(input), Arrays.deepToString(layers))
          .isDeepEqualTo(expected);
    }

    /** Counts where the kernel can stand. */
    private static int places(int side, int[] layer) {
      int end = side + layer[3] - layer[1];
      return (int) IntStream.iterate(-layer[3], at -> at <= end, at -> at + layer[2]).count();
    }
  }

  @Nested
  @Order(2)
  @Question("dropout")
  class Dropout {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("puts out numbers, and scales those that stay")
    void scalesWhatStays(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double keep = round % 2 == 0 ? random.nextDouble(0.1, 0.4) : random.nextDouble(0.6, 0.9);
        double[] x = vector(random.nextInt(12, 30), random);
        double[] draws = draws(x.length, keep, random);
        double[] expected = new double[x.length];
        for (int i = 0; i < x.length; i++) {
          expected[i] = draws[i] >= keep ? 0 : x[i] * (1 / keep);
        }
        assertThat(student.dropout(x, draws, keep, true))
            .as("%d numbers, keep %s", x.length, keep)
            .containsExactly(expected, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Needs("scalesWhatStays")
    @Points(0.5)
    @DisplayName("draws the line exactly at keep")
    void drawsTheLineAtKeep(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double keep = random.nextDouble(0.2, 0.8);
        double[] x = vector(4, random);
        assertThat(
                student.dropout(
                    x.clone(),
                    new double[] {keep, 0, Math.nextDown(keep), Math.nextUp(keep)},
                    keep,
                    true))
            .as("keep %s, random numbers at it, 0, just below it and just above it", keep)
            .containsExactly(new double[] {0, x[1] / keep, x[2] / keep, 0}, CLOSE);
        assertThat(student.dropout(x.clone(), random.doubles(4).toArray(), 1, true))
            .as("four numbers, keep 1")
            .containsExactly(x, CLOSE);
      }
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("refuses a keep that is no probability to stay")
    void refusesAKeepThatIsNone(Student student, RandomGenerator random) {
      double[] x = vector(5, random);
      double[] draws = draws(5, 0.5, random);
      for (double keep : new double[] {0, -random.nextDouble(0.1, 3), random.nextDouble(1.01, 4)}) {
        assertThat(came(() -> student.triesDropout(x.clone(), draws.clone(), keep, true)))
            .as("keep %s", keep)
            .isEqualTo(REFUSED);
      }
      for (double keep : new double[] {1, 0.001, random.nextDouble(0.1, 0.9)}) {
        assertThat(answered(came(() -> student.triesDropout(x.clone(), draws.clone(), keep, true))))
            .as("keep %s", keep)
            .isEqualTo(ANSWERED);
      }
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("lets all pass when asked")
    void letsAllPass(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double keep = random.nextDouble(0.1, 0.9);
        double[] x = vector(random.nextInt(4, 20), random);
        double[] draws = round == 0 ? new double[0] : draws(x.length, keep, random);
        assertThat(student.dropout(x.clone(), draws, keep, false))
            .as("%d numbers when asked, keep %s", x.length, keep)
            .containsExactly(x, CLOSE);
      }
      double[] x = vector(3, random);
      for (double keep : new double[] {0, -random.nextDouble(0.1, 3), random.nextDouble(1.01, 4)}) {
        assertThat(
                answered(came(() -> student.triesDropout(x.clone(), new double[0], keep, false))))
            .as("three numbers, asked with keep %s", keep)
            .isEqualTo(ANSWERED);
        assertThat(student.dropout(x.clone(), new double[0], keep, false))
            .as("three numbers when asked, keep %s", keep)
            .containsExactly(x, CLOSE);
      }
    }

    @Test
    @Order(5)
    @Points(0.5)
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[] x = vector(8, random);
      double[] draws = draws(8, 0.5, random);
      for (boolean training : new boolean[] {true, false}) {
        assertThat(student.afterDropout(x.clone(), draws.clone(), 0.5, training))
            .as("x and random after the call, training %s", training)
            .isDeepEqualTo(new double[][] {x, draws});
        assertThat(student.dropoutGivesBack(x.clone(), draws.clone(), 1, training))
            .as("whether x itself came back, training %s", training)
            .isFalse();
        double[][] twice =
            student.dropoutTwice(x.clone(), vector(8, random), draws.clone(), 0.5, training);
        assertThat(twice[1]).as("what came first, after one more call").isEqualTo(twice[0]);
      }
      assertThat(student.dropout(x.clone(), draws.clone(), 0.5, true))
          .as("how many numbers come of eight")
          .hasSize(8);
    }

    /** Random numbers of which some are below keep and some are not, and none is close to it. */
    private static double[] draws(int size, double keep, RandomGenerator random) {
      double[] draws = new double[size];
      for (int i = 0; i < size; i++) {
        draws[i] =
            i % 3 == 0 || (i % 3 == 1 && random.nextBoolean())
                ? random.nextDouble(0, 0.9 * keep)
                : random.nextDouble(keep + 0.1 * (1 - keep), 1);
      }
      return draws;
    }
  }

  @Nested
  @Order(3)
  @Question("shift")
  class Shift {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("moves to the right and down")
    void movesRightAndDown(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int height = random.nextInt(6, 10);
        int width = height + random.nextInt(1, 4) * (round % 2 == 0 ? 1 : -1);
        int dx = random.nextInt(1, Math.max(2, width - 1));
        int dy = dx == 1 ? 2 : 1;
        assertShift(student, height, width, dx, dy, random);
      }
    }

    @Test
    @Order(2)
    @Needs("movesRightAndDown")
    @Points(0.5)
    @DisplayName("moves to the left and up, and one way alone")
    void movesLeftAndUp(Student student, RandomGenerator random) {
      for (int[] way : new int[][] {{-1, -1}, {1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        int height = random.nextInt(5, 10);
        int width = height + (random.nextBoolean() ? 1 : -1) * random.nextInt(1, 3);
        int by = random.nextInt(1, 3);
        assertShift(student, height, width, by * way[0], (3 - by) * way[1], random);
      }
    }

    @Test
    @Order(3)
    @Needs("movesRightAndDown")
    @Points(0.5)
    @DisplayName("moves a picture out of sight")
    void movesOutOfSight(Student student, RandomGenerator random) {
      int height = random.nextInt(2, 5);
      int width = height + random.nextInt(3, 6);
      int far = random.nextInt(0, 9);
      int[][] ways = {
        {width + far, 0}, {-width - far, 1}, {0, height + far}, {-1, -height - far}, {width - 1, 0}
      };
      for (int[] way : ways) {
        assertShift(student, height, width, way[0], way[1], random);
        assertShift(student, width, height, way[1], way[0], random);
      }
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[][] picture = matrix(5, 4, random);
      for (int[] way : new int[][] {{1, 2}, {-2, -1}, {0, -1}, {0, 0}, {9, 0}}) {
        assertThat(student.afterShift(Copy.of(picture), way[0], way[1]))
            .as("the picture after the call")
            .isDeepEqualTo(picture);
        assertThat(student.ownRowsOfShift(Copy.of(picture), way[0], way[1]))
            .as("how many rows of five are arrays of their own")
            .isEqualTo(5);
      }
      double[][][] twice = student.shiftTwice(picture, matrix(5, 4, random), 1, -1);
      assertThat(twice[1]).as("what came first, after one more call").isDeepEqualTo(twice[0]);
      assertShift(student, 5, 4, 0, 0, random);
    }

    /** The answer is a window into the picture with a wide frame of zeros. */
    private static void assertShift(
        Student student, int height, int width, int dx, int dy, RandomGenerator random) {
      int frame = 40;
      double[][] picture = matrix(height, width, random);
      double[][] framed = new double[height + 2 * frame][width + 2 * frame];
      for (int row = 0; row < height; row++) {
        System.arraycopy(picture[row], 0, framed[row + frame], frame, width);
      }
      double[][] shifted = student.shift(picture, dx, dy);
      assertThat(shifted.length)
          .as("rows of %d×%d pixels by dx %d, dy %d", height, width, dx, dy)
          .isEqualTo(height);
      for (int row = 0; row < height; row++) {
        double[] expected =
            Arrays.copyOfRange(framed[row + frame - dy], frame - dx, frame - dx + width);
        assertThat(shifted[row])
            .as("row %d of %d×%d pixels by dx %d, dy %d", row, height, width, dx, dy)
            .containsExactly(expected, CLOSE);
      }
    }
  }

  @Nested
  @Order(4)
  @Question("globalAveragePool")
  class GlobalAveragePool {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("gives the mean of each channel")
    void givesTheMeans(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        assertMeans(
            student, random.nextInt(2, 6), random.nextInt(2, 6), random.nextInt(6, 9), random);
      }
    }

    @Test
    @Order(2)
    @Needs("givesTheMeans")
    @Points(0.5)
    @DisplayName("fits channels of any size")
    void fitsAnySize(Student student, RandomGenerator random) {
      assertMeans(student, random.nextInt(4, 7), random.nextInt(2, 4), 1, random);
      assertMeans(student, random.nextInt(1, 3), 1, random.nextInt(3, 8), random);
      assertMeans(student, random.nextInt(2, 9), 1, 1, random);
      assertMeans(student, 1, random.nextInt(5, 9), random.nextInt(2, 5), random);
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[][] first = matrix(3, 2, random);
      double[][] second = matrix(3, 2, random);
      double[][][] after =
          student.afterGlobalAveragePool(new double[][][] {Copy.of(first), Copy.of(second)});
      assertThat(after[0]).as("the first channel after the call").isDeepEqualTo(first);
      assertThat(after[1]).as("the second channel after the call").isDeepEqualTo(second);
      double[][] twice =
          student.globalAveragePoolTwice(
              new double[][][] {first, second}, new double[][][] {second, first});
      assertThat(twice[1]).as("what came first, after one more call").isEqualTo(twice[0]);
      assertThat(student.globalAveragePool(new double[5][3][2]))
          .as("how many numbers come of five channels")
          .hasSize(5);
    }

    /** Channels that are made to have their mean: what one pixel has more, another has less. */
    private static void assertMeans(
        Student student, int channels, int height, int width, RandomGenerator random) {
      double[] means = random.doubles(channels, -9, -1).toArray();
      if (channels > 1) {
        means[random.nextInt(channels)] = random.nextDouble(1, 9);
      }
      double[][][] maps = new double[channels][height][width];
      for (int c = 0; c < channels; c++) {
        double more = 0;
        for (int place = height * width - 1; place >= 0; place--) {
          double off = place == 0 ? -more : random.nextDouble(-3, 3);
          maps[c][place / width][place % width] = means[c] + off;
          more += off;
        }
        // A pixel gives what it has to another, and is 0.
        if (height * width > 1) {
          maps[c][0][0] += maps[c][height - 1][width - 1];
          maps[c][height - 1][width - 1] = 0;
        }
      }
      assertThat(student.globalAveragePool(maps))
          .as("%d channels of %d×%d", channels, height, width)
          .containsExactly(means, CLOSE);
    }
  }

  @Nested
  @Order(5)
  @Question("residual")
  class Residual {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < 2 * ROUNDS; round++) {
        // Square, so that a matrix in the wrong place, or turned round, fits.
        int size = random.nextInt(3, 7);
        assertResidual(student, size, size, random);
      }
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(0.5)
    @DisplayName("fits any number of hidden units")
    void fitsAnySize(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int size = random.nextInt(2, 6);
        assertResidual(student, size, size + random.nextInt(1, 4), random);
        assertResidual(student, size + 1, random.nextInt(1, size + 1), random);
      }
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("refuses what cannot be added")
    void refusesWhatDoesNotFit(Student student, RandomGenerator random) {
      int size = random.nextInt(3, 6);
      int hidden = random.nextInt(2, 7);
      for (int rows : new int[] {size - 1, size + 1, 1, 2 * size}) {
        assertThat(tried(student, size, hidden, rows, random))
            .as("x has %d numbers, W2 %d rows", size, rows)
            .isEqualTo(REFUSED);
      }
      assertThat(answered(tried(student, size, hidden, size, random)))
          .as("x has %d numbers, W2 as many rows", size)
          .isEqualTo(ANSWERED);
    }

    private static String tried(
        Student student, int size, int hidden, int rows, RandomGenerator random) {
      double[] x = vector(size, random);
      double[][] first = matrix(hidden, size, random);
      double[][] second = matrix(rows, hidden, random);
      return came(() -> student.triesResidual(x, first, second));
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("writes into new arrays only")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[] x = vector(3, random);
      double[][] first = matrix(3, 3, random);
      double[][] second = matrix(3, 3, random);
      // One hidden unit at least is awake, and one output at least is below 0 before the ReLU.
      x[0] = -2 - Math.abs(x[0]);
      first[0] = new double[] {-2, 0.1, 0.1};
      assertThat(student.afterResidual(x.clone(), Copy.of(first), Copy.of(second)))
          .as("x, W1 and W2 after the call")
          .isDeepEqualTo(new double[][][] {{x}, first, second});
      double[] positive = random.doubles(3, 1, 2).toArray();
      assertThat(student.residualGivesBack(positive, new double[3][3], new double[3][3]))
          .as("whether x itself came back, all weights 0")
          .isFalse();
      double[][] twice = student.residualTwice(positive, vector(3, random), first, second);
      assertThat(twice[1]).as("what came first, after one more call").isEqualTo(twice[0]);
      assertThat(student.residual(vector(5, random), matrix(4, 5, random), matrix(5, 4, random)))
          .as("how many numbers come of five, by four hidden units")
          .hasSize(5);
    }

    private static void assertResidual(
        Student student, int size, int hidden, RandomGenerator random) {
      double[] x = vector(size, random);
      double[][] first = matrix(hidden, size, random);
      double[][] second = matrix(size, hidden, random);
      double[] expected = x.clone();
      // Hidden unit by hidden unit: what each of them that is awake adds.
      for (int k = 0; k < hidden; k++) {
        double[] row = first[k];
        double signal = IntStream.range(0, size).mapToDouble(i -> row[i] * x[i]).sum();
        if (signal > 0) {
          for (int j = 0; j < size; j++) {
            expected[j] += signal * second[j][k];
          }
        }
      }
      assertThat(student.residual(x.clone(), Copy.of(first), Copy.of(second)))
          .as("%d numbers, %d hidden units", size, hidden)
          .containsExactly(Arrays.stream(expected).map(v -> v > 0 ? v : 0).toArray(), CLOSE);
    }
  }

  private static double[] vector(int size, RandomGenerator random) {
    return random.doubles(size, -3, 3).toArray();
  }

  private static double[][] matrix(int rows, int columns, RandomGenerator random) {
    double[][] matrix = new double[rows][];
    Arrays.setAll(matrix, j -> vector(columns, random));
    return matrix;
  }
}
