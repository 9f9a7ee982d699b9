// What it is: a collapse that adds up in the shift that it was given
// Loses: collapse.leavesItsInputs
// Says: b2 must be the same after the call
// Outcome: graded
// cell: collapse
double[][] collapse(double[][] W1, double[] b1, double[][] W2, double[] b2) {
  int in = W1[0].length;
  double[][] both = new double[W2.length][in + 1];
  for (int j = 0; j < W2.length; j++) {
    for (int k = 0; k < W1.length; k++) {
      b2[j] += W2[j][k] * b1[k];
      for (int i = 0; i < in; i++) {
        both[j][i] += W2[j][k] * W1[k][i];
      }
    }
    both[j][in] = b2[j];
  }
  return both;
}
