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
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Clusters that were made to have so many items of one class, and fewer of each other. */
abstract class PurityHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 08 9a4e06cb71d8f352c8d61470";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("is the share of all items")
  void isTheShareOfAll(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int clusters = random.nextInt(2, 5);
      int[] numbers = IntStream.range(0, clusters).toArray();
      assertPurity(student, numbers, new int[] {0, 1, 2, 3}, random);
      int other = random.nextInt(1, 9);
      assertShare(student, new int[] {other}, new int[] {random.nextInt(9)}, 1);
      // Two classes as common; and one that lies at the border of two clusters, in order.
      int[] border = {0, other, other, other + 1};
      assertShare(student, new int[] {0, 0, 1, 1}, border, 0.5);
    }
  }

  @Test
  @Order(2)
  @Needs("isTheShareOfAll")
  @Points(0.5)
  @DisplayName("takes any numbers for clusters and labels")
  void takesAnyNumbers(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int far = random.nextInt(400, 2000);
      assertPurity(
          student, new int[] {-far, far, 7}, new int[] {far, -1, -far, 300, far + 1}, random);
      assertPurity(student, new int[] {-1, 1, 0}, new int[] {-far, far, 0, 1, -1}, random);
      assertPurity(student, ENDS, new int[] {far, 0, 1, -1}, random);
      assertPurity(student, new int[] {far, 0, 1, -1}, ENDS, random);
      // The difference of two of them leaves the range of an int, and so the order has no end.
      int large = random.nextInt(1_600_000_000, 2_000_000_000);
      int[] cycle = {0, large, -large, 0, large, -large};
      assertShare(student, new int[] {far, far, far, far, far, far}, cycle, 2 / 6.0);
      assertShare(student, cycle, new int[] {1, 2, far, 1, 2, far}, 1);
      for (int key : KEYS) {
        assertShare(
            student, new int[] {0, 0, 0, 1, 1, 1}, new int[] {key, key, 5, 0, 0, -7}, 4 / 6.0);
        assertShare(
            student, new int[] {0, 0, 0, key, key, key}, new int[] {1, 1, 5, 0, 0, 7}, 4 / 6.0);
      }
      int digit = random.nextInt(1, 9);
      int[] joined = {10 + digit, 10 + digit, 0, digit, digit, 0};
      assertShare(student, new int[] {1, 1, 1, 11, 11, 11}, joined, 4 / 6.0);
      assertShare(
          student, new int[] {1, 1, 1, far, far, far}, new int[] {far, far, 0, 1, 1, -7}, 4 / 6.0);
    }
  }

  @Test
  @Order(3)
  @Needs("isTheShareOfAll")
  @Points(0.5)
  @DisplayName("leaves clusters and labels as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    int[] clusters = random.ints(9, 0, 3).toArray();
    int[] labels = random.ints(9, 0, 3).toArray();
    clusters[0] = 3;
    labels[0] = 3;
    assertThat(student.afterPurity(clusters.clone(), labels.clone()))
        .as("clusters and labels after the call")
        .isDeepEqualTo(new int[][] {clusters, labels});
    assertPurity(student, new int[] {0, 1, 2}, new int[] {0, 1, 2, 3}, random);
  }

  private static final int[] ENDS = {Integer.MAX_VALUE, Integer.MIN_VALUE, 3};
  private static final int[] KEYS = {31, 100, 1000, 10_000, 1 << 16, 100_000, 1_000_000};

  private static void assertShare(Student student, int[] clusters, int[] labels, double right) {
    String what = Arrays.toString(clusters) + " and " + Arrays.toString(labels);
    assertThat(student.purity(clusters.clone(), labels.clone()))
        .as("clusters and labels %s", what)
        .isCloseTo(right, CLOSE);
  }

  /**
   * Clusters that were made to have so many of one class, and fewer of each other. The first has
   * the most items and the least pure ones, so that a mean over clusters is another number.
   */
  private static void assertPurity(
      Student student, int[] clusters, int[] classes, RandomGenerator random) {
    List<int[]> items = new ArrayList<>();
    int right = 0;
    for (int c = 0; c < clusters.length; c++) {
      int most = c == 0 ? random.nextInt(3, 6) : random.nextInt(1, 4);
      // In the first, two of the classes are as many less one; the others have one stranger less.
      int first = c % 2 == 0 ? 0 : random.nextInt(1, classes.length);
      int strangers = c == 0 ? 2 : random.nextInt(2);
      for (int other = 0; other <= strangers; other++) {
        int label = classes[(first + other) % classes.length];
        int count = other == 0 ? most : c == 0 ? most - 1 : Math.min(1, most - 1);
        for (int n = 0; n < count; n++) {
          items.add(new int[] {clusters[c], label});
        }
      }
      right += most;
    }
    int[] order = shuffled(items.size(), random);
    int[] given = Arrays.stream(order).map(n -> items.get(n)[0]).toArray();
    int[] labels = Arrays.stream(order).map(n -> items.get(n)[1]).toArray();
    String what = Arrays.toString(given) + " and " + Arrays.toString(labels);
    assertThat(student.purity(given, labels))
        .as("clusters and labels %s", what)
        .isCloseTo((double) right / order.length, CLOSE);
  }
}
