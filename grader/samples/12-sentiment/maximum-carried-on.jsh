// What it is: a maximum that goes on from filter to filter
// Loses: maxOverTime
// Says: goes on from filter to filter
// Outcome: graded
// cell: max-over-time
double[] maxOverTime(double[][] y) {
  double[] result = new double[y[0].length];
  double largest = Double.NEGATIVE_INFINITY;
  for (int f = 0; f < result.length; f++) {
    for (double[] place : y) {
      largest = Math.max(largest, place[f]);
    }
    result[f] = largest;
  }
  return result;
}
