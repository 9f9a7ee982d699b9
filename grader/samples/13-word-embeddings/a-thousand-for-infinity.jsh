// What it is: a loss of a thousand where it became infinite
// Loses: negativeSamplingLoss.staysFinite
// Says: as good as −x for x far below 0
// Outcome: graded
// cell: negative-sampling-loss
double negativeSamplingLoss(
    double[] input, double[] target, double[][] negatives) {
  double loss = surprise(dot(target, input));
  for (double[] negative : negatives) {
    loss += surprise(-dot(negative, input));
  }
  return loss;
}

double surprise(double x) {
  double found = Math.log1p(Math.exp(-x));
  return Double.isInfinite(found) ? 1000 : found;
}

double dot(double[] a, double[] b) {
  double sum = 0;
  for (int i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}
