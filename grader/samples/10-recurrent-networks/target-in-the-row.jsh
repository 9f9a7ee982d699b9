// What it is: windows with their targets
// Loses: window
// Says: the target is not in the row
// Outcome: graded
// cell: window
double[][] window(double[] series, int width) {
  double[][] rows = new double[Math.max(0, series.length - width)][];
  for (int i = 0; i < rows.length; i++) {
    rows[i] = Arrays.copyOfRange(series, i, i + width + 1);
  }
  return rows;
}
