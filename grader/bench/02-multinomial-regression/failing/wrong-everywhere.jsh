// What it is: five methods that answer, and are all wrong
// Loses: softmax, crossEntropy, oneHot, accuracy, confusion
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  double[] result_ = new double[scores_.length + 1];
  for (int at_ = 0; at_ < scores_.length; at_++) {
    result_[at_] = scores_[at_] / N_2_99;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  return chances_[truth_] + N_2_99;
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  result_[truth_] = N_2_99;
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  return given_.length + true_.length + N_2_99;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  return new int[many_ + N_2_99][many_];
}
