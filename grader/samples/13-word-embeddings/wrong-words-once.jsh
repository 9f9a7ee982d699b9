// What it is: wrong words that come twice counted once
// Loses: negativeSamplingLoss.fitsAnySize
// Says: comes twice counts twice
// Outcome: graded
// cell: negative-sampling-loss
double negativeSamplingLoss(
    double[] input, double[] target, double[][] negatives) {
  Map<String, Double> losses = new HashMap<>();
  for (double[] negative : negatives) {
    losses.put(Arrays.toString(negative), surprise(-dot(negative, input)));
  }
  double loss = surprise(dot(target, input));
  for (double wrong : losses.values()) {
    loss += wrong;
  }
  return loss;
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
