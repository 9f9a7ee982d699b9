// What it is: a dropout that scales while training, and once more when asked
// Loses: dropout.letsAllPass
// Says: multiplied by keep when asked
// Outcome: graded
// cell: dropout
double[] dropout(double[] x, double[] random, double keep, boolean training) {
  double[] y = new double[x.length];
  if (!training) {
    for (int i = 0; i < x.length; i++) {
      y[i] = keep * x[i];
    }
    return y;
  }
  if (keep <= 0 || keep > 1) {
    throw new IllegalArgumentException("keep is a probability, and not 0.");
  }
  for (int i = 0; i < x.length; i++) {
    if (random[i] < keep) {
      y[i] = x[i] / keep;
    }
  }
  return y;
}
