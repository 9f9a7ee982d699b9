// By the logarithm of the sum, and the accuracy from the table.
// cell: softmax
double logSumExp(double[] z) {
  double top = z[0];
  for (double each : z) top = Math.max(top, each);
  double sum = 0;
  for (double each : z) sum += Math.exp(each - top);
  return top + Math.log(sum);
}

double[] softmax(double[] z) {
  double l = logSumExp(z);
  double[] p = z.clone();
  for (int i = 0; i < p.length; i++) p[i] = Math.exp(p[i] - l);
  return p;
}
// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  if (p[label] == 0) return Double.POSITIVE_INFINITY;
  return -Math.log(p[label]);
}
// cell: one-hot
double[] oneHot(int label, int classes) {
  double[] hot = new double[classes];
  hot[label] = 1;
  return hot;
}
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  int[][] c = confusion(answers, truth, 100);
  int trace = 0;
  for (int i = 0; i < 100; i++) trace += c[i][i];
  return (double) trace / truth.length;
}
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  int[][] c = new int[classes][];
  for (int i = 0; i < classes; i++) c[i] = new int[classes];
  for (int i = 0; i < truth.length; i++) c[truth[i]][answers[i]]++;
  return c;
}
