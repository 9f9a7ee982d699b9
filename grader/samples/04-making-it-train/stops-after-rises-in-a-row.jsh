// What it is: early stopping that counts epochs worse than the one before them
// Loses: shouldStop.remembersTheBest
// Says: the best, 0.5
// Outcome: graded
// cell: should-stop
boolean shouldStop(double[] losses, int patience) {
  int rises = 0;
  for (int e = 1; e < losses.length; e++) {
    rises = losses[e] >= losses[e - 1] ? rises + 1 : 0;
  }
  return rises >= patience;
}
