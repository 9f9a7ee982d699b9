// What it is: sums that carry their rounding along
// Outcome: graded
// cell: softmax
double careful(double[] list_) {
  double sum_ = 0;
  double lost_ = 0;
  for (double next_ : list_) {
    double mended_ = next_ - lost_;
    double grown_ = sum_ + mended_;
    lost_ = (grown_ - sum_) - mended_;
    sum_ = grown_;
  }
  return sum_;
}

double[] softmax(double[] list_) {
  double[] ordered_ = list_.clone();
  Arrays.sort(ordered_);
  double shift_ = ordered_[ordered_.length - 1];
  for (int at_ = 0; at_ < ordered_.length; at_++) {
    ordered_[at_] = StrictMath.exp(ordered_[at_] - shift_);
  }
  double whole_ = careful(ordered_);
  double[] result_ = new double[list_.length];
  for (int at_ = 0; at_ < list_.length; at_++) {
    result_[at_] = StrictMath.exp(list_[at_] - shift_) / whole_;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double chance_ = chances_[truth_];
  return chance_ > 0.5 ? -Math.log1p(chance_ - 1) : -Math.log10(chance_) * Math.log(10);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  for (int at_ = 0; at_ < many_; at_++) {
    result_[at_] = Math.pow(0, Math.abs(at_ - truth_));
  }
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  double[] parts_ = new double[given_.length];
  for (int at_ = 0; at_ < parts_.length; at_++) {
    parts_[at_] = given_[at_] == true_[at_] ? 1.0 / parts_.length : 0;
  }
  return careful(parts_);
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  double[][] heavy_ = new double[many_][many_];
  for (int at_ = 0; at_ < given_.length; at_++) {
    heavy_[true_[at_]][given_[at_]] += 1.0 / N_2_9;
  }
  int[][] result_ = new int[many_][many_];
  for (int row_ = 0; row_ < many_; row_++) {
    for (int column_ = 0; column_ < many_; column_++) {
      result_[row_][column_] = (int) Math.round(heavy_[row_][column_] * N_2_9);
    }
  }
  return result_;
}
