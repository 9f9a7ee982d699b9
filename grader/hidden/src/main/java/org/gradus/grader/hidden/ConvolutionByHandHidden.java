package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
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
 * Exercise 06 with fresh pictures, kernels and layers. Expected answers are made the other way
 * round: each number of a picture is handed to the places that see it, windows are counted one by
 * one, a field is followed back from the last unit.
 */
@Exercise("06-convolution-by-hand")
public final class ConvolutionByHandHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 06 b314a897fd2ccdd594426f4b";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  ConvolutionByHandHidden() {}

  @Nested
  @Order(1)
  @Question("crossCorrelate")
  class CrossCorrelate {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int size = random.nextInt(4, 8);
        int side = random.nextInt(2, 4);
        double[][] picture = matrix(size, size, random);
        double[][] kernel = matrix(side, side, random);
        double[][] expected = correlated(picture, kernel);
        assertSame(student.crossCorrelate(picture, kernel), expected);
      }
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(0.5)
    @DisplayName("takes pictures and kernels of any size")
    void takesAnySize(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int few = random.nextInt(3, 6);
        int many = few + random.nextInt(1, 4);
        boolean wide = round % 2 == 0;
        double[][] picture = matrix(wide ? few : many, wide ? many : few, random);
        int low = random.nextInt(1, 3);
        // Now longer in the direction of the picture, now across it.
        boolean along = round / 2 % 2 == 0;
        double[][] kernel =
            matrix(wide == along ? low : low + 1, wide == along ? low + 1 : low, random);
        double[][] expected = correlated(picture, kernel);
        assertSame(student.crossCorrelate(picture, kernel), expected);
      }
      double[][] picture = matrix(3, 4, random);
      double[][] whole = matrix(3, 4, random);
      double[][] expected = correlated(picture, whole);
      assertSame(student.crossCorrelate(picture, whole), expected);
      double[][] large = matrix(9, 11, random);
      double[][] wide = matrix(6, 8, random);
      expected = correlated(large, wide);
      assertSame(student.crossCorrelate(large, wide), expected);
    }

    @Test
    @Order(3)
    @Needs("followsTheFormula")
    @Points(0.5)
    @DisplayName("leaves picture and kernel as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      for (int side = 1; side < 4; side++) {
        double[][] picture = matrix(4, 4, random);
        double[][] kernel = matrix(side, side, random);
        assertThat(student.afterCrossCorrelate(Copy.of(picture), Copy.of(kernel)))
            .as("picture and kernel after the call")
            .isDeepEqualTo(new double[][][] {picture, kernel});
        double[][] expected = correlated(picture, kernel);
        assertSame(student.crossCorrelate(picture, kernel), expected);
      }
      assertThat(student.crossCorrelateSharesRows(matrix(3, 4, random), new double[][] {{1}}))
          .as("rows of the picture itself in the answer")
          .isFalse();
    }
  }

  @Nested
  @Order(2)
  @Question("multiChannel")
  class MultiChannel {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the lecture's 56")
    void addsTheChannels(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int size = random.nextInt(4, 7);
        assertAdds(student, channels(2, size, size, random), channels(2, 2, 2, random));
      }
    }

    @Test
    @Order(2)
    @Needs("addsTheChannels")
    @Points(0.5)
    @DisplayName("takes one channel, or many, of any size")
    void takesAnyNumber(Student student, RandomGenerator random) {
      int rows = random.nextInt(2, 4);
      int columns = rows + random.nextInt(1, 4);
      for (int number : new int[] {1, random.nextInt(3, 6), random.nextInt(7, 12)}) {
        assertAdds(
            student,
            channels(number, rows, columns, random),
            channels(number, 1, random.nextInt(2, 4), random));
        assertAdds(
            student, channels(number, columns, rows, random), channels(number, 2, 1, random));
      }
    }

    @Test
    @Order(3)
    @Needs("addsTheChannels")
    @Points(0.5)
    @DisplayName("leaves picture and kernels as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      for (int side = 1; side < 3; side++) {
        double[][][] picture = channels(2, 4, 4, random);
        double[][][] kernels = channels(2, side, side, random);
        assertThat(student.pictureAfterMultiChannel(Copy.of(picture), Copy.of(kernels)))
            .as("the picture after the call")
            .isDeepEqualTo(picture);
        assertThat(student.kernelsAfterMultiChannel(Copy.of(picture), Copy.of(kernels)))
            .as("the kernels after the call")
            .isDeepEqualTo(kernels);
        assertAdds(student, picture, kernels);
        double[][][] more = channels(3, 4, 4, random);
        double[][][] ones = {{{1}}, {{1}}, {{1}}};
        assertThat(student.pictureAfterMultiChannel(Copy.of(more), ones))
            .as("the picture after the call with kernels of 1")
            .isDeepEqualTo(more);
      }
      assertThat(
              student.multiChannelSharesRows(channels(1, 3, 4, random), new double[][][] {{{1}}}))
          .as("rows of the picture itself in the answer")
          .isFalse();
    }

    private static void assertAdds(Student student, double[][][] picture, double[][][] kernels) {
      double[][] expected = correlated(picture[0], kernels[0]);
      for (int c = 1; c < picture.length; c++) {
        double[][] more = correlated(picture[c], kernels[c]);
        for (int i = 0; i < more.length; i++) {
          double[] row = expected[i];
          double[] add = more[i];
          Arrays.setAll(row, j -> row[j] + add[j]);
        }
      }
      assertSame(student.multiChannel(picture, kernels), expected);
    }
  }

  @Nested
  @Order(3)
  @Question("pool")
  class Pooling {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("takes the largest number of each window")
    void takesTheLargest(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int window = random.nextInt(2, 4);
        int size = window * random.nextInt(2, 4);
        assertPools(student, positive(size, size, random), window, window);
        // In the middle of the window, and on its lower edge.
        for (int row = 1; row < 3; row++) {
          double[][] picture = positive(3, 3, random);
          picture[row][1] = random.nextDouble(20, 30);
          assertPools(student, picture, 3, 3);
        }
      }
    }

    @Test
    @Order(2)
    @Needs("takesTheLargest")
    @Points(0.5)
    @DisplayName("is right below zero, too")
    void knowsNegativeNumbers(Student student, RandomGenerator random) {
      for (double scale : new double[] {1e-3, 1, 1e5, 1e20, 1e60}) {
        double[][] picture = positive(4, 4, random);
        for (double[] row : picture) {
          Arrays.setAll(row, j -> -scale * row[j]);
        }
        assertPools(student, picture, 2, 2);
      }
    }

    @Test
    @Order(3)
    @Needs("takesTheLargest")
    @Points(0.5)
    @DisplayName("moves by the stride, and stays inside")
    void movesByTheStride(Student student, RandomGenerator random) {
      int window = random.nextInt(2, 4);
      int far = window + random.nextInt(1, 3);
      // Overlapping, with gaps, and with numbers left over on the right and below.
      assertPools(student, positive(7, 7, random), 3, 1);
      assertPools(student, positive(8, 8, random), 3, 2);
      assertPools(student, positive(window + 2 * far, window + 2 * far, random), window, far);
      assertPools(student, positive(3 * window - 1, 3 * window - 1, random), window, window);
      assertPools(student, positive(window + far - 1, window + far - 1, random), window, far);
      assertPools(student, positive(7, 7, random), 1, 2);
    }

    @Test
    @Order(4)
    @Needs("takesTheLargest")
    @Points(0.5)
    @DisplayName("takes pictures of any size")
    void takesAnySize(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int few = random.nextInt(1, 4);
        int many = few + random.nextInt(1, 4);
        assertPools(student, positive(2 * few, 2 * many, random), 2, 2);
        assertPools(student, positive(2 * many, 2 * few, random), 2, 2);
      }
    }

    @Test
    @Order(5)
    @Needs("takesTheLargest")
    @Points(0.5)
    @DisplayName("leaves the picture as it was")
    void leavesItsInput(Student student, RandomGenerator random) {
      for (int stride = 1; stride < 4; stride++) {
        double[][] mixed = matrix(6, 6, random);
        assertThat(student.pictureAfterPool(Copy.of(mixed), stride, stride))
            .as("a picture, in part below zero, after the call")
            .isDeepEqualTo(mixed);
        double[][] picture = positive(6, 6, random);
        assertThat(student.pictureAfterPool(Copy.of(picture), stride, stride))
            .as("the picture after the call")
            .isDeepEqualTo(picture);
        assertThat(student.poolSharesRows(Copy.of(picture), stride, stride))
            .as("rows of the picture itself in the answer")
            .isFalse();
        assertPools(student, picture, stride, stride);
      }
    }

    /** Numbers above 0. The largest are in the first window, but not its first. */
    private static double[][] positive(int rows, int columns, RandomGenerator random) {
      double[][] picture = new double[rows][];
      Arrays.setAll(picture, i -> random.doubles(columns, 0.5, 9).toArray());
      picture[1][0] = random.nextDouble(10, 20);
      picture[0][1] = random.nextDouble(10, 20);
      return picture;
    }

    private static void assertPools(Student student, double[][] picture, int window, int stride) {
      double[][] expected =
          new double[places(picture.length, window, stride)]
              [places(picture[0].length, window, stride)];
      for (int i = 0; i < expected.length; i++) {
        for (int j = 0; j < expected[0].length; j++) {
          int from = j * stride;
          expected[i][j] =
              Arrays.stream(picture, i * stride, i * stride + window)
                  .flatMapToDouble(row -> Arrays.stream(row, from, from + window))
                  .max()
                  .orElseThrow();
        }
      }
      assertSame(student.pool(picture, window, stride), expected);
    }
  }

  @Nested
  @Order(4)
  @Question("outputSize")
  class OutputSize {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("counts the places of a kernel")
    void countsThePlaces(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int kernel = random.nextInt(2, 9);
        int input = kernel + random.nextInt(1, 60);
        assertSize(student, input, kernel, 0, 0, 1);
      }
    }

    @Test
    @Order(2)
    @Needs("countsThePlaces")
    @Points(0.5)
    @DisplayName("adds the padding of both sides")
    void addsThePadding(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int few = random.nextInt(1, 4);
        int many = few + random.nextInt(1, 4);
        int before = round % 2 == 0 ? few : many;
        int after = round % 2 == 0 ? many : few;
        int input = random.nextInt(8, 40);
        assertSize(student, input, random.nextInt(2, 8), before, after, 1);
        // With a stride that divides what is left.
        int stride = random.nextInt(2, 5);
        int kernel = input + few + many - stride * random.nextInt(2, 4);
        assertSize(student, input, Math.max(1, kernel), before, after, kernel < 1 ? 1 : stride);
        // Larger than what it slides over, but for the padding.
        assertSize(student, input, input + 1, before, after, 1);
        // Divided each by itself, picture and padding would both lose what is left over.
        int uneven = stride * random.nextInt(0, 3) + 1;
        int rest = stride * random.nextInt(2, 5) + stride - 1;
        boolean last = random.nextBoolean();
        assertSize(student, 3 + rest, 3, last ? 0 : uneven, last ? uneven : 0, stride);
      }
    }

    @Test
    @Order(3)
    @Needs("countsThePlaces")
    @Points(0.5)
    @DisplayName("rounds down what the stride leaves over")
    void roundsDown(Student student, RandomGenerator random) {
      for (int stride = 2; stride < 7; stride++) {
        int kernel = random.nextInt(2, 9);
        int whole = kernel + stride * random.nextInt(2, 9);
        assertSize(student, whole, kernel, 0, 0, stride);
        assertSize(student, whole + random.nextInt(1, stride), kernel, 0, 0, stride);
        assertSize(student, whole + stride - 1, kernel, 0, 0, stride);
      }
    }

    @Test
    @Order(4)
    @Needs("countsThePlaces")
    @Points(0.5)
    @DisplayName("is 0 where the kernel does not fit")
    void knowsWhatDoesNotFit(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int input = random.nextInt(1, 20);
        int lacks = random.nextInt(2, 6);
        assertSize(student, input, input + lacks, 0, 0, lacks + random.nextInt(1, 4));
        assertSize(student, input, input + lacks, 0, 0, 1);
        assertSize(student, input, input, 0, 0, random.nextInt(1, 4));
        assertSize(student, input + lacks, input, 0, 0, 1);
      }
    }

    private static void assertSize(
        Student student, int input, int kernel, int before, int after, int stride) {
      assertThat(student.outputSize(input, kernel, before, after, stride))
          .as(
              "%d numbers, kernel %d, padding %d and %d, stride %d",
              input, kernel, before, after, stride)
          .isEqualTo(places(before + input + after, kernel, stride));
    }
  }

  @Nested
  @Order(5)
  @Question("receptiveField")
  class ReceptiveField {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("grows with each kernel")
    void growsWithEachKernel(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[] kernels = random.ints(random.nextInt(2, 10), 2, 8).toArray();
        assertField(student, kernels, ones(kernels.length));
      }
    }

    @Test
    @Order(2)
    @Needs("growsWithEachKernel")
    @Points(1)
    @DisplayName("multiplies the strides of all earlier layers")
    void multipliesEarlierStrides(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int layers = random.nextInt(3, 6);
        int[] kernels = random.ints(layers, 2, 6).toArray();
        int[] strides = random.ints(layers, 2, 4).toArray();
        // Not the same from behind.
        kernels[0] = 7;
        strides[0] = 4;
        assertField(student, kernels, strides);
        // A layer that sees one number and skips others, and one that steps further than it sees.
        int far = random.nextInt(4, 7);
        assertField(
            student,
            new int[] {3, 1, random.nextInt(2, 4), random.nextInt(2, 6)},
            new int[] {1, random.nextInt(2, 5), far, 1});
        assertField(student, new int[] {random.nextInt(2, 6)}, new int[] {far});
      }
    }

    @Test
    @Order(3)
    @Needs("growsWithEachKernel")
    @Points(0.25)
    @DisplayName("is 1 without a layer")
    void isOneWithoutALayer(Student student, RandomGenerator random) {
      int[] kernels = random.ints(3, 3, 8).toArray();
      assertField(student, kernels, ones(3));
      assertField(student, new int[0], new int[0]);
    }

    @Test
    @Order(4)
    @Needs("growsWithEachKernel")
    @Points(0.25)
    @DisplayName("leaves kernels and strides as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      int[] kernels = random.ints(4, 3, 8).toArray();
      int[] strides = random.ints(4, 2, 4).toArray();
      assertThat(student.afterReceptiveField(kernels.clone(), strides.clone()))
          .as("kernels and strides after the call")
          .isDeepEqualTo(new int[][] {kernels, strides});
      assertField(student, kernels, ones(4));
    }

    private static int[] ones(int layers) {
      int[] ones = new int[layers];
      Arrays.fill(ones, 1);
      return ones;
    }

    private static void assertField(Student student, int[] kernels, int[] strides) {
      int first = 0;
      int last = 0;
      for (int l = kernels.length - 1; l >= 0; l--) {
        first *= strides[l];
        last = last * strides[l] + kernels[l] - 1;
      }
      assertThat(student.receptiveField(kernels.clone(), strides.clone()))
          .as("kernels %s, strides %s", Arrays.toString(kernels), Arrays.toString(strides))
          .isEqualTo(last - first + 1);
    }
  }

  @Nested
  @Order(6)
  @Question("parameterCount")
  class ParameterCount {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("counts a dense layer")
    void countsADenseLayer(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int outputs = random.nextInt(2, 300);
        assertCount(student, new int[] {outputs, outputs + random.nextInt(1, 300)});
      }
    }

    @Test
    @Order(2)
    @Points(0.5)
    @DisplayName("counts a convolution")
    void countsAConvolution(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int inputs = random.nextInt(2, 60);
        int rows = random.nextInt(1, 8);
        assertCount(
            student,
            new int[] {inputs + random.nextInt(1, 60), inputs, rows, rows + random.nextInt(1, 4)});
        assertCount(student, new int[] {inputs, inputs + random.nextInt(1, 60), 1, 1});
      }
    }

    @Test
    @Order(3)
    @Needs({"countsADenseLayer", "countsAConvolution"})
    @Points(0.5)
    @DisplayName("adds up all layers")
    void addsTheLayers(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[][] layers = new int[random.nextInt(3, 8)][];
        int kind = round % 2;
        Arrays.setAll(layers, l -> random.ints(l % 2 == kind ? 4 : 2, 2, 30).toArray());
        assertThat(student.layersAfterParameterCount(Copy.of(layers)))
            .as("the layers after the call")
            .isDeepEqualTo(layers);
        assertCount(student, layers);
      }
      assertCount(student);
    }

    @Test
    @Order(4)
    @Needs({"countsADenseLayer", "countsAConvolution"})
    @Points(0.5)
    @DisplayName("does not overflow")
    void doesNotOverflow(Student student, RandomGenerator random) {
      assertCount(
          student, new int[] {random.nextInt(50_000, 90_000), random.nextInt(50_000, 90_000)});
      int[] half = {random.nextInt(35_000, 45_000), random.nextInt(35_000, 45_000)};
      assertCount(student, half, half);
      assertCount(
          student, new int[] {random.nextInt(2, 5), random.nextInt(60_000, 90_000), 201, 203});
    }

    private static void assertCount(Student student, int[]... layers) {
      long expected = 0;
      for (int[] layer : layers) {
        long kernel = layer.length == 2 ? 1 : (long) layer[2] * layer[3];
        expected += kernel * layer[0] * layer[1];
        expected += layer[0];
      }
      assertThat(student.parameterCount(Copy.of(layers)))
          .as("the layers %s", Arrays.deepToString(layers))
          .isEqualTo(expected);
    }
  }

  /** What comes out, from the picture's side: each number goes to all places that see it. */
  private static double[][] correlated(double[][] picture, double[][] kernel) {
    double[][] y =
        new double[places(picture.length, kernel.length, 1)]
            [places(picture[0].length, kernel[0].length, 1)];
    for (int p = 0; p < picture.length; p++) {
      for (int q = 0; q < picture[0].length; q++) {
        for (int i = Math.max(0, p - kernel.length + 1); i < y.length && i <= p; i++) {
          for (int j = Math.max(0, q - kernel[0].length + 1); j < y[0].length && j <= q; j++) {
            y[i][j] += picture[p][q] * kernel[p - i][q - j];
          }
        }
      }
    }
    return y;
  }

  /** How often a window fits, counted one by one. */
  private static int places(int room, int window, int stride) {
    int count = 0;
    for (int from = 0; from + window <= room; from += stride) {
      count++;
    }
    return count;
  }

  private static void assertSame(double[][] found, double[][] expected) {
    assertThat(found).as("the rows of the answer").hasSameDimensionsAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("row %d of the answer", i).containsExactly(expected[i], CLOSE);
    }
  }

  private static double[][] matrix(int rows, int columns, RandomGenerator random) {
    double[][] matrix = new double[rows][];
    Arrays.setAll(matrix, i -> random.doubles(columns, -3, 3).toArray());
    return matrix;
  }

  private static double[][][] channels(int number, int rows, int columns, RandomGenerator random) {
    double[][][] channels = new double[number][][];
    Arrays.setAll(channels, c -> matrix(rows, columns, random));
    return channels;
  }
}
