// What it is: a collapse that adds the two shifts
// Loses: collapse.sendsTheShiftThrough
// Says: b1 + b2 would be 0
// Outcome: graded
// cell: collapse
double[][] collapse(double[][] W1, double[] b1, double[][] W2, double[] b2) {
  int in = W1[0].length;
  double[][] both = new double[W2.length][in + 1];
  for (int j = 0; j < W2.length; j++) {
    for (int i = 0; i < in; i++) {
      for (int k = 0; k < W1.length; k++) {
        both[j][i] += W2[j][k] * W1[k][i];
      }
    }
    both[j][in] = b1[j] + b2[j];
  }
  return both;
}
