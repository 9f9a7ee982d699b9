// What it is: a loss with the mean over the wrong words
// Loses: negativeSamplingLoss
// Says: without a mean
// Outcome: graded
// cell: negative-sampling-loss
double negativeSamplingLoss(
    double[] input, double[] target, double[][] negatives) {
  double loss = surprise(dot(target, input));
  double wrong = 0;
  for (double[] negative : negatives) {
    wrong += surprise(-dot(negative, input));
  }
  return loss + wrong / Math.max(1, negatives.length);
}

double surprise(double x) {
  return x < 0 ? Math.log1p(Math.exp(x)) - x : Math.log1p(Math.exp(-x));
}

double dot(double[] a, double[] b) {
  double sum = 0;
  for (int i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}
