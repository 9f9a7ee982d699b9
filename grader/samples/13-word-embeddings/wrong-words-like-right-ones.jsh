// What it is: a loss without the minus inside the sigmoid of the wrong words
// Loses: negativeSamplingLoss
// Says: they are to be unlike
// Outcome: graded
// cell: negative-sampling-loss
double negativeSamplingLoss(
    double[] input, double[] target, double[][] negatives) {
  double loss = surprise(dot(target, input));
  double wrong = 0;
  for (double[] negative : negatives) {
    wrong += surprise(dot(negative, input));
  }
  return loss + wrong;
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
