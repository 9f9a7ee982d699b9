// What it is: windows that are one array
// Loses: window
// Says: all rows are the last window
// Outcome: graded
// cell: window
double[][] window(double[] series, int width) {
  double[][] rows = new double[Math.max(0, series.length - width)][];
  double[] row = new double[width];
  for (int i = 0; i < rows.length; i++) {
    System.arraycopy(series, i, row, 0, width);
    rows[i] = row;
  }
  return rows;
}
