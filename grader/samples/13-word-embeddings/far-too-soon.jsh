// What it is: minus x for its loss from 10 on
// Loses: negativeSamplingLoss.staysFinite
// Says: 12 is not that far from 0
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
  return x < -10 ? -x : Math.log1p(Math.exp(-x));
}

double dot(double[] a, double[] b) {
  double sum = 0;
  for (int i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}
