// What it is: a clip that asks of the square of the length whether it is above the limit
// Loses: clipByNorm.letsShortOnesBe, clipByNorm.takesAnyLength
// Says: it is the square of it
// Outcome: graded
// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  double norm = 0;
  for (double g : gradient) {
    norm += g * g;
  }
  double[] clipped = gradient.clone();
  for (int i = 0; i < clipped.length && norm > limit; i++) {
    clipped[i] *= limit / Math.sqrt(norm);
  }
  return clipped;
}
