// What it is: cross entropy in bits
// Loses: crossEntropy.isTheNaturalLogarithm, crossEntropy.looksAtTheTrueClass
// Says: natural logarithm
// Outcome: graded
// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  return -Math.log(p[label]) / Math.log(2);
}
