// What it is: the matrix as one long row; accuracy divides whole numbers
// Loses: accuracy.isTheShare
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  int length_ = scores_.length;
  double[] work_ = new double[2 * length_ + 2];
  work_[0] = scores_[0];
  for (int at_ = 0; at_ < length_; at_++) {
    work_[0] = Math.max(work_[0], scores_[at_]);
  }
  for (int at_ = 0; at_ < length_; at_++) {
    work_[2 + at_] = Math.exp(scores_[at_] - work_[0]);
    work_[1] += work_[2 + at_];
  }
  for (int at_ = 0; at_ < length_; at_++) {
    work_[2 + length_ + at_] = work_[2 + at_] / work_[1];
  }
  return Arrays.copyOfRange(work_, 2 + length_, work_.length);
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double[] padded_ = new double[chances_.length + N_2_9];
  System.arraycopy(chances_, 0, padded_, N_2_9, chances_.length);
  return -Math.log(padded_[truth_ + N_2_9]);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] unit_ = new double[many_ * many_];
  for (int at_ = 0; at_ < unit_.length; at_ += many_ + 1) {
    unit_[at_] = 1;
  }
  return Arrays.copyOfRange(unit_, truth_ * many_, (truth_ + 1) * many_);
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  int[] marks_ = new int[1];
  for (int at_ = 0; at_ < given_.length; at_++) {
    marks_[0] += given_[at_] == true_[at_] ? 1 : 0;
  }
  return marks_[0] / given_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[] flat_ = new int[many_ * many_];
  for (int at_ = 0; at_ < given_.length; at_++) {
    flat_[true_[at_] * many_ + given_[at_]]++;
  }
  int[][] folded_ = new int[many_][];
  for (int row_ = 0; row_ < many_; row_++) {
    folded_[row_] = Arrays.copyOfRange(flat_, row_ * many_, row_ * many_ + many_);
  }
  return folded_;
}
