// What it is: a cosine that adds a little to the lengths, against a division by 0
// Loses: cosine.knowsNoLength, nearest.breaksTiesByIndex
// Says: has the same direction
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
  return ab / (Math.sqrt(aa * bb) + 1e-12);
}
