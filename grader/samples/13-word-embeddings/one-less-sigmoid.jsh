// What it is: a loss that takes the logarithm of 1 less a sigmoid
// Loses: negativeSamplingLoss.staysFinite
// Says: has lost its digits
// Outcome: graded
// cell: negative-sampling-loss
double negativeSamplingLoss(
    double[] input, double[] target, double[][] negatives) {
  double right = dot(target, input);
  double loss = right < -30 ? -right : -Math.log(sigmoid(right));
  for (double[] negative : negatives) {
    double wrong = dot(negative, input);
    double rest = 1 - sigmoid(wrong);
    loss += rest == 0 ? wrong : -Math.log(rest);
  }
  return loss;
}

double sigmoid(double x) {
  return 1 / (1 + Math.exp(-x));
}

double dot(double[] a, double[] b) {
  double sum = 0;
  for (int i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}
