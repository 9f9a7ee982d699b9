// What it is: one-hot labels that count from one
// Loses: oneHot
// Says: count from 0
// Outcome: graded
// cell: one-hot
double[] oneHot(int label, int classes) {
  double[] y = new double[classes];
  y[label - 1] = 1;
  return y;
}
