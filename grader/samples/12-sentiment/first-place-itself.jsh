// What it is: a maximum in the first row itself
// Loses: maxOverTime.takesOneAndLeavesIt
// Says: must be the same after the call
// Outcome: graded
// cell: max-over-time
double[] maxOverTime(double[][] y) {
  double[] largest = y[0];
  for (int t = 0; t < y.length; t++) {
    for (int f = 0; f < y[0].length; f++) {
      largest[f] = Math.max(largest[f], y[t][f]);
    }
  }
  return largest;
}
