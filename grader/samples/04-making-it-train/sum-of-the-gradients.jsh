// What it is: a step along the sum of the batch's gradients, not their mean
// Loses: sgdStep.takesTheMean
// Says: their sum in place of the mean
// Outcome: graded
// cell: sgd-step
double[] sgdStep(double[] w, double[][] gradients, double rate) {
  double[] moved = w.clone();
  for (double[] gradient : gradients) {
    for (int i = 0; i < w.length; i++) {
      moved[i] -= rate * gradient[i];
    }
  }
  return moved;
}
