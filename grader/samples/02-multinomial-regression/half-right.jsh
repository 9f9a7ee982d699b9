// What it is: two of the five methods written, and both right
// Base: release
// Outcome: graded
// Points: 7 public, 3 hidden
// cell: softmax
double[] softmax(double[] z) {
  double largest = Double.NEGATIVE_INFINITY;
  for (double score : z) {
    largest = Math.max(largest, score);
  }
  double[] p = new double[z.length];
  double sum = 0;
  for (int k = 0; k < z.length; k++) {
    p[k] = Math.exp(z[k] - largest);
    sum += p[k];
  }
  for (int k = 0; k < z.length; k++) {
    p[k] /= sum;
  }
  return p;
}

// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  return Math.log(1 / p[label]);
}
