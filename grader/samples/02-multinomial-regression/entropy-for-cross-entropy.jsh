// What it is: the entropy of the answer, whatever the true class
// Loses: crossEntropy.isTheNaturalLogarithm, crossEntropy.looksAtTheTrueClass
// Says: given to the true class
// Outcome: graded
// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  double loss = 0;
  for (double share : p) {
    if (share > 0) {
      loss -= share * Math.log(share);
    }
  }
  return loss;
}
