// What it is: a dropout that gives x itself back when it has nothing to do
// Loses: dropout.leavesItsInputs
// Says: a copy is wanted
// Outcome: graded
// cell: dropout
/** The numbers of x, some of them put out while training. */
double[] dropout(double[] x, double[] random, double keep, boolean training) {
  double[] y = training ? x.clone() : x;
  if (training) {
    if (!(keep > 0 && keep <= 1)) {
      throw new IllegalArgumentException(
          "keep must be greater than 0 and at most 1, got " + keep + ".");
    }
    for (int i = 0; i < y.length; i++) {
      y[i] = random[i] < keep ? x[i] / keep : 0;
    }
  }
  return y;
}
