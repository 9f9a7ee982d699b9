// What it is: a cosine that takes any short vector for one of zeros
// Loses: cosine.knowsNoLength
// Says: no length is to be called zero that is not
// Outcome: graded
// cell: cosine
double cosine(double[] a, double[] b) {
  double product = 0;
  double squaresOfA = 0;
  double squaresOfB = 0;
  for (int i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    squaresOfA += a[i] * a[i];
    squaresOfB += b[i] * b[i];
  }
  double lengths = Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB);
  return lengths < 1e-15 ? 0 : product / lengths;
}
