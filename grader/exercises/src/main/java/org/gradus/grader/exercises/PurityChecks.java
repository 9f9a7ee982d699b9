package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.junit.Rounded.text;

import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the share of items that are of the most common class of their cluster. */
abstract class PurityChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("is the share of all items")
  void isTheShareOfAll(Student student) {
    double found =
        student.purity(
            new int[] {2, 1, 2, 1, 0, 2, 1, 2, 1, 2, 2},
            new int[] {2, 1, 0, 1, 1, 1, 1, 0, 1, 2, 0});
    assertThat(found)
        .as(
            "3 of 6 items, 4 of 4 and 1 of 1 are of the most common class of their cluster: "
                + Slip.of(
                    found,
                    "add up the counts, then divide by all items",
                    Slip.any(
                        "this is the mean of the clusters' own purities; each item counts the"
                            + " same, so add up counts and divide by all items",
                        2.5 / 3),
                    Slip.any(
                        "this is the most common class of all; ask for that of each cluster",
                        6 / 11.0),
                    Slip.any(
                        "the 3 of cluster 2 are missing: is something left to add after the loop,"
                            + " or were they too few for a majority? The most common class counts"
                            + " all the same",
                        5 / 11.0),
                    Slip.any(
                        "two clusters may have the same most common class: here each class was"
                            + " given away once",
                        4 / 11.0),
                    Slip.any("this is a count: divide it by the number of items", 8),
                    Slip.any(
                        "divide by the number of items, not by the number of clusters", 8 / 3.0),
                    Slip.any(
                        "this is 0; has a division of two ints lost the fraction? 8 / 11 of ints"
                            + " is 0: divide as double",
                        0),
                    Slip.any(
                        "one too many: are clusters and labels swapped, or was a class counted"
                            + " across the border of two clusters?",
                        9 / 11.0),
                    Slip.any(
                        "these are the items of other classes, or those of one cluster alone",
                        3 / 11.0),
                    Slip.any(
                        "this is the share of clusters that are pure; items are counted", 2 / 3.0),
                    new Slip(
                        "nearly: digits were lost, as in a float; divide as double",
                        number -> Math.abs(number[0] - 8 / 11.0) < 1e-6)))
        .isCloseTo(8 / 11.0, CLOSE);
    assertShare(
        student,
        new int[] {0, 0, 0, 0},
        new int[] {1, 0, 2, 1},
        0.5,
        "one cluster of four items, two of them of class 1",
        Map.of(
            text(0), "no class has more than half of it; the most common one counts all the same"));
    assertShare(
        student,
        new int[] {2, 0, 1},
        new int[] {1, 1, 0},
        1,
        "each item a cluster of its own: all are pure",
        Map.of(text(0), "one item is enough to count"));
    assertShare(
        student, new int[] {4}, new int[] {0}, 1, "one item: its cluster is pure", Map.of());
    assertShare(
        student,
        new int[] {0, 0, 1, 1},
        new int[] {0, 3, 3, 5},
        0.5,
        "two clusters of two items, each of another class: one of the two counts",
        Map.of(
            text(0.75),
            "class 3 was counted across the border of the clusters: begin again with each",
            text(1),
            "where two classes are as common, one of them counts, not both"));
  }

  private static void assertShare(
      Student student,
      int[] clusters,
      int[] labels,
      double right,
      String given,
      Map<String, String> slips) {
    double found = student.purity(clusters.clone(), labels.clone());
    String slip = slips.get(text(found));
    assertThat(found).as(slip == null ? given : given + ": " + slip).isCloseTo(right, CLOSE);
  }

  /** With numbers that code makes one of which stands for two. */
  private static final int[] FAR = {
    10,
    16,
    31,
    32,
    37,
    64,
    97,
    100,
    128,
    256,
    1000,
    1009,
    1024,
    4096,
    10_000,
    1 << 15,
    1 << 16,
    100_000,
    1 << 20,
    1_000_000,
    1_000_003,
    10_000_000
  };

  @Test
  @Order(2)
  @Needs("isTheShareOfAll")
  @Points(1)
  @DisplayName("takes any numbers for clusters and labels")
  void takesAnyNumbers(Student student) {
    String say = "numbers are only names here: they need not count from 0, nor be small";
    int most = Integer.MAX_VALUE;
    int least = Integer.MIN_VALUE;
    int[][] many = {
      {500, 7, 500, 500, 7, 7, 500}, {3, 3, 3, 9, 9, 9, 3},
      {1, 0, 1, 1, 0, 0, 1}, {300, 300, 300, 901, 901, 901, 300},
      {-4, 1000, -4, -4, 1000, 1000, -4}, {-1, -1, -1, -2, -2, -2, -1},
      {-1, 1, -1, -1, 1, 1, -1}, {2, 2, 2, -2, -2, -2, 2},
      {most, least, most, most, least, least, most}, {5, 5, 5, 0, 0, 0, 5},
      {8, 6, 8, 8, 6, 6, 8}, {most, most, most, least, least, least, most},
    };
    for (int n = 0; n < many.length; n += 2) {
      // Of 500 and 500 as Integers == says no, in another cell than in this one.
      String same = n < 4 ? "; two Integers are compared with equals, not with ==" : "";
      assertNames(student, many[n], many[n + 1], 5 / 7.0, say + same);
    }
    String cycle = "; the difference of two ints may leave the range of an int";
    int[] far = {0, 2_000_000_000, -2_000_000_000, 0, 2_000_000_000, -2_000_000_000};
    int[] two = {1, 1, 1, 1, 1, 1};
    assertNames(student, two, far, 2 / 6.0, say + cycle);
    assertNames(student, far, new int[] {1, 2, 3, 1, 2, 3}, 1, say + cycle);
    String pairs =
        "; if a cluster and a class are made one key, no two pairs may have the same key";
    for (int m : FAR) {
      assertNames(
          student,
          new int[] {0, 0, 0, 1, 1, 1},
          new int[] {m, m, 5, 0, 0, 7},
          4 / 6.0,
          say + pairs);
      assertNames(
          student,
          new int[] {0, 0, 0, m, m, m},
          new int[] {1, 1, 5, 0, 0, 7},
          4 / 6.0,
          say + pairs);
    }
    assertNames(
        student,
        new int[] {1, 1, 1, 11, 11, 11},
        new int[] {12, 12, 5, 2, 2, 7},
        4 / 6.0,
        say + pairs);
    assertNames(
        student, new int[] {1, 1, 1, 2, 2, 2}, new int[] {2, 2, 5, 1, 1, 7}, 4 / 6.0, say + pairs);
  }

  private static void assertNames(
      Student student, int[] clusters, int[] labels, double right, String say) {
    String given =
        "clusters %s, labels %s: ".formatted(Arrays.toString(clusters), Arrays.toString(labels));
    double found =
        Slip.named(
            () -> student.purity(clusters.clone(), labels.clone()),
            "IndexOutOfBounds|NegativeArraySize|NullPointer|OutOfMemory|IllegalArgument",
            given + say);
    assertThat(found).as(given + say).isCloseTo(right, CLOSE);
  }

  @Test
  @Order(3)
  @Needs("isTheShareOfAll")
  @Points(1)
  @Hint("Whoever called purity goes on with both arrays: sort copies.")
  @DisplayName("leaves clusters and labels as they were")
  void leavesItsInputs(Student student) {
    int[][] given = {{2, 1, 0, 1, 2}, {1, 2, 2, 0, 1}};
    int[][] after = student.afterPurity(given[0].clone(), given[1].clone());
    assertThat(after == null ? "null" : "an array")
        .as("the answer of this call")
        .isEqualTo("an array");
    assertThat(after)
        .as("clusters and labels must be the same after the call")
        .isDeepEqualTo(given);
  }
}
