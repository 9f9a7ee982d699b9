// What it is: norms that are held below ten thousand millions
// Loses: gradientThroughTime.vanishesOrExplodes
// Says: nothing is clipped
// Outcome: graded
// cell: gradient-through-time
double[] gradientThroughTime(double[][][] jacobians, int units) {
  double[] norms = new double[jacobians.length];
  double[][] product = null;
  for (int t = 0; t < jacobians.length; t++) {
    product = t == 0 ? jacobians[0] : times(jacobians[t], product);
    double squares = 0;
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < units; b++) {
        squares += product[a][b] * product[a][b];
      }
    }
    norms[t] = Math.min(1e10, Math.sqrt(squares));
  }
  return norms;
}
