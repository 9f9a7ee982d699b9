// What it is: a loss that takes the logarithm of a sigmoid that became 0
// Loses: negativeSamplingLoss.staysFinite
// Says: whose logarithm is −∞
// Outcome: graded
// cell: negative-sampling-loss
double negativeSamplingLoss(
    double[] input, double[] target, double[][] negatives) {
  double loss = surprise(dot(target, input));
  double wrong = 0;
  for (double[] negative : negatives) {
    wrong += surprise(-dot(negative, input));
  }
  return loss + wrong;
}

double surprise(double x) {
  return -Math.log(1 / (1 + Math.exp(-x)));
}

double dot(double[] a, double[] b) {
  double sum = 0;
  for (int i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}
