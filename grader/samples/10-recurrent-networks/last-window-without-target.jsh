// What it is: windows up to the end of the series
// Loses: window
// Says: has no
// Outcome: graded
// cell: window
double[][] window(double[] series, int width) {
  double[][] rows = new double[Math.max(0, series.length - width + 1)][];
  for (int i = 0; i < rows.length; i++) {
    rows[i] = Arrays.copyOfRange(series, i, i + width);
  }
  return rows;
}
