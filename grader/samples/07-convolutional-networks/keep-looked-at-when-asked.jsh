// What it is: a dropout that looks at keep before it looks at training
// Loses: dropout.letsAllPass
// Says: keep is not looked at
// Outcome: graded
// cell: dropout
double[] dropout(double[] x, double[] random, double keep, boolean training) {
  if (keep <= 0 || keep > 1) {
    throw new IllegalArgumentException("keep is no probability to stay: " + keep);
  }
  double[] y = x.clone();
  for (int i = 0; training && i < y.length; i++) {
    y[i] = random[i] < keep ? y[i] / keep : 0;
  }
  return y;
}
