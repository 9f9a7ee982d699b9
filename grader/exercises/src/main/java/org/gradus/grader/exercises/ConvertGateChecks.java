package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import org.gradus.grader.exercises.LstmAndGruChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the weights of a GRU with z the other way round. */
abstract class ConvertGateChecks {
  private static final String[] NAMES = {"w", "u", "b and d"};

  /** Two units, one input; both biases as a third. */
  private static final double[][][] LAYER = {
    {{1}, {2}, {-3}, {4}, {5}, {-6}},
    {{1, -2}, {3, 4}, {-0.5, 6}, {7, -8}, {9, 1.5}, {-2.5, 3.5}},
    {{1, -2, 3, -4, 5, -6}, {0.5, 1.5, -2.5, 3.5, -4.5, 5.5}}
  };

  private static final double[][][] CONVERTED = {
    {{1}, {2}, {3}, {-4}, {5}, {-6}},
    {{1, -2}, {3, 4}, {0.5, -6}, {-7, 8}, {9, 1.5}, {-2.5, 3.5}},
    {{1, -2, -3, 4, 5, -6}, {0.5, 1.5, 2.5, -3.5, -4.5, 5.5}}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("turns z round, and nothing else")
  void turnsTheGate(Student student) {
    double[][][] found = convert(student, LAYER, "two units, one input: ");
    for (int part = 0; part < NAMES.length; part++) {
      assertThat(Slip.numbers(found[part]))
          .as("two units, one input; %s: %s", NAMES[part], slip(part, found[part]))
          .containsExactly(Slip.numbers(CONVERTED[part]), within(1e-9));
    }
  }

  /** What w, u or both biases came out like. */
  private static String slip(int part, double[][] found) {
    return Slip.of(
        Slip.numbers(found),
        "the rows 2 and 3, those of z, change their signs; r and n stay as they are",
        like(part, "this is as it was; z has numbers in w, in u, in b and in d", "++++++"),
        like(part, "all signs were changed; r and n stay as they are", "------"),
        like(part, "the rows of r were changed; z comes after r: the order is r, z, n", "--++++"),
        like(part, "the rows of n were changed; z comes before n: the order is r, z, n", "++++--"),
        like(part, "r and n were changed, and z was not; it is the other way round", "--++--"),
        like(part, "r was changed, too; z alone is the one", "----++"),
        like(part, "n was changed, too; z alone is the one", "++----"),
        like(part, "row 1 alone was changed; z has two rows here, 2 and 3", "+-++++"),
        like(part, "a row was changed for z; it has two here, 2 and 3", "++-+++"),
        like(part, "a row was changed for z; it has two here, 2 and 3", "+++-++"),
        like(part, "one row too many was changed: z ends before row 4", "++---+"),
        like(part, "the rows 1 and 4 were changed; those of z lie together: 2 and 3", "+-++-+"),
        like(part, "b alone was turned round; d is in the sum of z, too", "++--++++++++"),
        like(part, "d alone was turned round; b is in the sum of z, too", "++++++++--++"),
        like(part, "1 − z comes of other signs: −b, not 1 − b", "++11++++++++"),
        like(part, "1 − z comes of other signs: −a, not 1 − a, goes into the sigmoid", "++11++"),
        like(part, "z is not made of zeros: its rows change their signs", "++00++"));
  }

  /**
   * One that makes of each row what its sign says, over and over: + as it was, - negated, 1 one
   * less it, 0 zero.
   */
  private static Slip like(int part, String sentence, String signs) {
    double[] numbers = Slip.numbers(LAYER[part]);
    int width = part == 1 ? 2 : 1;
    for (int n = 0; n < numbers.length; n++) {
      switch (signs.charAt(n / width % signs.length())) {
        case '-' -> numbers[n] *= -1;
        case '1' -> numbers[n] = 1 - numbers[n];
        case '0' -> numbers[n] = 0;
        default -> {}
      }
    }
    return Slip.all(sentence, numbers);
  }

  private static double[][][] convert(Student student, double[][][] layer, String given) {
    double[][][] lent = Copy.of(layer);
    double[][][] found = student.convertGate(lent[0], lent[1], lent[2][0], lent[2][1]);
    assertThat(found).as(given + "what convertGate returns").isNotNull();
    assertThat(found.length)
        .as(given + "the answer has three parts: w, u, and {b, d}")
        .isEqualTo(NAMES.length);
    for (int part = 0; part < NAMES.length; part++) {
      assertThat(Shape.of(found[part]))
          .as("%s%s keeps its size", given, NAMES[part])
          .isEqualTo(Shape.of(layer[part]));
    }
    return found;
  }

  @Test
  @Order(2)
  @Needs("turnsTheGate")
  @Points(1)
  @Hint("How many rows has u, and which of them are the middle third?")
  @DisplayName("fits any number of units and inputs, and undoes itself")
  void fitsAnySize(Student student) {
    assertConverted(
        student,
        "one unit, three inputs: row 1 is that of z",
        new double[][][] {
          {{1, 2, -3}, {4, -5, 0}, {7, 8, 9}}, {{2}, {-3}, {4}}, {{0.1, 0.2, 0.3}, {1, -2, 3}}
        },
        new double[][][] {
          {{1, 2, -3}, {-4, 5, 0}, {7, 8, 9}}, {{2}, {3}, {4}}, {{0.1, -0.2, 0.3}, {1, 2, 3}}
        });
    assertConverted(
        student,
        "three units, two inputs: the rows 3, 4 and 5 are those of z",
        new double[][][] {
          {{1, 2}, {3, 4}, {5, 6}, {7, -8}, {9, 1}, {2, 3}, {4, 5}, {6, 7}, {8, 9}},
          {
            {1, 2, 3},
            {4, 5, 6},
            {7, 8, 9},
            {1, -3, 5},
            {2, 4, 6},
            {7, 9, 8},
            {3, 2, 1},
            {6, 5, 4},
            {9, 8, 7}
          },
          {{1, 2, 3, 4, 5, -6, 7, 8, 9}, {9, 8, 7, 6, -5, 4, 3, 2, 1}}
        },
        new double[][][] {
          {{1, 2}, {3, 4}, {5, 6}, {-7, 8}, {-9, -1}, {-2, -3}, {4, 5}, {6, 7}, {8, 9}},
          {
            {1, 2, 3},
            {4, 5, 6},
            {7, 8, 9},
            {-1, 3, -5},
            {-2, -4, -6},
            {-7, -9, -8},
            {3, 2, 1},
            {6, 5, 4},
            {9, 8, 7}
          },
          {{1, 2, 3, -4, -5, 6, 7, 8, 9}, {9, 8, 7, -6, 5, -4, 3, 2, 1}}
        });
    assertConverted(
        student,
        "what was converted is converted once more: it is as it was at first",
        CONVERTED,
        LAYER);
  }

  private static void assertConverted(
      Student student, String given, double[][][] layer, double[][][] right) {
    double[][][] found = convert(student, layer, given + ": ");
    for (int part = 0; part < NAMES.length; part++) {
      for (int row = 0; row < right[part].length; row++) {
        assertThat(found[part][row])
            .as("%s; %s, row %d", given, NAMES[part], row)
            .containsExactly(right[part][row], within(1e-9));
      }
    }
  }

  @Test
  @Order(3)
  @Needs("turnsTheGate")
  @Points(1)
  @Hint("Rows that stay as they are need a copy, too.")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[][][] lent = Copy.of(LAYER);
    double[][][] after = student.afterConvert(lent[0], lent[1], lent[2][0], lent[2][1]);
    assertThat(after).as("what convertGate returns").isNotNull();
    for (int part = 0; part < NAMES.length; part++) {
      assertThat(after[part])
          .as("%s must be the same after the call", NAMES[part])
          .isDeepEqualTo(LAYER[part]);
    }
    lent = Copy.of(LAYER);
    assertThat(owned(student.convertsInNewRows(lent[0], lent[1], lent[2][0], lent[2][1])))
        .as("no row of the answer is one of the arrays that were given, also none of r and n")
        .isEqualTo(OWN);
    assertThat(owned(student.convertsAnew(lent[0], lent[1], lent[2][0], lent[2][1])))
        .as(ANEW)
        .isEqualTo(OWN);
  }
}
