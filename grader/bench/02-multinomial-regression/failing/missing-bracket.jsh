// What it is: cross entropy does not compile
// Loses: crossEntropy
// Outcome: graded
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double chance_ = chances_[truth_;
  return -Math.log(chance_) + N_2_99 - N_2_99;
}
