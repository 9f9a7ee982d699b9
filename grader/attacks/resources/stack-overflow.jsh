// What it is: a recursion that never ends
// Loses: crossEntropy
// Outcome: graded
// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  return 1 + crossEntropy(p, label);
}
