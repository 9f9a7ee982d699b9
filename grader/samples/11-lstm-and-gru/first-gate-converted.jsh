// What it is: a conversion of the reset gate
// Loses: convertGate
// Says: the rows of r were changed
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
  for (int row = 0; row < n; row++) {
    for (int k = 0; k < w[row].length; k++) {
      answer[0][row][k] = -w[row][k];
    }
    for (int k = 0; k < n; k++) {
      answer[1][row][k] = -u[row][k];
    }
    answer[2][0][row] = -b[row];
    answer[2][1][row] = -d[row];
  }
  return answer;
}
