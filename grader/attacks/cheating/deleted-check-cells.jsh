// What it is: one-hot labels left out, and every cell that would check something deleted
// Form: without check cells
// Loses: oneHot
// Outcome: graded
// Reason: The cell check-one-hot was deleted: its checks were run all the same.
// cell: one-hot
double[] oneHot(int label, int classes) {
  return null;
}
