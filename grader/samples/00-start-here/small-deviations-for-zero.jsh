// What it is: a scaler that takes each small deviation for 0
// Loses: fitScaler.learnsMeanAndDeviation
// Says: only 0 becomes 1
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
      deviations[i] += Math.pow(row[i] - means[i], 2) / rows.length;
    }
    deviations[i] = Math.sqrt(deviations[i]);
    if (deviations[i] < 0.1) {
      deviations[i] = 1;
    }
  }
  return new double[][] {means, deviations};
}
