package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.Refusal.ANSWERED;
import static org.gradus.grader.exercises.Refusal.REFUSED;
import static org.gradus.grader.exercises.Refusal.answered;
import static org.gradus.grader.exercises.Refusal.came;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Stacks whose shapes are counted place by place. */
abstract class LayerShapesHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 07 6e8f1d04b7a35c92e14d07fb";

  private static final int ROUNDS = 5;

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
      int[] input = {random.nextInt(1, 6), even, even + stride * random.nextInt(1, 4) + stride - 1};
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
