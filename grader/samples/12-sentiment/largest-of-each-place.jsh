// What it is: the maximum over filters
// Loses: maxOverTime
// Says: ask filter by filter
// Outcome: graded
// cell: max-over-time
double[] maxOverTime(double[][] y) {
  return Arrays.stream(y).mapToDouble(row -> Arrays.stream(row).max().getAsDouble()).toArray();
}
