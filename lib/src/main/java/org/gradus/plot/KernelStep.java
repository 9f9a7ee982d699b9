package org.gradus.plot;

/**
 * Where a kernel stands on its way over an input.
 *
 * @param row of the output that it computes, from 0
 * @param column of the output, from 0
 * @param stride how many cells it moves at a time
 * @param top rows of zeros above the input
 * @param bottom rows of zeros below
 * @param left columns of zeros before
 * @param right columns of zeros after
 */
public record KernelStep(
    int row, int column, int stride, int top, int bottom, int left, int right) {
  /** None of the numbers is negative, the stride at least 1. */
  public KernelStep {
    Require.positive("stride of a kernel", stride);
    if (Math.min(Math.min(row, column), Math.min(Math.min(top, bottom), Math.min(left, right)))
        < 0) {
      throw new IllegalArgumentException(
          "Rows, columns and padding of a kernel's step are counted from 0, got a negative one.");
    }
  }

  /** The step that computes this cell of the output, with stride 1 and without padding. */
  public static KernelStep at(int row, int column) {
    return new KernelStep(row, column, 1, 0, 0, 0, 0);
  }

  /** The same with another stride. */
  public KernelStep stride(int cells) {
    return new KernelStep(row, column, cells, top, bottom, left, right);
  }

  /** The same with as many zeros on each side. */
  public KernelStep padding(int cells) {
    return padding(cells, cells, cells, cells);
  }

  /** The same with zeros on each side, uneven if need be. */
  public KernelStep padding(int top, int bottom, int left, int right) {
    return new KernelStep(row, column, stride, top, bottom, left, right);
  }
}
