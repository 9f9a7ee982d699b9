package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the states of a recurrent network after each step of a sequence. */
abstract class UnrollChecks {
  /** After the first step these are tanh(0.65) and tanh(2). */
  private static final double[][] STATES = {
    {0.571669966085, 0.964027580076},
    {-0.868806899129, -0.101141147983},
    {0.852911006497, -0.965986478002}
  };

  /** Two units, three inputs, three steps. */
  private static Chained chained(Student student) {
    return new Chained(
        student,
        new double[][] {{0.5, -1, 0.25}, {1, 0.5, -0.5}},
        new double[][] {{0.5, -1}, {1.5, 0.25}},
        new double[] {0.1, -0.2},
        new double[][] {{1, 0.5, -1}, {-0.5, 1, 2}, {0.5, -1, 1}},
        new double[] {0.4, -0.6});
  }

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the state after each step")
  void goesStepByStep(Student student) {
    chained(student)
        .assertStates(
            "wx = {{0.5, -1, 0.25}, {1, 0.5, -0.5}}, wh = {{0.5, -1}, {1.5, 0.25}}, b = {0.1,"
                + " -0.2}, xs = {{1, 0.5, -1}, {-0.5, 1, 2}, {0.5, -1, 1}}, h0 = {0.4, -0.6}",
            UnrollChecks::slip,
            STATES);
  }

  private static String slip(double[][] found) {
    return Slip.of(
        Slip.numbers(found),
        "after step 1 the state is {tanh 0.65, tanh 2}; it goes into step 2, with the second input",
        Slip.rows(
            "this begins at zeros: h0 is the state before the first step",
            "-0.148885 0.9137855, -0.9272244 -0.8320866, 0.9617312 -0.9800514"),
        Slip.rows(
            "each step began at h0; from the second on, a step begins at the state before it",
            "0.57167 0.9640276, 0.148885 -0.635149, 0.9836749 -0.2449187"),
        Slip.rows(
            "each step began at zeros; a step begins at the state before it, the first one at h0",
            "-0.148885 0.9137855, -0.57167 -0.8336546, 0.9216686 -0.6043678"),
        Slip.rows(
            "row 0 is h0 here; it is the state after the first step that stands there",
            "0.4 -0.6, 0.57167 0.9640276, -0.8688069 -0.1011411"),
        Slip.rows(
            "all rows are the last state: each step needs an array of its own, for what is written"
                + " into the same one later is seen in all of its places",
            "0.852911 -0.9659865, 0.852911 -0.9659865, 0.852911 -0.9659865"),
        Slip.rows(
            "all rows are the first state: the state of one step goes into the next",
            "0.57167 0.9640276, 0.57167 0.9640276, 0.57167 0.9640276"),
        Slip.rows(
            "the sequence was read from its end; the first input comes first",
            "0.9836749 -0.2449187, 0.0865391 0.211062, -0.3075095 0.9393594"),
        Slip.rows(
            "the states are right, and stand in reverse: the first one comes first",
            "0.852911 -0.9659865, -0.8688069 -0.1011411, 0.57167 0.9640276"),
        Slip.rows(
            "the sequence was read from its end, and the states stand in reverse",
            "-0.3075095 0.9393594, 0.0865391 0.211062, 0.9836749 -0.2449187"),
        Slip.rows(
            "every step read the first input; step t reads row t of xs",
            "0.57167 0.9640276, -0.6795043 0.9900369, -0.9014285 0.6517027"),
        Slip.rows(
            "every step read the last input; step t reads row t of xs",
            "0.9836749 -0.2449187, 0.981494 0.6133553, 0.9009782 0.7285264"),
        Slip.rows(
            "the sums were handed on without their tanh; the state is the tanh",
            "0.57167 0.9640276, -0.9810579 0.2682712, 0.1610846 -0.9994711"),
        Slip.rows(
            "these are sums over the states so far; each row is one state",
            "0.57167 0.9640276, -0.2971369 0.8628864, 0.5557741 -0.1031"),
        Slip.rows(
            "step 3 began at the first state; each step begins at the state just before it",
            "0.57167 0.9640276, -0.8688069 -0.1011411, 0.7267513 0.3786749"),
        Slip.rows(
            "only the first row was filled; every step has one", "0.57167 0.9640276, 0 0, 0 0"),
        Slip.rows(
            "only the last row was filled; every step has one", "0 0, 0 0, 0.852911 -0.9659865"),
        Slip.rows(
            "a unit has seen the new number of the one before it: within a step all units read the"
                + " old state",
            "0.57167 0.9783499, -0.872275 -0.978619, 0.972826 0.4735094"));
  }

  @Test
  @Order(2)
  @Needs("goesStepByStep")
  @Points(1)
  @Hint("How many rows has the answer when xs has none?")
  @DisplayName("reads sequences of any length, with any number of units")
  void readsAnyLength(Student student) {
    new Chained(
            student,
            new double[][] {{0.5, -1}},
            new double[][] {{-0.5}},
            new double[] {0.3},
            new double[][] {{0.4, -0.2}},
            new double[] {0.6})
        .assertStates(
            "one step, one unit: wx = {{0.5, -1}}, wh = {{-0.5}}, b = {0.3}, xs = {{0.4, -0.2}},"
                + " h0 = {0.6}",
            found -> "the sum is 0.4",
            new double[][] {{0.379948962255}});
    new Chained(
            student,
            new double[][] {{1}},
            new double[][] {{-0.8}},
            new double[] {0.1},
            new double[][] {{1}, {0}, {0}, {-1}, {0}, {2}},
            new double[] {0.5})
        .assertStates(
            "six steps, one unit: wx = {{1}}, wh = {{-0.8}}, b = {0.1}, xs = {{1}, {0}, {0}, {-1},"
                + " {0}, {2}}, h0 = {0.5}",
            found -> "a state for each step, the first tanh 0.7",
            new double[][] {
              {0.604367777117},
              {-0.365738147613},
              {0.373591340358},
              {-0.833310548439},
              {0.644976349498},
              {0.919227217982}
            });
    new Chained(
            student,
            new double[][] {{1, 0}, {0.5, -1}, {-0.5, 1}},
            new double[][] {{0, 1, 0}, {0.5, 0, -1}, {0, 0.5, 1}},
            new double[] {0, 0.1, -0.2},
            new double[][] {{0.5, -1}, {1, 0.4}},
            new double[] {0.4, -0.6, 0.2})
        .assertStates(
            "two steps, three units, two inputs: wx = {{1, 0}, {0.5, -1}, {-0.5, 1}}, wh = {{0, 1,"
                + " 0}, {0.5, 0, -1}, {0, 0.5, 1}}, b = {0, 0.1, -0.2}, xs = {{0.5, -1}, {1, 0.4}},"
                + " h0 = {0.4, -0.6, 0.2}",
            found -> "the sums of the first step are −0.1, 1.35 and −1.55",
            new double[][] {
              {-0.099667994625, 0.874053287886, -0.913785490118},
              {0.953960170837, 0.787171534466, -0.650842430690}
            });
    new Chained(
            student,
            new double[][] {{1, 2}},
            new double[][] {{0.5}},
            new double[] {0.1},
            new double[0][],
            new double[] {0.5})
        .assertStates(
            "a sequence without steps: the answer has no rows",
            found -> "h0 is not in it either",
            new double[0][]);
  }

  @Test
  @Order(3)
  @Needs("goesStepByStep")
  @Points(1)
  @DisplayName("begins each sequence with its own first state")
  void remembersNothing(Student student) {
    Chained whole = chained(student);
    double[][] xs = whole.xs();
    double[][] head = {xs[0]};
    double[][] tail = {xs[1], xs[2]};
    whole
        .with(head, whole.h0())
        .assertStates(
            "the first of the three steps alone, xs = {{1, 0.5, -1}}, h0 = {0.4, -0.6}",
            found -> "its state is {tanh 0.65, tanh 2}",
            STATES[0]);
    whole
        .with(tail, STATES[0])
        .assertStates(
            "the other two steps, xs = {{-0.5, 1, 2}, {0.5, -1, 1}}, from the state after the first"
                + " one on",
            found -> "so they give the same states as in the whole sequence",
            STATES[1],
            STATES[2]);
    whole
        .with(head, new double[2])
        .assertStates(
            "the first step once more, now from zeros",
            found ->
                Slip.of(
                    Slip.numbers(found),
                    "the sums are −0.15 and 1.55",
                    Slip.all(
                        "this is the state from h0 = {0.4, -0.6}, of an earlier call", STATES[0])),
            new double[] {-0.148885033623, 0.913785490118});
  }

  @Test
  @Order(4)
  @Needs("goesStepByStep")
  @Points(1)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    Chained right = chained(student);
    double[][][] after =
        student.afterUnroll(
            Copy.of(right.wx()),
            Copy.of(right.wh()),
            right.b().clone(),
            Copy.of(right.xs()),
            right.h0().clone());
    assertThat(after).as("what unroll returns").isNotNull();
    assertThat(after[0]).as("wx must be the same after the call").isDeepEqualTo(right.wx());
    assertThat(after[1]).as("wh must be the same after the call").isDeepEqualTo(right.wh());
    assertThat(after[2][0]).as("b must be the same after the call").isEqualTo(right.b());
    assertThat(after[2][1])
        .as("h0 must be the same after the call: each state is a new array")
        .isEqualTo(right.h0());
    assertThat(after[3]).as("xs must be the same after the call").isDeepEqualTo(right.xs());
    assertThat(
            owned(student.unrollsAnew(right.wx(), right.wh(), right.b(), right.xs(), right.h0())))
        .as(ANEW)
        .isEqualTo(OWN);
  }
}
