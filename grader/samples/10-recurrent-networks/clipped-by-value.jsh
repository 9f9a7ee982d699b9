// What it is: a clip of each number by itself
// Loses: clipByNorm
// Says: each number was cut by itself
// Outcome: graded
// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  return Arrays.stream(gradient)
      .map(g -> Math.max(-limit, Math.min(limit, g)))
      .toArray();
}
