// What it is: three of the six methods written, and all three right
// Base: release
// Outcome: graded
// Points: 8 public, 3 hidden
// cell: sgd-step
double[] sgdStep(double[] w, double[][] gradients, double rate) {
  double[] result = new double[w.length];
  for (int i = 0; i < w.length; i++) {
    double sum = 0;
    for (double[] g : gradients) {
      sum += g[i];
    }
    result[i] = w[i] - rate * (sum / gradients.length);
  }
  return result;
}

// cell: decayed-rate
double decayedRate(double rate, double decay, int steps, int stepsPerEpoch) {
  return rate / (1 + decay * steps / stepsPerEpoch);
}

// cell: relu
double[] relu(double[] z) {
  double[] a = new double[z.length];
  for (int i = 0; i < z.length; i++) {
    a[i] = z[i] > 0 ? z[i] : 0;
  }
  return a;
}
