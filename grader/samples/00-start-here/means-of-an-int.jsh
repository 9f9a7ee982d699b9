// What it is: a scaler that adds up and divides in an int
// Loses: fitScaler.learnsMeanAndDeviation
// Says: the fractions are lost
// Outcome: graded
// cell: fit-scaler
double[][] fitScaler(double[][] rows) {
  double[] means = new double[rows[0].length];
  double[] deviations = new double[rows[0].length];
  for (int i = 0; i < means.length; i++) {
    int sum = 0;
    double squares = 0;
    for (double[] row : rows) {
      sum += row[i];
    }
    means[i] = sum / rows.length;
    for (double[] row : rows) {
      squares += Math.pow(row[i] - means[i], 2);
    }
    deviations[i] = squares == 0 ? 1 : Math.sqrt(squares / rows.length);
  }
  return new double[][] {means, deviations};
}
