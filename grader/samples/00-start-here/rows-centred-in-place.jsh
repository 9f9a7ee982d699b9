// What it is: a scaler that writes into the rows while it learns from them
// Loses: fitScaler.leavesTheRowsAlone
// Says: to stay as it was
// Outcome: graded
// cell: fit-scaler
double[][] fitScaler(double[][] rows) {
  double[] means = new double[rows[0].length];
  double[] deviations = new double[rows[0].length];
  for (int i = 0; i < means.length; i++) {
    for (double[] row : rows) {
      means[i] += row[i] / rows.length;
    }
    for (double[] row : rows) {
      row[i] -= means[i];
      deviations[i] += row[i] * row[i];
    }
    deviations[i] = Math.sqrt(deviations[i] / rows.length);
    if (deviations[i] == 0) {
      deviations[i] = 1;
    }
  }
  return new double[][] {means, deviations};
}
