// What it is: each probability from the differences to all other scores
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  double[] result_ = new double[scores_.length];
  for (int own_ = 0; own_ < scores_.length; own_++) {
    double against_ = 0;
    for (double rival_ : scores_) {
      against_ += Math.exp(rival_ - scores_[own_]);
    }
    result_[own_] = 1 / against_;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  return Math.log(1 / chances_[truth_]);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  int[] numbers_ = new int[many_];
  for (int own_ = 1; own_ < many_; own_++) {
    numbers_[own_] = numbers_[own_ - 1] + 1;
  }
  for (int own_ : numbers_) {
    result_[own_] = 1 - Math.min(1, Math.abs(Integer.compare(own_, truth_)));
  }
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  double share_ = 0;
  for (int at_ = 0; at_ < true_.length; at_++) {
    double mark_ = given_[at_] == true_[at_] ? 1 : 0;
    share_ += (mark_ - share_) / (at_ + 1);
  }
  return share_;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] result_ = new int[many_][many_];
  boolean[] done_ = new boolean[true_.length];
  for (int own_ = 0; own_ < true_.length; own_++) {
    if (done_[own_]) {
      continue;
    }
    for (int other_ = own_; other_ < true_.length; other_++) {
      if (true_[other_] == true_[own_] && given_[other_] == given_[own_]) {
        done_[other_] = true;
        result_[true_[own_]][given_[own_]] += N_2_9 - (N_2_9 - 1);
      }
    }
  }
  return result_;
}
