// What it is: a clip by the sum of squares
// Loses: clipByNorm
// Says: the root of the sum of squares
// Outcome: graded
// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  double norm = 0;
  for (double g : gradient) {
    norm += g * g;
  }
  double[] clipped = gradient.clone();
  for (int i = 0; i < clipped.length && norm > limit; i++) {
    clipped[i] *= limit / norm;
  }
  return clipped;
}
