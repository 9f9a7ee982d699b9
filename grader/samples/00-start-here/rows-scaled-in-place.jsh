// What it is: rows that are scaled in place, after a clone of the outer array alone
// Loses: scale.leavesTheRowsAlone
// Says: down to the inner arrays
// Outcome: graded
// cell: scale
double[][] scale(double[][] rows, double[][] scaler) {
  double[][] scaled = rows.clone();
  for (double[] row : scaled) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (row[i] - scaler[0][i]) / scaler[1][i];
    }
  }
  return scaled;
}
