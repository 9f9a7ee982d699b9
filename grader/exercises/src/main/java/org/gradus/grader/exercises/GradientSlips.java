package org.gradus.grader.exercises;

/** What is said about the first two rows of Jacobians that are asked for. */
final class GradientSlips {
  private static final Slip[] PLAIN = {
    Slip.rows(
        "a later step multiplies from the left, and no matrix is turned: after two steps it is J₂ J₁",
        "2.44948974 5.12347538 1.93649167"),
    Slip.rows(
        "the product was written over while it was still read: it needs a new matrix",
        "2.44948974 3.77491722 5.04975247"),
    Slip.rows(
        "this begins at the last step; the first number is that of the first step",
        "3.20156212 3.70809924 8.17006732"),
    Slip.rows(
        "the numbers stand in reverse: the first one is that of the first step",
        "8.17006732 4.15331193 2.44948974"),
    Slip.rows(
        "this multiplies entry by entry; the product of two matrices is wanted",
        "2.44948974 2.29128785 0.707106781"),
    Slip.rows(
        "these are the norms of each step alone; ∂h by h₀ is the product of all steps so far",
        "2.44948974 2.5 3.20156212"),
    Slip.rows(
        "this is a product of norms; the norm of the product is smaller, or as large",
        "2.44948974 6.12372436 19.6054839"),
    Slip.rows(
        "the Jacobians were added; the chain rule multiplies them",
        "2.44948974 2.6925824 5.14781507"),
    Slip.rows(
        "the products were added up; each number is the norm of one product",
        "2.44948974 5.12347538 10.7470926"),
    Slip.rows(
        "these are sums over the steps; each number is one norm",
        "2.44948974 6.60280167 14.772869"),
    Slip.rows(
        "all is one step too early: the first number is the norm of the first Jacobian",
        "1.41421356 2.44948974 4.15331193"),
    Slip.rows("every step used the first Jacobian", "2.44948974 1.41421356 2.44948974"),
    Slip.rows("only the last number was filled", "0 0 8.17006732"),
    Slip.rows("only the first number was filled", "2.44948974 0 0"),
    Slip.rows("all numbers are the last one", "8.17006732 8.17006732 8.17006732"),
    Slip.rows("nothing is divided by the first norm", "1 1.6955825 3.33541602"),
    Slip.rows("the root is missing: the norm is the root of the sum of squares", "6 17.25 66.75"),
    Slip.rows("this is the largest entry; all entries count, as squares", "2 3 7.5"),
    Slip.rows(
        "this is the sum of the entries without their signs; the norm is the root of the sum of squares",
        "4 7.5 12.5"),
    Slip.rows(
        "this is the sum of the entries; the norm is the root of the sum of squares", "2 7.5 7.5"),
    Slip.rows(
        "this is the root of a mean; the norm is that of the sum of squares",
        "1.22474487 2.07665597 4.08503366"),
    Slip.rows("this is a mean of squares; the norm is the root of their sum", "1.5 4.3125 16.6875"),
    Slip.rows(
        "this is the largest singular value; the root of the sum of all squares is wanted",
        "2.41421356 4.10849528 8.16863413"),
    Slip.rows(
        "this is the sum of the singular values; the root of the sum of all squares is wanted",
        "2.82842712 4.71699057 8.32165849"),
    Slip.rows(
        "this is the largest sum of a row; the norm is the root of the sum of all squares",
        "3 5 10"),
    Slip.rows(
        "this is the largest sum of a column; the norm is the root of the sum of all squares",
        "3 5 9.5"),
    Slip.rows(
        "this is the determinant; the norm is the root of the sum of all squares",
        "-1 -2.5 1.25",
        "1 2.5 1.25"),
    Slip.rows("this is the sum of the diagonal; all entries count", "0 3.5 7"),
    Slip.rows(
        "the diagonal alone was counted; all entries count", "1.41421356 3.04138127 7.51664819"),
    Slip.rows(
        "the first row alone was counted; all entries count", "2.23606798 2.06155281 2.06155281"),
    Slip.rows("the first column alone was counted; all entries count", "1 2.06155281 2.54950976"),
    Slip.rows("the first entry alone was counted; all entries count", "1 0.5 0.5")
  };

  private static final Slip[] BLOCK = {
    Slip.rows(
        "the block was taken before the product, so the way through the cell is lost: multiply whole matrices, then take the block",
        "1.11803399 1.03077641 1"),
    Slip.rows(
        "this is the norm of the whole product; of h alone, so of the first 2 rows and the first 2 columns, is wanted",
        "3.20156212 4.75 6.28987281"),
    Slip.rows(
        "this is the block of c by c₀ (lower right); that of h by h₀ is wanted (upper left)",
        "2.23606798 2.64575131 3.35410197"),
    Slip.rows(
        "this is the block of h by c₀ (upper right); that of h by h₀ is wanted (upper left)",
        "1.41421356 1.80277564 2.73861279"),
    Slip.rows(
        "this is the block of c by h₀ (lower left); that of h by h₀ is wanted (upper left)",
        "1.41421356 2.5 4.19076365"),
    Slip.rows(
        "these are the first rows with all their columns; h₀ has the first 2 columns alone",
        "1.80277564 3.0516389 3.27871926"),
    Slip.rows(
        "these are the first columns with all their rows; h has the first 2 rows alone",
        "1.80277564 3.50891721 4.5620719"),
    Slip.rows(
        "a later step multiplies from the left, and no matrix is turned: after two steps it is J₂ J₁",
        "1.11803399 2.12132034 1.87082869"),
    Slip.rows("the diagonal of the block alone was counted", "0 2.23606798 1.5"),
    Slip.rows("the first entry of the block alone was counted", "0 1 1.5")
  };

  private GradientSlips() {}

  /** What the slip is where all of a state is counted. */
  static String ofPlain(double[] found) {
    return Slip.of(
        found,
        "J₁ has the squares 1, 4, 0, 1; J₂ J₁ is {{0.5, 2}, {2, 3}}, and J₃ J₂ J₁ {{−0.5, −2}, {2.5, 7.5}}",
        PLAIN);
  }

  /** What the slip is where a cell is carried on, too. */
  static String ofBlock(double[] found) {
    return Slip.of(
        found,
        "the upper left 2 × 2 of J₁ is {{0, 1}, {0.5, 0}}, of J₂ J₁ {{−1, 1}, {0.25, −2}}, of J₃ J₂ J₁ {{1.5, 0}, {−1, 0}}",
        BLOCK);
  }
}
