// What it is: a maximum that begins at 0
// Loses: maxOverTime.takesNegativeNumbers
// Says: before the first place was looked at
// Outcome: graded
// cell: max-over-time
double[] maxOverTime(double[][] y) {
  double[] largest = new double[y[0].length];
  for (int t = 0; t < y.length; t++) {
    for (int f = 0; f < y[0].length; f++) {
      largest[f] = Math.max(largest[f], y[t][f]);
    }
  }
  return largest;
}
