// Loops of another kind: what is wrong is counted, each place of the table is looked for.
// cell: softmax
double[] softmax(double[] z) {
  double m = Double.NEGATIVE_INFINITY;
  for (int k = 0; k < z.length; k++) {
    m = Math.max(m, z[k]);
  }
  double s = 0;
  for (double v : z) {
    s += Math.exp(v - m);
  }
  double[] out = new double[z.length];
  for (int k = 0; k < z.length; k++) {
    out[k] = Math.exp(z[k] - m) / s;
  }
  return out;
}
// cell: cross-entropy
double crossEntropy(double[] p, int label) { return Math.log(1 / p[label]); }
// cell: one-hot
double[] oneHot(int label, int classes) {
  double[] v = new double[classes];
  Arrays.fill(v, 0.0);
  v[label] = 1.0;
  return v;
}
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  int wrong = 0;
  int i = 0;
  while (i < truth.length) {
    if (answers[i] != truth[i]) {
      wrong++;
    }
    i++;
  }
  return 1.0 - wrong / (double) truth.length;
}
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  int[][] m = new int[classes][classes];
  for (int row = 0; row < classes; row++) {
    for (int column = 0; column < classes; column++) {
      for (int n = 0; n < truth.length; n++) {
        if (truth[n] == row && answers[n] == column) {
          m[row][column]++;
        }
      }
    }
  }
  return m;
}
