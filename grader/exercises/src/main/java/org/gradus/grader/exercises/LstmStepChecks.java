package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.Arrays;
import java.util.function.Function;
import org.gradus.grader.exercises.LstmAndGruChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the next state and the next cell of an LSTM. */
abstract class LstmStepChecks {
  private static final double[][] W = {
    {1, -0.5}, {0.5, 2}, {-1, 1.5}, {0, 0.5}, {1.5, 1}, {-0.5, -2}, {2, 0.5}, {1, -1}
  };
  private static final double[][] U = {
    {0.5, 1}, {-1, 0}, {1, -0.5}, {2, 1.5}, {-2, 0.5}, {1, 1}, {0.5, -1}, {0, 2}
  };

  /** Biases, input, state and cell that go with them. */
  private static final double[][] VECTORS = {
    {0.1, -0.3, 0.5, 0.2, -0.4, 0.3, 0.6, -0.2}, {0.4, -0.6}, {0.5, -0.8}, {1.2, -0.7}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's numbers, for one unit")
  void followsTheFormula(Student student) {
    assertStep(
        student,
        "one unit, one input",
        new double[][] {{1}, {-0.5}, {2}, {0.5}},
        new double[][] {{0.5}, {1}, {-1.5}, {2}},
        new double[][] {{0.3, 0.6, -0.4, -1.3}, {0.6}, {0.8}, {-1.5}},
        LstmStepSlips::ofOneUnit,
        -0.574907646145,
        -1.423967344704);
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("Which rows belong to gate number k, and which of them to unit j?")
  @DisplayName("fits any number of units and inputs")
  void fitsAnySize(Student student) {
    assertStep(
        student,
        "two units, two inputs",
        W,
        U,
        VECTORS,
        LstmStepSlips::ofTwoUnits,
        0.087232075080,
        -0.058163431388,
        0.097702933655,
        -0.189857296188);
    assertStep(
        student,
        "one unit, three inputs",
        new double[][] {{0.5, -1, 2}, {1, 0, -1}, {-0.5, 1, 1}, {2, -0.5, 0}},
        new double[][] {{1}, {-0.5}, {0.5}, {-1}},
        new double[][] {{0.2, 0.5, -0.1, 0.4}, {1, 0.5, -0.25}, {0.6}, {0.9}},
        found -> "the sums are {0.3, 1.45, −0.05, 1.55}",
        0.498708528337,
        0.700300375940);
    assertStep(
        student,
        "three units, one input",
        new double[][] {{1}, {0.5}, {-0.5}, {2}, {-1}, {0}, {0.5}, {1}, {-2}, {1.5}, {0.5}, {-1}},
        new double[][] {
          {0, 1, 0}, {0.5, 0, -1}, {0, 0.5, 1}, {1, 0, 0}, {0, -1, 0.5}, {0.5, 0.5, 0},
          {-1, 0, 1}, {0, 2, 0}, {1, 0, -0.5}, {0, 0, 1}, {1, 1, 0}, {-0.5, 0, 0}
        },
        new double[][] {
          {0, 0.1, -0.2, 1, 1, 1, 0.3, -0.3, 0, 0.2, 0, -0.1},
          {0.4},
          {0.4, -0.6, 0.2},
          {1.5, -0.5, 0.3}
        },
        found -> "the sums of i are {−0.2, 0.3, −0.5}, those of f {2.2, 1.3, 0.9}",
        0.659232896818,
        -0.346253826658,
        0.012873433880,
        1.481513300600,
        -0.852758164287,
        0.038816830172);
  }

  private static void assertStep(
      Student student,
      String what,
      double[][] w,
      double[][] u,
      double[][] vectors,
      Function<double[], String> slip,
      double... right) {
    String given =
        "%s: w = %s, u = %s, b = %s, x = %s, h = %s, c = %s"
            .formatted(
                what,
                TextSlip.braced(w),
                TextSlip.braced(u),
                Written.text(vectors[0]),
                Written.text(vectors[1]),
                Written.text(vectors[2]),
                Written.text(vectors[3]));
    double[][] v = Copy.of(vectors);
    double[][] found =
        Slip.named(
            () -> student.lstmStep(Copy.of(w), Copy.of(u), v[0], v[1], v[2], v[3]),
            "IndexOutOfBounds",
            given + "; an index went beyond a row. Are there as many inputs as units?");
    int units = right.length / 2;
    assertThat(Shape.of(found))
        .as("%s: the answer is {h, c}, two rows with a number for each unit", given)
        .isEqualTo(Shape.of(new double[2][units]));
    double[] numbers = Slip.numbers(found);
    String sentence = given + ": " + Slip.nearly(numbers, right, slip.apply(numbers));
    assertThat(found[0])
        .as("%s", sentence)
        .containsExactly(Arrays.copyOf(right, units), within(1e-9));
    assertThat(found[1])
        .as("%s", sentence)
        .containsExactly(Arrays.copyOfRange(right, units, 2 * units), within(1e-9));
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(1)
  @DisplayName("opens and closes its gates, however large the sums")
  void opensAndCloses(Student student) {
    double[][] w = {
      {-1000}, {1000}, {1000}, {1000}, {-1000}, {1000}, {0}, {1000}, {-1000}, {-1000}, {1000}, {0}
    };
    double[][] found =
        student.lstmStep(
            w,
            new double[12][3],
            new double[12],
            new double[] {1},
            new double[] {0.1, 0.2, 0.3},
            new double[] {0.7, 0.7, 50});
    String gates =
        "three units, whose gates are open (a sum of 1000) or closed (−1000); c = {0.7, 0.7, 50}: ";
    assertThat(Shape.of(found))
        .as(gates + "the answer is {h, c}, two rows with a number for each unit")
        .isEqualTo("2 rows of 3");
    boolean lost = Arrays.stream(Slip.numbers(found)).anyMatch(Double::isNaN);
    String neutral =
        lost
            ? "exp(1000) leaves the range of a double, and ∞ / ∞ is NaN; 1 / (1 + exp(−a)) never"
                + " is, and Math.tanh knows about that"
            : "i = {0, 1, 1}, f = {1, 0, 1}, g = {0, 1, −1}, o = {0, 1, 0.5}";
    assertThat(found[1])
        .as(
            gates
                + Slip.of(
                    found[1],
                    neutral + "; unit 0 keeps its cell, unit 1 gets a new one, unit 2 adds",
                    new Slip(
                        "a cell has no bounds: it may grow",
                        cells ->
                            cells[2] >= 1
                                && cells[2] < 48
                                && Slip.near(cells, new double[] {0.7, 1, cells[2]}, 1e-9)),
                    new Slip(
                        "nearly: the sums were held within bounds, and need none",
                        cells -> Slip.near(cells, new double[] {0.7, 1, 49}, 1e-3))))
        .containsExactly(new double[] {0.7, 1, 49}, within(1e-9));
    assertThat(found[0])
        .as(gates + neutral + "; the cells are {0.7, 1, 49}, and unit 0 shows nothing of its own")
        .containsExactly(new double[] {0, 0.761594155956, 0.5}, within(1e-9));
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("The state and the cell that were given are the past. Who reads them later?")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[][] v = Copy.of(VECTORS);
    double[][][] after = student.afterLstmStep(Copy.of(W), Copy.of(U), v[0], v[1], v[2], v[3]);
    assertThat(after).as("what lstmStep returns").isNotNull();
    assertThat(after[0]).as("w must be the same after the call").isDeepEqualTo(W);
    assertThat(after[1]).as("u must be the same after the call").isDeepEqualTo(U);
    String[] names = {"b", "x", "the state h", "the cell c"};
    for (int n = 0; n < names.length; n++) {
      assertThat(after[2][n])
          .as("%s must be the same after the call: the answer has new arrays", names[n])
          .isEqualTo(VECTORS[n]);
    }
    double[][] same = Copy.of(VECTORS);
    assertThat(owned(student.stepsInNewRows(W, U, same[0], same[1], same[2], same[3])))
        .as("no row of the answer is one of the arrays that were given")
        .isEqualTo(OWN);
    assertThat(owned(student.stepsAnew(W, U, same[0], same[1], same[2], same[3])))
        .as(ANEW)
        .isEqualTo(OWN);
  }
}
