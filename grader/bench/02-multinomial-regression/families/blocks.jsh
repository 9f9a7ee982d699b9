// What it is: blocks of several numbers at a time, as fast code is written
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  final int width_ = N_2_8;
  double[] result_ = scores_.clone();
  double peak_ = scores_[0];
  for (int from_ = 0; from_ < scores_.length; from_ += width_) {
    int end_ = Math.min(scores_.length, from_ + width_);
    double local_ = scores_[from_];
    for (int at_ = from_; at_ < end_; at_++) {
      local_ = Math.max(local_, scores_[at_]);
    }
    peak_ = Math.max(peak_, local_);
  }
  double whole_ = 0;
  for (int from_ = 0; from_ < scores_.length; from_ += width_) {
    int end_ = Math.min(scores_.length, from_ + width_);
    double local_ = 0;
    for (int at_ = from_; at_ < end_; at_++) {
      result_[at_] = Math.exp(scores_[at_] - peak_);
      local_ += result_[at_];
    }
    whole_ += local_;
  }
  double inverse_ = 1 / whole_;
  for (int at_ = 0; at_ < result_.length; at_++) {
    result_[at_] *= inverse_;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double picked_ = chances_[truth_];
  double cost_ = Math.log(picked_);
  if (cost_ < 0) {
    cost_ = -cost_;
  }
  return cost_;
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  Arrays.fill(result_, 0, truth_, 0.0);
  Arrays.fill(result_, truth_, truth_ + 1, 1.0);
  Arrays.fill(result_, truth_ + 1, many_, 0.0);
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  int even_ = 0;
  int odd_ = 0;
  int at_ = 0;
  for (; at_ + 1 < true_.length; at_ += 2) {
    even_ += given_[at_] == true_[at_] ? 1 : 0;
    odd_ += given_[at_ + 1] == true_[at_ + 1] ? 1 : 0;
  }
  if (at_ < true_.length) {
    even_ += given_[at_] == true_[at_] ? 1 : 0;
  }
  return (even_ + odd_) * 1.0 / true_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] result_ = new int[many_][many_];
  int half_ = true_.length / 2;
  for (int at_ = 0; at_ < half_; at_++) {
    result_[true_[at_]][given_[at_]]++;
  }
  for (int at_ = half_; at_ < true_.length; at_++) {
    int[] row_ = result_[true_[at_]];
    row_[given_[at_]] = row_[given_[at_]] + 1;
  }
  return result_;
}
