// What it is: the truth minus what was said, so that every step goes uphill
// Loses: gradient.isTheErrorTimesTheInput
// Says: uphill
// Outcome: graded
// cell: gradient
double[] gradient(double p, int y, double[] x) {
  double[] slopes = new double[x.length];
  for (int i = 0; i < x.length; i++) {
    slopes[i] = (y - p) * x[i];
  }
  return slopes;
}
