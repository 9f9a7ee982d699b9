// What it is: an affine map that already cuts off what is below 0
// Loses: affine
// Says: no ReLU here
// Outcome: graded
// cell: affine
double[] affine(double[][] W, double[] b, double[] x) {
  double[] y = new double[b.length];
  for (int j = 0; j < y.length; j++) {
    double sum = b[j];
    for (int i = 0; i < x.length; i++) {
      sum += W[j][i] * x[i];
    }
    y[j] = Math.max(0, sum);
  }
  return y;
}
