// What it is: a clip that writes into the gradient that it was given
// Loses: clipByNorm.leavesItsInputs
// Says: the gradient must be the same
// Outcome: graded
// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  double norm = 0;
  for (double g : gradient) {
    norm += g * g;
  }
  norm = Math.sqrt(norm);
  for (int i = 0; i < gradient.length && norm > limit; i++) {
    gradient[i] *= limit / norm;
  }
  return gradient;
}
