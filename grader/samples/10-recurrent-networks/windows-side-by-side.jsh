// What it is: windows that do not overlap
// Loses: window
// Says: not where that one ends
// Outcome: graded
// cell: window
double[][] window(double[] series, int width) {
  List<double[]> rows = new ArrayList<>();
  for (int i = 0; i + width < series.length; i += width) {
    rows.add(Arrays.copyOfRange(series, i, i + width));
  }
  return rows.toArray(new double[0][]);
}
