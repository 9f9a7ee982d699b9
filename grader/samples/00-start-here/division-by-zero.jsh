// What it is: a scaler that leaves a deviation of 0 as it is
// Loses: fitScaler.knowsConstantColumns
// Says: divide by zero
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
  }
  return new double[][] {means, deviations};
}
