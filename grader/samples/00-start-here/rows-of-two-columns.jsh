// What it is: scaled rows as long as the scaler has rows, which is always two
// Loses: scale.followsTheFormula, scale.usesTheGivenScaler
// Says: has the size of rows
// Outcome: graded
// cell: scale
double[][] scale(double[][] rows, double[][] scaler) {
  double[][] scaled = new double[rows.length][scaler.length];
  for (int n = 0; n < rows.length; n++) {
    for (int i = 0; i < Math.min(scaler.length, rows[n].length); i++) {
      scaled[n][i] = (rows[n][i] - scaler[0][i]) / scaler[1][i];
    }
  }
  return scaled;
}
