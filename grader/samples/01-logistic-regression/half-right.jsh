// What it is: three of the six methods written, and all right
// Base: release
// Outcome: graded
// Points: 9 public, 4 hidden
// cell: score
double score(double[] w, double b, double[] x) {
  double sum = 0;
  for (int i = w.length - 1; i >= 0; i--) {
    sum += x[i] * w[i];
  }
  return sum + b;
}

// cell: sigmoid
double sigmoid(double z) {
  double small = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + small) : small / (1 + small);
}

// cell: predict
int[] predict(double[] p, double threshold) {
  return Arrays.stream(p).mapToInt(q -> q < threshold ? 0 : 1).toArray();
}
