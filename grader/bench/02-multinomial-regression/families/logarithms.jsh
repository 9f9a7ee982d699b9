// What it is: the logarithm of the sum of exponentials; counts in logarithms' places
// Outcome: graded
// cell: softmax
double logSum(double[] values_) {
  double peak_ = values_[0];
  for (double value_ : values_) {
    peak_ = value_ > peak_ ? value_ : peak_;
  }
  double total_ = 0;
  for (double value_ : values_) {
    total_ += Math.exp(value_ - peak_);
  }
  return peak_ + Math.log(total_);
}

double[] softmax(double[] values_) {
  double shared_ = logSum(values_);
  double[] result_ = values_.clone();
  for (int at_ = 0; at_ < result_.length; at_++) {
    result_[at_] = Math.exp(result_[at_] - shared_);
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double base_ = N_2_9;
  return Math.log(base_ / chances_[truth_]) - Math.log(base_);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] logs_ = new double[many_];
  Arrays.fill(logs_, Double.NEGATIVE_INFINITY);
  logs_[truth_] = 0;
  for (int at_ = 0; at_ < many_; at_++) {
    logs_[at_] = Math.exp(logs_[at_]);
  }
  return logs_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  double wrong_ = 0;
  for (int at_ = 0; at_ < given_.length; at_++) {
    wrong_ += Math.min(1, Math.abs(given_[at_] - true_[at_]));
  }
  return 1 - wrong_ / given_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] tally_ = new int[many_][];
  for (int row_ = 0; row_ < many_; row_++) {
    tally_[row_] = new int[many_];
  }
  int at_ = 0;
  for (int label_ : true_) {
    tally_[label_][given_[at_++]] += 1;
  }
  return tally_;
}
