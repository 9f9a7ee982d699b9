// What it is: running values of which nine tenths are the latest batch's
// Loses: batchNorm.movesTheRunningValues
// Says: a tenth of the batch's
// Outcome: graded
// cell: batch-norm
double[] batchNorm(double[] x, double[] running, double gamma, double beta,
    boolean training) {
  double mean = running[0], variance = running[1];
  if (training) {
    mean = Arrays.stream(x).average().getAsDouble();
    variance = 0;
    for (double v : x) {
      variance += (v - mean) * (v - mean) / x.length;
    }
    running[0] = 0.1 * running[0] + 0.9 * mean;
    running[1] = 0.1 * running[1] + 0.9 * variance * x.length / (x.length - 1);
  }
  double[] y = new double[x.length];
  for (int n = 0; n < x.length; n++) {
    y[n] = gamma * (x[n] - mean) / Math.sqrt(variance + 1e-5) + beta;
  }
  return y;
}
