// What it is: a collapse that adds the second shift with every term of the sum
// Loses: collapse.sendsTheShiftThrough
// Says: not once for each term
// Outcome: graded
// cell: collapse
double[][] collapse(double[][] W1, double[] b1, double[][] W2, double[] b2) {
  int in = W1[0].length;
  double[][] both = new double[W2.length][in + 1];
  for (int j = 0; j < W2.length; j++) {
    for (int k = 0; k < W1.length; k++) {
      both[j][in] += W2[j][k] * b1[k] + b2[j];
      for (int i = 0; i < in; i++) {
        both[j][i] += W2[j][k] * W1[k][i];
      }
    }
  }
  return both;
}
