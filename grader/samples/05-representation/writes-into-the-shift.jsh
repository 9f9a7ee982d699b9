// What it is: an affine map that adds up in the shift that it was given
// Loses: affine.leavesItsInputs
// Says: b must be the same after the call
// Outcome: graded
// cell: affine
double[] affine(double[][] W, double[] b, double[] x) {
  for (int j = 0; j < b.length; j++) {
    for (int i = 0; i < x.length; i++) {
      b[j] += W[j][i] * x[i];
    }
  }
  return b;
}
