// What it is: batch normalization that uses the batch's own mean and variance when asked, too
// Loses: batchNorm.asksTheRunningValues
// Says: the running values
// Outcome: graded
// cell: batch-norm
double[] batchNorm(double[] x, double[] running, double gamma, double beta,
    boolean training) {
  double mean = 0;
  for (double v : x) {
    mean += v / x.length;
  }
  double variance = 0;
  for (double v : x) {
    variance += (v - mean) * (v - mean) / x.length;
  }
  if (training) {
    running[0] = 0.9 * running[0] + 0.1 * mean;
    running[1] = 0.9 * running[1] + 0.1 * variance * x.length / (x.length - 1);
  }
  double[] y = new double[x.length];
  for (int n = 0; n < x.length; n++) {
    y[n] = gamma * (x[n] - mean) / Math.sqrt(variance + 1e-5) + beta;
  }
  return y;
}
