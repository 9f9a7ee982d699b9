// What it is: windows that are written into the same rows with each call
// Loses: window.leavesItsInputs
// Says: must not change with the next
// Outcome: graded
// cell: window
double[][] kept = new double[200][];

double[][] window(double[] series, int width) {
  int rows = Math.max(0, series.length - width);
  for (int i = 0; i < rows; i++) {
    if (kept[i] == null || kept[i].length != width) {
      kept[i] = new double[width];
    }
    System.arraycopy(series, i, kept[i], 0, width);
  }
  return Arrays.copyOf(kept, rows);
}
