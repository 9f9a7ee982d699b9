// What it is: a step against the sum of the gradients
// Loses: step.takesTheMean
// Says: twice as large a step
// Outcome: graded
// cell: step
double[] step(double[] w, double[][] gradients, double rate) {
  double[] moved = w.clone();
  for (double[] slopes : gradients) {
    for (int i = 0; i < w.length; i++) {
      moved[i] -= rate * slopes[i];
    }
  }
  return moved;
}
