// What it is: a cosine that divides by the squares of the lengths
// Loses: cosine, nearest
// Says: the root of the sum of squares
// Outcome: graded
// cell: cosine
double cosine(double[] a, double[] b) {
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (int i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  if (aa == 0 || bb == 0) {
    return 0;
  }
  return ab / (aa * bb);
}
