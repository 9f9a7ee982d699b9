// What it is: a clip that hands a short gradient on
// Loses: clipByNorm.leavesItsInputs
// Says: own array
// Outcome: graded
// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  double norm = 0;
  for (double g : gradient) {
    norm += g * g;
  }
  double length = Math.sqrt(norm);
  if (length <= limit) {
    return gradient;
  }
  return Arrays.stream(gradient).map(g -> g * limit / length).toArray();
}
