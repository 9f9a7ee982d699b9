// What it is: a conversion of the matrices alone
// Loses: convertGate
// Says: z has numbers in w, in u, in b and in d
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
      answer[0][row][k] = -w[row][k];
    }
    for (int k = 0; k < n; k++) {
      answer[1][row][k] = -u[row][k];
    }
  }
  return answer;
}
