// What it is: an array of twenty thousand numbers in the source, more than a method may hold
// Loses: accuracy
// Outcome: graded
// Reason: too large
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  double[] table = {@20000*7,@};
  return table[0];
}
