// What it is: windows of a series that has to be long enough
// Loses: window.knowsShortSeries
// Says: the answer has no rows
// Outcome: graded
// cell: window
double[][] window(double[] series, int width) {
  double[][] rows = new double[series.length - width][];
  for (int i = 0; i < rows.length; i++) {
    rows[i] = Arrays.copyOfRange(series, i, i + width);
  }
  return rows;
}
