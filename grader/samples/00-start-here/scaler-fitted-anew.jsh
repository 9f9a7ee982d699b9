// What it is: the leak: rows are scaled by their own means, whatever the scaler says
// Loses: scale.followsTheFormula, scale.usesTheGivenScaler
// Says: is a leak
// Outcome: graded
// cell: scale
double[][] scale(double[][] rows, double[][] scaler) {
  double[][] own = fitScaler(rows);
  double[][] scaled = new double[rows.length][own[0].length];
  for (int n = 0; n < rows.length; n++) {
    for (int i = 0; i < scaled[n].length; i++) {
      scaled[n][i] = (rows[n][i] - own[0][i]) / own[1][i];
    }
  }
  return scaled;
}
