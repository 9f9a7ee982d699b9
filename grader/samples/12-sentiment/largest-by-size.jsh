// What it is: the number of the largest size, with its sign
// Loses: maxOverTime
// Says: signs count
// Outcome: graded
// cell: max-over-time
double[] maxOverTime(double[][] y) {
  double[] largest = y[0].clone();
  for (double[] place : y) {
    for (int f = 0; f < largest.length; f++) {
      if (Math.abs(place[f]) > Math.abs(largest[f])) {
        largest[f] = place[f];
      }
    }
  }
  return largest;
}
