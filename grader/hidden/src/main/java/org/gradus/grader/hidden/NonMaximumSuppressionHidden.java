package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.Draws.shuffled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Groups of boxes of which the surest are known. */
abstract class NonMaximumSuppressionHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 09 7ae05bd3c6941f28f35d80b6";

  private static final int ROUNDS = 5;

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
