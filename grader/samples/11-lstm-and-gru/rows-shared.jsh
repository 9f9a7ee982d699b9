// What it is: a conversion that hands on rows of r and n
// Loses: convertGate.leavesItsInputs
// Says: also none of r and n
// Outcome: graded
// cell: convert-gate
double[][][] convertGate(
    double[][] w, double[][] u, double[] b, double[] d) {
  int n = u[0].length;
  double[][][] answer = {w.clone(), u.clone(), {b.clone(), d.clone()}};
  for (int row = n; row < 2 * n; row++) {
    answer[0][row] = Arrays.stream(w[row]).map(a -> -a).toArray();
    answer[1][row] = Arrays.stream(u[row]).map(a -> -a).toArray();
    answer[2][0][row] = -b[row];
    answer[2][1][row] = -d[row];
  }
  return answer;
}
