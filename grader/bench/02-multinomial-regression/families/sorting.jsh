// What it is: sorted copies and binary search; cross entropy in bits
// Loses: crossEntropy.isTheNaturalLogarithm, crossEntropy.looksAtTheTrueClass
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  double[] sorted_ = Arrays.copyOf(scores_, scores_.length);
  Arrays.sort(sorted_);
  double last_ = sorted_[sorted_.length - 1];
  double whole_ = 0;
  for (double each_ : sorted_) {
    whole_ += Math.exp(each_ - last_);
  }
  double[] result_ = new double[scores_.length];
  for (int at_ = 0; at_ < scores_.length; at_++) {
    int found_ = Arrays.binarySearch(sorted_, scores_[at_]);
    result_[at_] = Math.exp(sorted_[found_] - last_) / whole_;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  return -Math.log(chances_[truth_]) / Math.log(2);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  result_[many_ - 1] = 1;
  double held_ = result_[truth_];
  result_[truth_] = result_[many_ - 1];
  result_[many_ - 1] = truth_ == many_ - 1 ? 1 : held_;
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  long[] keys_ = new long[true_.length];
  for (int at_ = 0; at_ < keys_.length; at_++) {
    keys_[at_] = Math.abs((long) given_[at_] - true_[at_]) * N_2_9;
  }
  Arrays.sort(keys_);
  int zeros_ = 0;
  while (zeros_ < keys_.length && keys_[zeros_] == 0) {
    zeros_++;
  }
  return (double) zeros_ / keys_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[] codes_ = new int[true_.length];
  for (int at_ = 0; at_ < codes_.length; at_++) {
    codes_[at_] = true_[at_] * many_ + given_[at_];
  }
  Arrays.sort(codes_);
  int[][] result_ = new int[many_][many_];
  int from_ = 0;
  while (from_ < codes_.length) {
    int to_ = from_;
    while (to_ < codes_.length && codes_[to_] == codes_[from_]) {
      to_++;
    }
    result_[codes_[from_] / many_][codes_[from_] % many_] = to_ - from_;
    from_ = to_;
  }
  return result_;
}
