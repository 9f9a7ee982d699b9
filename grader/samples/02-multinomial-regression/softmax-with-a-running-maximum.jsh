// What it is: softmax that looks for the largest score while it already subtracts it
// Loses: softmax.followsTheFormula, softmax.isStable
// Says: the same for all scores
// Outcome: graded
// cell: softmax
double[] softmax(double[] z) {
  double[] p = new double[z.length];
  double max = Double.NEGATIVE_INFINITY;
  double sum = 0;
  for (int k = 0; k < z.length; k++) {
    max = Math.max(max, z[k]);
    p[k] = Math.exp(z[k] - max);
    sum += p[k];
  }
  for (int k = 0; k < z.length; k++) {
    p[k] /= sum;
  }
  return p;
}
