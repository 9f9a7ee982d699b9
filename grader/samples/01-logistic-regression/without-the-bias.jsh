// What it is: a score that forgets the bias
// Loses: score
// Says: without the bias
// Outcome: graded
// cell: score
double score(double[] w, double b, double[] x) {
  double z = 0;
  for (int i = 0; i < x.length; i++) {
    z += w[i] * x[i];
  }
  return z;
}
