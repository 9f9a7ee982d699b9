// What it is: a clip that gives every gradient the length of the limit
// Loses: clipByNorm.letsShortOnesBe
// Says: it has become longer
// Outcome: graded
// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  double norm = 0;
  for (double g : gradient) {
    norm += g * g;
  }
  double[] clipped = gradient.clone();
  for (int i = 0; i < clipped.length; i++) {
    clipped[i] *= limit / Math.sqrt(norm);
  }
  return clipped;
}
