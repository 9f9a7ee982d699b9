package org.gradus.grader.exercises;

import java.util.Arrays;

/**
 * What is said about the first step that is asked for: there Wx x is {-0.8, -0.2}, Wh h {0.6, 0.95}
 * and b {1, -1.5}.
 */
final class RnnStepSlips {
  private static final Slip[] SLIPS = {
    Slip.rows("this is the sum; its tanh is the state", "0.8 -0.75"),
    Slip.rows(
        "this is a sigmoid of the sums, between 0 and 1; tanh is wanted",
        "0.689974481 0.320821301"),
    Slip.rows("this is a ReLU of the sums; tanh is wanted", "0.8 0"),
    sums("the bias b is missing", "-0.2 0.75"),
    sums("b[j] is added once, not with each product (move it out of the loop)", "1.8 -2.25"),
    sums("b[j] is added once, not with each product (move it out of the loop)", "2.8 -3.75"),
    sums("b[j] is added once, not with each product (move it out of the loop)", "3.8 -5.25"),
    sums("the bias is added, not taken away", "-1.2 2.25"),
    sums("wx has rows and columns swapped: row j of wx belongs to unit j", "2.6 0.45"),
    sums("wh has rows and columns swapped: row j of wh belongs to unit j", "0.4 -1.75"),
    sums("both matrices have rows and columns swapped", "2.2 -0.55"),
    sums("x and h are swapped: wx goes with x, wh with h", "0.75 -1.9"),
    sums("both matrices got x; wh goes with h", "-0.5 -2.9"),
    sums("both matrices got h; wx goes with x", "2.05 0.25"),
    sums("the old state is missing: Wh h is added, too", "0.2 -1.7"),
    sums("the input is missing: Wx x is added, too", "1.6 -0.55"),
    sums(
        "Wh h is a matrix times a vector: unit j hears of all units, not of itself alone",
        "0.7 -1.5"),
    sums("a matrix times a vector sums over a whole row, not its diagonal alone", "1.3 -0.7"),
    sums("wh[j][k] goes with h[k], not with h[j]", "0.45 -1.8"),
    sums("each sum begins anew: the first unit's went on in the second", "0.8 0.05"),
    Slip.rows(
        "each sum begins anew: the first unit's went on in the second", "0.66403677 -0.0857521069"),
    sums(
        "a product with a row is a sum: only its last term was kept (= in place of +=)",
        "0.5 -0.7"),
    sums("Wx x is a sum: only its last term was kept", "1 0.05"),
    sums("Wh h is a sum: only its last term was kept", "0.3 -1.5"),
    Slip.rows(
        "unit 1 has seen the new number of unit 0: all units read the old state, so write into a"
            + " new array",
        "0.66403677 -0.46521391"),
    Slip.rows("one tanh of the whole sum, not one for each part of it", "0.873012797 -0.957592269"),
    Slip.rows("one tanh of the whole sum, not one for each part of it", "0.734424887 -0.195626019"),
    Slip.rows("one tanh of the whole sum, not one for each part of it", "0.257631784 -0.697895531"),
    Slip.rows("the bias comes before the tanh, not after it", "0.80262468 -0.864851048"),
    Slip.rows(
        "the tanh was taken of h as well, which is a tanh already", "0.64155077 -0.669286158"),
    Slip.rows("the tanh was taken twice", "0.581043594 -0.56158748"),
    Slip.rows(
        "the old state is not added to the tanh: it is in the sum already",
        "1.16403677 -0.835148952"),
    Slip.rows(
        "this is the derivative, 1 − tanh²; the tanh itself is wanted", "0.559055168 0.596585808"),
    Slip.rows("this is the old state; nothing has changed", "0.5 -0.2")
  };

  private RnnStepSlips() {}

  /** The tanh of each of these sums. */
  static double[] tanh(double... sums) {
    return Arrays.stream(sums).map(Math::tanh).toArray();
  }

  /** What the slip is; without one, how the right numbers are made. */
  static String of(double[] found) {
    return Slip.of(
        found,
        Slip.near(found, tanh(0.8, -0.75), 1e-5)
            ? "nearly: digits were lost; keep every number in a double"
            : "Wx x = {-0.8, -0.2}, Wh h = {0.6, 0.95}; with b the sums are {0.8, -0.75}",
        SLIPS);
  }

  /** One that gives the tanh of these sums. */
  private static Slip sums(String sentence, String sums) {
    return Slip.all(sentence, tanh(Slip.numbers(sums)));
  }
}
