// What it is: softmax without the shift
// Loses: softmax.isStable
// Says: overflows
// Outcome: graded
// cell: softmax
double[] softmax(double[] z) {
  double sum = 0;
  for (double score : z) {
    sum += Math.exp(score);
  }
  double[] p = new double[z.length];
  for (int k = 0; k < z.length; k++) {
    p[k] = Math.exp(z[k]) / sum;
  }
  return p;
}
