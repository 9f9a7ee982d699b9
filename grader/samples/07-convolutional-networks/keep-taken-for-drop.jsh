// What it is: a dropout that takes the probability to stay for that to be put out
// Loses: dropout.scalesWhatStays, dropout.drawsTheLineAtKeep
// Says: the probability to stay, not to be put out
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
      y[i] = random[i] < keep ? 0 : x[i] / (1 - keep);
    }
  }
  return y;
}
