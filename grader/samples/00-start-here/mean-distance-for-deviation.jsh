// What it is: a scaler that takes the mean distance for the standard deviation
// Loses: fitScaler.learnsMeanAndDeviation
// Says: the mean distance is another measure
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
      deviations[i] += Math.abs(row[i] - means[i]) / rows.length;
    }
    if (deviations[i] == 0) {
      deviations[i] = 1;
    }
  }
  return new double[][] {means, deviations};
}
