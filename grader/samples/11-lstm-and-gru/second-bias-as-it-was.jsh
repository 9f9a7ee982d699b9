// What it is: a conversion that leaves the second bias out
// Loses: convertGate
// Says: d is in the sum of z, too
// Outcome: graded
// cell: convert-gate
double[][][] convertGate(
    double[][] w, double[][] u, double[] b, double[] d) {
  int n = u[0].length;
  double[][][] answer = {
    Arrays.stream(w).map(double[]::clone).toArray(double[][]::new),
    Arrays.stream(u).map(double[]::clone).toArray(double[][]::new),
    {b.clone(), d.clone()}
  };
  for (int row = n; row < 2 * n; row++) {
    for (int k = 0; k < w[row].length; k++) {
      answer[0][row][k] *= -1;
    }
    for (int k = 0; k < n; k++) {
      answer[1][row][k] *= -1;
    }
    answer[2][0][row] *= -1;
  }
  return answer;
}
