// What it is: an affine map with rows and columns of its matrix swapped
// Loses: affine
// Says: row j of W belongs to output j
// Outcome: graded
// cell: affine
double[] affine(double[][] W, double[] b, double[] x) {
  double[] y = b.clone();
  for (int j = 0; j < y.length; j++) {
    for (int i = 0; i < x.length; i++) {
      y[j] += W[i][j] * x[i];
    }
  }
  return y;
}
