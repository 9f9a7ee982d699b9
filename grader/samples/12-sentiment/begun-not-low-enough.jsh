// What it is: a maximum that begins at -1e308
// Loses: maxOverTime.takesNegativeNumbers
// Says: before the first place was looked at
// Outcome: graded
// cell: max-over-time
double[] maxOverTime(double[][] y) {
  double[] largest = new double[y[0].length];
  Arrays.fill(largest, -1e308);
  for (double[] place : y) {
    for (int f = 0; f < largest.length; f++) {
      largest[f] = Math.max(largest[f], place[f]);
    }
  }
  return largest;
}
