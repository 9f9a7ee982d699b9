// What it is: a scaler that forgets the root
// Loses: fitScaler.learnsMeanAndDeviation
// Says: without the root it is the variance
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
    if (deviations[i] == 0) {
      deviations[i] = 1;
    }
  }
  return new double[][] {means, deviations};
}
