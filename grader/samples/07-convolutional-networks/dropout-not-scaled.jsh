// What it is: a dropout that leaves what stays as it was
// Loses: dropout.scalesWhatStays, dropout.drawsTheLineAtKeep
// Says: those that stay must be scaled
// Outcome: graded
// cell: dropout
/** The numbers of x, some of them put out while training. */
double[] dropout(double[] x, double[] random, double keep, boolean training) {
  double[] y = x.clone();
  if (training) {
    if (!(keep > 0 && keep <= 1)) {
      throw new IllegalArgumentException(
          "keep must be greater than 0 and at most 1, got " + keep + ".");
    }
    for (int i = 0; i < y.length; i++) {
      y[i] = random[i] < keep ? x[i] : 0;
    }
  }
  return y;
}
