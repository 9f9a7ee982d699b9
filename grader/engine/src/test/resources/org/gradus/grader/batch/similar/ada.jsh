// Loops, and a maximum by hand.
// cell: softmax
double[] softmax(double[] z) {
  double biggest = z[0];
  for (double s : z) {
    if (s > biggest) {
      biggest = s;
    }
  }
  double[] result = new double[z.length];
  double total = 0;
  for (int i = 0; i < z.length; i++) {
    result[i] = Math.exp(z[i] - biggest);
    total += result[i];
  }
  for (int i = 0; i < z.length; i++) {
    result[i] /= total;
  }
  return result;
}
// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  double probability = p[label];
  return -Math.log(probability);
}
// cell: one-hot
double[] oneHot(int label, int classes) {
  double[] vector = new double[classes];
  for (int i = 0; i < classes; i++) {
    vector[i] = i == label ? 1 : 0;
  }
  return vector;
}
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  double right = 0;
  for (int i = 0; i < answers.length; i++) {
    if (answers[i] == truth[i]) {
      right++;
    }
  }
  return right / answers.length;
}
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  int[][] table = new int[classes][classes];
  for (int i = 0; i < answers.length; i++) {
    table[truth[i]][answers[i]] += 1;
  }
  return table;
}
