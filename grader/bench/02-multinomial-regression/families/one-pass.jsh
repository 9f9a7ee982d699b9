// What it is: a running maximum with a sum that is rescaled; one pass over everything
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  double seen_ = Double.NEGATIVE_INFINITY;
  double mass_ = 0;
  for (double score_ : scores_) {
    if (score_ > seen_) {
      mass_ = mass_ * Math.exp(seen_ - score_) + 1;
      seen_ = score_;
    } else {
      mass_ += Math.exp(score_ - seen_);
    }
  }
  double[] result_ = new double[scores_.length];
  int at_ = 0;
  for (double score_ : scores_) {
    result_[at_++] = Math.exp(score_ - seen_) / mass_;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double answer_ = chances_[truth_];
  int halvings_ = Math.getExponent(answer_);
  double rest_ = Math.scalb(answer_, -halvings_);
  return -(Math.log(rest_) + halvings_ * Math.log(2));
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  BitSet bits_ = new BitSet(many_);
  bits_.set(truth_);
  double[] result_ = new double[many_];
  for (int at_ = bits_.nextSetBit(0); at_ >= 0; at_ = bits_.nextSetBit(at_ + 1)) {
    result_[at_] = 1;
  }
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  BitSet right_ = new BitSet(N_16_128);
  for (int at_ = 0; at_ < true_.length; at_++) {
    right_.set(at_, given_[at_] == true_[at_]);
  }
  return right_.cardinality() / (double) true_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] result_ = new int[many_][];
  for (int at_ = 0, row_ = 0; row_ < many_; row_++, at_ = 0) {
    result_[row_] = new int[many_];
    for (int label_ : true_) {
      int answer_ = given_[at_++];
      result_[row_][answer_] += label_ == row_ ? 1 : 0;
    }
  }
  return result_;
}
