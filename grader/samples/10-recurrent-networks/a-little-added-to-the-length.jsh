// What it is: a clip that adds a little to the length, against a division by 0
// Loses: clipByNorm.takesAnyLength
// Says: nothing is to be added to the length
// Outcome: graded
// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  double norm = 0;
  for (double g : gradient) {
    norm += g * g;
  }
  double factor = Math.min(1, limit / (Math.sqrt(norm) + 1e-12));
  return Arrays.stream(gradient).map(g -> g * factor).toArray();
}
