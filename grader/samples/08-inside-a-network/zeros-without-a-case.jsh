// What it is: a cosine that is not a number for a vector of zeros
// Loses: cosine.zeroIsLikeNothing, nearest.breaksTiesByIndex
// Says: 0 / 0 is NaN
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
  return ab / Math.sqrt(aa * bb);
}
