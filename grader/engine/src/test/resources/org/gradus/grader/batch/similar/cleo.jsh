// Streams all the way.
// cell: softmax
double[] softmax(double[] z) {
  double shift = DoubleStream.of(z).max().orElse(0);
  double sum = DoubleStream.of(z).map(v -> Math.exp(v - shift)).sum();
  return DoubleStream.of(z).map(v -> Math.exp(v - shift) / sum).toArray();
}
// cell: cross-entropy
double crossEntropy(double[] p, int label) { return -1 * Math.log(p[label]); }
// cell: one-hot
double[] oneHot(int label, int classes) {
  return IntStream.range(0, classes).mapToDouble(i -> i == label ? 1 : 0).toArray();
}
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  return IntStream.range(0, truth.length).filter(i -> answers[i] == truth[i]).count() / (double) truth.length;
}
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  int[][] result = new int[classes][classes];
  IntStream.range(0, truth.length).forEach(i -> result[truth[i]][answers[i]]++);
  return result;
}
